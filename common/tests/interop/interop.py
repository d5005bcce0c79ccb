"""Weights go from Rust to Python and from Python to Rust, and all 10,000 test digits are read alike.

    python interop.py numpy   chapter 4 trains, NumPy reads
    python interop.py torch   PyTorch trains, chapter 1 reads
"""

import json
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save_file

ROOT = Path(__file__).resolve().parents[3]
DATA = ROOT / "common/data/mnist"
# Both sides add the same products in f32, in another order. The sums have up to 784 terms and stay below 100, where
# f32 has steps of 4e-6: a few dozen roundings. Two scores that are closer than this may change places; no others may.
CLOSE = 1e-4


def part(name):
    """Images as f32 from 0 to 1, shape (images, 784), and their labels."""
    images = np.fromfile(DATA / f"{name}-images-idx3-ubyte", np.uint8)[16:].reshape(-1, 784)
    labels = np.fromfile(DATA / f"{name}-labels-idx1-ubyte", np.uint8)[8:]
    return images.astype(np.float32) / np.float32(255), labels.astype(np.int64)


@cache
def built():
    """The programs that are needed here, by name, with the features that `cargo test --workspace` builds them with."""
    command = ["cargo", "build", "--quiet", "--message-format=json-render-diagnostics", "--workspace", "--example", "answers"]
    command += ["--bin", "ch01-forward", "--bin", "ch04-backprop"]
    messages = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True, text=True).stdout.splitlines()
    return {one["target"]["name"]: one["executable"] for one in map(json.loads, messages) if one.get("executable")}


def said(program, *arguments):
    """What a program of this workspace prints."""
    command = [built()[program], *arguments]
    return subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout


def rust_answers(weights):
    return np.array(said("answers", weights).split(), dtype=np.int64)


def confusion_of_chapter_1(weights, folder):
    """The table that chapter 1 prints: a row a label, a column an answer."""
    lesson = said("ch01-forward", "digits", "--weights", weights, "--figures", folder)
    rows = lesson.split("-- confusion")[1].split("label → answer")[1].splitlines()[1:11]
    return np.array([[int(count) for count in row.split()[1:]] for row in rows])


def trained_by_chapter_4(file, folder):
    said("ch04-backprop", "train", "--epochs", "1", "--save", file, "--figures", folder)
    shapes = {name: (value.dtype.name, value.shape) for name, value in load_file(file).items()}
    expected = {"W1": (784, 50), "b1": (50,), "W2": (50, 10), "b2": (10,)}
    assert shapes == {name: ("float32", shape) for name, shape in expected.items()}, shapes
    return lambda x: forward(load_file(file), x)


def trained_by_torch(file, _):
    """The same network as chapter 4's, with PyTorch's own initial weights, after 300 steps."""
    import torch

    torch.manual_seed(1)
    x, t = (torch.from_numpy(array) for array in part("train"))
    net = torch.nn.Sequential(torch.nn.Linear(784, 50), torch.nn.ReLU(), torch.nn.Linear(50, 10))
    descent = torch.optim.SGD(net.parameters(), lr=0.2)
    for _ in range(300):
        batch = torch.randint(len(t), (100,))
        loss = torch.nn.functional.cross_entropy(net(x[batch]), t[batch])
        descent.zero_grad()
        loss.backward()
        descent.step()
    # PyTorch keeps a weight as (outputs, inputs).
    arrays = {}
    for number, layer in ((1, net[0]), (2, net[2])):
        arrays[f"W{number}"] = np.ascontiguousarray(layer.weight.detach().numpy().T)
        arrays[f"b{number}"] = layer.bias.detach().numpy()
    save_file(arrays, file)
    return lambda x: net(torch.from_numpy(x)).detach().numpy()


def forward(net, x):
    z = np.maximum(x @ net["W1"] + net["b1"], 0)
    return z @ net["W2"] + net["b2"]


def agree(who, scores, weights, folder):
    """Holds Rust's answers to those that follow from these scores, image by image."""
    x, labels = part("t10k")
    ours, theirs = rust_answers(weights), scores(x).argmax(axis=1)
    exact = forward({name: value.astype(np.float64) for name, value in load_file(weights).items()}, x)
    largest = np.sort(exact, axis=1)
    margin = largest[:, -1] - largest[:, -2]
    differ = ours != theirs
    if ours.shape != labels.shape or np.any(differ & (margin > CLOSE)):
        sys.exit(f"{who} and Rust read {np.flatnonzero(differ)[:10]} … differently ({differ.sum()} of {len(labels)})")
    table = np.zeros((10, 10), dtype=np.int64)
    np.add.at(table, (labels, ours), 1)
    if np.any(confusion_of_chapter_1(weights, folder) != table):
        sys.exit("chapter 1 prints another table of labels and answers")
    print(f"{who} and Rust read {np.sum(~differ)} of {len(labels)} digits alike, {np.mean(ours == labels):.2%} right; "
          f"{np.sum(margin <= CLOSE)} with two scores closer than {CLOSE:g} (the closest two: {margin.min():.1e}, "
          f"rounding: {np.abs(scores(x) - exact).max():.1e})")


def main(who, train):
    with tempfile.TemporaryDirectory() as folder:
        weights = str(Path(folder) / "net.safetensors")
        agree(who, train(weights, folder), weights, folder)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["numpy"]:
            main(f"NumPy {np.__version__}", trained_by_chapter_4)
        case ["torch"]:
            import torch

            main(f"PyTorch {torch.__version__}", trained_by_torch)
        case _:
            sys.exit(__doc__)
