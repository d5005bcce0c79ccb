"""The same network and the same loop, from other random numbers."""
from pathlib import Path

import numpy as np

rng = np.random.default_rng(1)
data = Path(__file__).parents[3] / "common/data/mnist"


def digits(part):
    pixels = np.fromfile(data / f"{part}-images-idx3-ubyte", np.uint8, offset=16)
    labels = np.fromfile(data / f"{part}-labels-idx1-ubyte", np.uint8, offset=8)
    return pixels.reshape(-1, 784) / np.float32(255), labels


def random_affine(inputs, outputs):
    deviation = np.sqrt(2 / inputs)
    weight = rng.normal(0, deviation, (inputs, outputs))
    return weight.astype(np.float32), np.zeros(outputs, np.float32)


W1, b1 = random_affine(784, 50)
W2, b2 = random_affine(50, 10)


def forward(x):
    a1 = x @ W1 + b1
    z1 = np.maximum(0, a1)
    a2 = z1 @ W2 + b2
    e = np.exp(a2 - a2.max(axis=1, keepdims=True))
    return a1, z1, e / e.sum(axis=1, keepdims=True)


def backward(x, t, a1, z1, y):
    da2 = (y - t) / len(x)
    dW2, db2 = z1.T @ da2, da2.sum(axis=0)
    da1 = da2 @ W2.T * (a1 > 0)
    return x.T @ da1, da1.sum(axis=0), dW2, db2


def descend(gradient, learning_rate):
    for parameter, slope in zip((W1, b1, W2, b2), gradient):
        parameter -= learning_rate * slope  # in place: the array itself changes


x, labels = digits("train")
t = np.eye(10, dtype=np.float32)[labels]
test_x, test_labels = digits("t10k")
print("-- epochs")
for epoch in range(1, 6):
    for batch in rng.permutation(len(x)).reshape(-1, 100):
        gradient = backward(x[batch], t[batch], *forward(x[batch]))
        descend(gradient, 0.2)
    y = forward(test_x)[-1]
    right = y.argmax(axis=1) == test_labels
    print(f"epoch {epoch}: {100 * right.mean():.1f} % of the test images")
