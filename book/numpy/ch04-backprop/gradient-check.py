"""A few weights of the trained network: by trying and by backpropagation."""
import json
from pathlib import Path

import numpy as np

data = Path(__file__).parents[3] / "common/data"


def load(path):
    """The arrays of a safetensors file: a JSON header, then the numbers."""
    file = path.read_bytes()
    start = 8 + int.from_bytes(file[:8], "little")
    header = json.loads(file[8:start])
    header.pop("__metadata__", None)
    arrays = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        numbers = np.frombuffer(file[start + begin : start + end], "<f4")
        arrays[name] = numbers.reshape(entry["shape"]).astype(float)
    return arrays


def forward(net, x, t):
    z1 = np.maximum(0, x @ net["W1"] + net["b1"])
    a2 = z1 @ net["W2"] + net["b2"]
    y = np.exp(a2 - a2.max(axis=1, keepdims=True))
    y /= y.sum(axis=1, keepdims=True)
    loss = -np.log(y[range(len(t)), t]).mean()
    return z1, y, loss


def gradient_of_w1(net, x, t):
    z1, y, _ = forward(net, x, t)
    y[range(len(t)), t] -= 1
    da2 = y / len(t)
    da1 = (da2 @ net["W2"].T) * (z1 > 0)
    return x.T @ da1


def numerical(net, x, t, at, h=1e-4):
    weight = net["W1"][at]
    net["W1"][at] = weight + h
    above = forward(net, x, t)[2]
    net["W1"][at] = weight - h
    below = forward(net, x, t)[2]
    net["W1"][at] = weight
    return (above - below) / (2 * h)


pixels = np.fromfile(data / "mnist/t10k-images-idx3-ubyte", np.uint8, 100 * 784, offset=16)
x = (pixels.reshape(100, 784) / np.float32(255)).astype(float)
t = np.fromfile(data / "mnist/t10k-labels-idx1-ubyte", np.uint8, 100, offset=8)
net = load(data / "weights/mnist.safetensors")

backward = gradient_of_w1(net, x, t)
print("-- trained")
for j in range(5):
    i = np.abs(backward[:, j]).argmax()
    print(f"W1[{i}, {j}]  {numerical(net, x, t, (i, j)):.10f}  {backward[i, j]:.10f}")
