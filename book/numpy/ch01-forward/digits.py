import json
from pathlib import Path

import numpy as np

common = Path(__file__).resolve().parents[3] / "common"


def load_weights(path):
    data = path.read_bytes()
    size = int.from_bytes(data[:8], "little")  # of the JSON header that follows
    header, values = json.loads(data[8 : 8 + size]), data[8 + size :]
    header.pop("__metadata__", None)

    def tensor(entry):
        start, end = entry["data_offsets"]
        return np.frombuffer(values[start:end], "<f4").reshape(entry["shape"])

    return {name: tensor(entry) for name, entry in header.items()}


# 16 bytes of header before the pixels, 8 before the labels.
images = np.fromfile(common / "data/mnist/t10k-images-idx3-ubyte", np.uint8)[16:]
labels = np.fromfile(common / "data/mnist/t10k-labels-idx1-ubyte", np.uint8)[8:]
x = images.reshape(-1, 784).astype(np.float32) / 255
w = load_weights(common / "data/weights/mnist.safetensors")


def answer(x):
    z1 = np.maximum(0, x @ w["W1"] + w["b1"])
    return (z1 @ w["W2"] + w["b2"]).argmax(axis=-1)


print("-- accuracy")
one_by_one, answers = np.array([answer(image) for image in x]), answer(x)
for given in one_by_one, answers:
    right = given == labels
    print(right.sum(), "of", len(x), f"right: {100 * right.mean():.2f} %")
print((one_by_one == answers).sum(), "of", len(x), "the same")

print("-- confusion")
confusion = np.zeros((10, 10), int)
np.add.at(confusion, (labels, answers), 1)
print("label → answer", np.arange(10))
print(np.column_stack([np.arange(10), confusion]))
