"""NumPy as in the textbook: dictionaries of arrays, float64 or float32 (--float32)."""

import sys

FLOAT32 = "--float32" in sys.argv
sys.argv = [a for a in sys.argv if a != "--float32"]

import mnist

chosen = mnist.options()

import numpy as np

kind = np.float32 if FLOAT32 else np.float64
x, t = mnist.load("train")
test_x, test_t = mnist.load("t10k")
x, test_x = x.astype(kind, copy=False), test_x.astype(kind, copy=False)
w1, b1, w2, b2 = (p.astype(kind) for p in mnist.parameters())
rng = np.random.default_rng(1)


def predict(x):
    return np.maximum(x @ w1 + b1, 0) @ w2 + b2


def step(x, t):
    a1 = x @ w1 + b1
    z1 = np.maximum(a1, 0)
    a2 = z1 @ w2 + b2
    y = np.exp(a2 - a2.max(axis=1, keepdims=True))
    y /= y.sum(axis=1, keepdims=True)
    loss = -np.log(y[np.arange(len(t)), t] + 1e-7).mean()
    y[np.arange(len(t)), t] -= 1
    da2 = y / len(t)
    da1 = (da2 @ w2.T) * (a1 > 0)
    for parameter, gradient in ((w1, x.T @ da1), (b1, da1.sum(axis=0)), (w2, z1.T @ da2), (b2, da2.sum(axis=0))):
        parameter -= mnist.RATE * gradient
    return loss


def epoch():
    for batch in rng.permutation(len(x)).reshape(mnist.STEPS, mnist.BATCH):
        step(x[batch], t[batch])


mnist.measure(np.__version__, chosen, epoch, lambda: (predict(test_x).argmax(axis=1) == test_t).mean())
