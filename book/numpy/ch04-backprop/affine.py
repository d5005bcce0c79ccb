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


def show(X, dY):
    print("forward", X, affine.W, affine.b, affine.forward(X), sep="\n")
    print("backward", dY, affine.backward(dY), affine.dW, affine.db, sep="\n")


print("-- vector")
show(X[:1], dY[:1])  # a batch of one row
print("-- batch")
show(X, dY)
