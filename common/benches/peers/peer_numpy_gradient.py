"""NumPy's numerical gradient as in textbooks: move one parameter, compute the loss of the whole batch, move it back.

Measured are some of the parameters; the time is scaled to all.
"""

import json
import time

import mnist

chosen = mnist.options()

import numpy as np

STEP, EVERY = 1e-4, 97
x, t = mnist.load("train")
x, t = x[: mnist.BATCH].astype(np.float64), t[: mnist.BATCH]
rows = np.arange(len(t))
w1, b1, w2, b2 = parameters = [p.astype(np.float64) for p in mnist.parameters()]


def loss():
    a2 = np.maximum(x @ w1 + b1, 0) @ w2 + b2
    a2 -= a2.max(axis=1, keepdims=True)
    return (np.log(np.exp(a2).sum(axis=1)) - a2[rows, t]).mean()


def numerical_gradient(values, indices):
    gradient = np.zeros(len(indices))
    for position, index in enumerate(indices):
        value = values[index]
        values[index] = value + STEP
        above = loss()
        values[index] = value - STEP
        below = loss()
        values[index] = value
        gradient[position] = (above - below) / (2 * STEP)
    return gradient


flat = [p.reshape(-1) for p in parameters]
some = [np.arange(0, p.size, EVERY) for p in flat]
measured, total = sum(map(len, some)), sum(p.size for p in flat)
times = []
for round_ in range(chosen.epochs + 1):
    start = time.perf_counter()
    for values, indices in zip(flat, some):
        numerical_gradient(values, indices)
    if round_ > 0:
        times.append(1e3 * (time.perf_counter() - start) * total / measured)
print(json.dumps({"version": np.__version__, "measured": measured, "ms": times}))
