import numpy as np


def relu(x):
    return np.maximum(0, x)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


x = np.arange(-2.0, 3.0)
for row in zip(x, sigmoid(x), relu(x)):
    print("%4.0f %11.8f %3.0f" % row)

x = np.array([1.0, 2.0])
W1 = np.array([[1.0, -1.0, 2.0], [-1.0, 2.0, 1.0]])
W2 = np.array([[1.0, -1.0], [2.0, 1.0], [-1.0, 1.0]])
W3 = np.array([[2.0, 1.0], [1.0, -1.0]])
W = W1 @ W2 @ W3
print(W)
print(x @ W, x @ W1 @ W2 @ W3, relu(relu(x @ W1) @ W2) @ W3)
