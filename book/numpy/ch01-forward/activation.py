import numpy as np


def step(x):
    return np.where(x > 0, 1, 0)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def relu(x):
    return np.maximum(0, x)


print("-- values")
x = np.arange(-2.0, 3.0)
for row in zip(x, step(x), sigmoid(x), relu(x)):
    print("%2.0f %2d %11.8f %2.0f" % row)

print("-- matrices")
W1 = np.array([[1, -1, 2], [-1, 2, 1]])
W2 = np.array([[1, -1], [2, 1], [-1, 1]])
W3 = np.array([[2, 1], [1, -1]])
W = W1 @ W2 @ W3
for matrix in W1, W2, W3, W:
    print(matrix)
for x in np.array([[1, 2], [-1, -2], [0, 0]]):
    print(x, x @ W, x @ W1 @ W2 @ W3, relu(relu(x @ W1) @ W2) @ W3)
