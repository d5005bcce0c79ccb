"""SciPy: the images as sparse matrices (CSR, float32), so that zeros are skipped; the rest is NumPy as in the textbook."""

import mnist

chosen = mnist.options()

import numpy as np
import scipy
from scipy.sparse import csr_array

(x, t), (test_x, test_t) = mnist.load("train"), mnist.load("t10k")
x, test_x = csr_array(x), csr_array(test_x)
w1, b1, w2, b2 = mnist.parameters()
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
    da2 = y / np.float32(len(t))
    da1 = (da2 @ w2.T) * (a1 > 0)
    for parameter, gradient in ((w1, x.T @ da1), (b1, da1.sum(axis=0)), (w2, z1.T @ da2), (b2, da2.sum(axis=0))):
        parameter -= np.float32(mnist.RATE) * gradient
    return loss


def epoch():
    for batch in rng.permutation(len(t)).reshape(mnist.STEPS, mnist.BATCH):
        step(x[batch], t[batch])


mnist.measure(scipy.__version__, chosen, epoch, lambda: (predict(test_x).argmax(axis=1) == test_t).mean())
