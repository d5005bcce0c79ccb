"""The digits as NumPy arrays, and what every peer measures and prints."""

import argparse
import json
import pathlib
import time

DATA = pathlib.Path(__file__).resolve().parents[2] / "data" / "mnist"
INPUTS, HIDDEN, OUTPUTS = 784, 50, 10
BATCH, STEPS, RATE = 100, 600, 0.1


def options():
    """Reads the command line. The threads are limited by run.py, from outside."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=5, help="measured epochs; one more warms up")
    return parser.parse_args()


def load(part):
    """Images (N, 784) in 0..1 as float32, labels (N,) as int32; part: "train" or "t10k"."""
    import numpy as np

    images = np.fromfile(DATA / f"{part}-images-idx3-ubyte", np.uint8, offset=16).reshape(-1, INPUTS)
    labels = np.fromfile(DATA / f"{part}-labels-idx1-ubyte", np.uint8, offset=8)
    images = images.astype(np.float32)
    images /= 255
    return images, labels.astype(np.int32)


def parameters(seed=1):
    """He initialisation, float32: W1, b1, W2, b2."""
    import numpy as np

    rng = np.random.default_rng(seed)

    def weight(inputs, outputs):
        return (rng.standard_normal((inputs, outputs)) * (2 / inputs) ** 0.5).astype(np.float32)

    return (
        weight(INPUTS, HIDDEN), np.zeros(HIDDEN, np.float32),
        weight(HIDDEN, OUTPUTS), np.zeros(OUTPUTS, np.float32),
    )


def measure(version, chosen, epoch, accuracy):
    """Runs `epoch()` and `accuracy()` in turn and prints one JSON line with the times in milliseconds."""
    train, infer, reached = [], [], 0.0
    for round_ in range(chosen.epochs + 1):
        start = time.perf_counter()
        epoch()
        middle = time.perf_counter()
        reached = accuracy()
        end = time.perf_counter()
        if round_ > 0:
            train.append(1e3 * (middle - start))
            infer.append(1e3 * (end - middle))
    print(json.dumps({
        "version": version,
        "epoch_ms": [round(t, 2) for t in train], "inference_ms": [round(t, 3) for t in infer],
        "accuracy": round(float(reached), 4),
    }))
