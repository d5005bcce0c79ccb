import numpy as np

print("-- product")
x = np.array([1, 2])
W = np.array([[1, 3, 5], [2, 4, 6]])
y = x @ W
print(x)
print(W)
print(y)
print(list(x.shape), list(W.shape), list(y.shape))

print("-- batch")
X = np.stack([x, 2 * x, 10 * x])
Y = X @ W
print(X)
print(Y)
print(list(X.shape), list(W.shape), list(Y.shape))
