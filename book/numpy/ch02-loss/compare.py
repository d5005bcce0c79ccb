import numpy as np


def probability(a):  # softmax of the scores a and 0
    return 1 / (1 + np.exp(-a))


def squared(y):  # E = ½ Σ (t - y)², and dE/da
    return (1 - y) ** 2, -2 * (1 - y) * y * (1 - y)


def entropy(y):  # E = -ln(y + 1e-7), and dE/da
    return -np.log(y + 1e-7), -1 / (y + 1e-7) * y * (1 - y)


print("-- slopes")
for a in np.arange(-10.0, 7, 2):
    y = probability(a)
    print("%5.1f %.6f %.6f %.6f %.6f %.6f" % (a, y, *squared(y), *entropy(y)))


def descend(loss, a, rate):
    path = [probability(a)]
    for _ in range(10_000):
        a -= rate * loss(path[-1])[1]
        path.append(probability(a))
    return np.array(path)


print("-- descent")
a, rate = -8.0, 1.0
paths = [descend(loss, a, rate) for loss in (squared, entropy)]
print("a =", a, "rate =", rate)
for step in 0, 1, 10, 100, 1000, 10_000:
    print("%5d %.6f %.6f" % (step, *(path[step] for path in paths)))
for path in paths:
    print("y > 0.9 at step", np.argmax(path > 0.9))
