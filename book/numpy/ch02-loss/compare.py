import numpy as np


def probability(a):  # softmax of the scores a and 0
    return 1 / (1 + np.exp(-a))


def squared(y):  # dE/da of (1 - y)²
    return -2 * (1 - y) * y * (1 - y)


def entropy(y):  # dE/da of -ln(y + 1e-7)
    return -1 / (y + 1e-7) * y * (1 - y)


for a in np.arange(-10.0, 7, 2):
    y = probability(a)
    print(f"{a:5.1f} {y:.6f} {squared(y):.6f} {entropy(y):.6f}")

for slope in squared, entropy:
    a, steps = -8.0, 0
    while probability(a) <= 0.9:
        a -= 1.0 * slope(probability(a))
        steps += 1
    print(slope.__name__, steps)
