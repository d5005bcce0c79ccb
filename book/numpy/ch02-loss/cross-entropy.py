import numpy as np


def cross_entropy_error(y, t):
    y, t = np.atleast_2d(y, t)  # a vector is one row
    return -np.sum(t * np.log(y + 1e-7)) / len(y)


print("-- animals")
y, t = np.array([0.59, 0.26, 0.15]), np.array([1, 0, 0])
for row in zip(("dog", "cat", "rabbit"), t, y, np.log(y), np.where(t, np.log(y), 0)):
    print("%6s %d %.4f %.8f %.8f" % row)
print(f"-Σ t ln y          = {-np.sum(t * np.log(y)):.12f}")
print(f"-Σ t ln(y + 1e-7) = {cross_entropy_error(y, t):.12f}")

print("-- digits")
for p in 0.6, 0.1, 1.0:
    y = (1 - p) / 9 * np.ones(10)  # the other classes share the rest
    y[2] = p
    print(f"y[2] = {p:.2f}   E = {cross_entropy_error(y, np.eye(10)[2]):.12f}")

print("-- batch")
y = np.array([[0.59, 0.26, 0.15], [0.1, 0.8, 0.1], [0.4, 0.35, 0.25]])
print(f"one-hot   E = {cross_entropy_error(y, np.eye(3)):.12f}")
labels = [0, 1, 2]
right = y[np.arange(len(y)), labels].reshape(3, 1)  # 0.59, 0.8, 0.25
print(f"labels    E = {cross_entropy_error(right, np.ones((3, 1))):.12f}")

print("-- one-output")
for y, t in (0.9, 1), (0.1, 1), (0.9, 0), (0.1, 0):
    yes, no = t * -np.log(y), (1 - t) * -np.log(1 - y)
    E = cross_entropy_error([y, 1 - y], [t, 1 - t])
    print(f"{y} {t} {yes:.6f} {no:.6f} {E:.6f}")
