import numpy as np


def cross_entropy_error(y, t):
    y, t = np.atleast_2d(y, t)  # a vector is one row
    return -np.sum(t * np.log(y + 1e-7)) / len(y)


y, t = np.array([0.59, 0.26, 0.15]), np.array([1, 0, 0])
print(f"without 1e-7  {-np.sum(t * np.log(y)):.12f}")
print(f"with 1e-7     {cross_entropy_error(y, t):.12f}")

y = np.array([0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0])
print(f"digits        {cross_entropy_error(y, np.eye(10)[2]):.12f}")

y = np.array([[0.59, 0.26, 0.15], [0.1, 0.8, 0.1], [0.4, 0.35, 0.25]])
print(f"one-hot       {cross_entropy_error(y, np.eye(3)):.12f}")

labels = [0, 1, 2]
right = y[np.arange(len(y)), labels].reshape(3, 1)  # 0.59, 0.8, 0.25
print(f"labels        {cross_entropy_error(right, np.ones((3, 1))):.12f}")

y, t = 0.9, 0  # one output, and "no" is right
print(f"one output    {cross_entropy_error([y, 1 - y], [t, 1 - t]):.12f}")
