import numpy as np

x = np.array([1.0, 2.0])
W = np.array([[1.0, 3.0, 5.0], [2.0, 4.0, 6.0]])
y = x @ W
print(y)
print(x.shape, W.shape, y.shape)

X = np.stack([x, 2 * x, 10 * x])
print(X @ W)
