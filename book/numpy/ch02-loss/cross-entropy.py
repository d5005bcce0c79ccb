import numpy as np


def cross_entropy_error(o, t):
    o, t = np.atleast_2d(o, t)  # a vector is one row
    return -np.sum(t * np.log(o + 1e-7)) / len(o)


o, t = np.array([0.59, 0.26, 0.15]), np.array([1, 0, 0])
print(f"without 1e-7  {-np.sum(t * np.log(o)):.12f}")
print(f"with 1e-7     {cross_entropy_error(o, t):.12f}")

o = np.array([0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0])
print(f"digits        {cross_entropy_error(o, np.eye(10)[2]):.12f}")

o = np.array([[0.59, 0.26, 0.15], [0.1, 0.8, 0.1], [0.4, 0.35, 0.25]])
print(f"one-hot       {cross_entropy_error(o, np.eye(3)):.12f}")

labels = [0, 1, 2]
right = o[np.arange(len(o)), labels].reshape(3, 1)  # 0.59, 0.8, 0.25
print(f"labels        {cross_entropy_error(right, np.ones((3, 1))):.12f}")
