import numpy as np


def probability(a):  # softmax of the scores a and 0
    return 1 / (1 + np.exp(-a))


def squared(o):  # dE/da of (1 - o)²
    return -2 * (1 - o) * o * (1 - o)


def entropy(o):  # dE/da of -ln(o + 1e-7)
    return -1 / (o + 1e-7) * o * (1 - o)


for a in np.arange(-10.0, 7, 2):
    o = probability(a)
    print(f"{a:5.1f} {o:.6f} {squared(o):.6f} {entropy(o):.6f}")

for slope in squared, entropy:
    a, steps = -8.0, 0
    while probability(a) <= 0.9:
        a -= 1.0 * slope(probability(a))
        steps += 1
    print(slope.__name__, steps)
