import numpy as np


class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        self.dW = self.x.T @ dout
        self.db = dout.sum(axis=0)
        return dout @ self.W.T


affine = Affine(np.array([[1, 3, 5], [2, 4, 6]]), np.array([0.1, 0.2, 0.3]))
X = np.array([[1, 2], [3, 4]])
dY = np.array([[1, 2, 3], [4, 5, 6]])

Y = affine.forward(X)
dX = affine.backward(dY)
for array in Y, dX, affine.dW, affine.db:
    print(np.array2string(array, formatter={"float": "{:.2f}".format}))
