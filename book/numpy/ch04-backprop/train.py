"""The network that the Rust program trained, judged by NumPy."""
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
        arrays[name] = numbers.reshape(entry["shape"])
    return arrays


def digits(part, count):
    pixels = np.fromfile(data / f"mnist/{part}-images-idx3-ubyte", np.uint8, offset=16)
    labels = np.fromfile(data / f"mnist/{part}-labels-idx1-ubyte", np.uint8, offset=8)
    return pixels.reshape(count, 784) / np.float32(255), labels


def forward(net, x):
    z1 = np.maximum(0, x @ net["W1"] + net["b1"])
    return z1, z1 @ net["W2"] + net["b2"]


net = load(data / "weights/mnist.safetensors")
silent = np.ones(50, bool)
print("-- result")
for name, part, count in ("train", "train", 60_000), ("test", "t10k", 10_000):
    x, t = digits(part, count)
    z1, scores = forward(net, x)
    right = scores.argmax(axis=1) == t
    print(f"{name:5} accuracy {100 * right.mean():.2f} %")
    silent &= (z1 == 0).all(axis=0)
print("silent hidden neurons", silent.sum())
