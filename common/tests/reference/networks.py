"""The quantities that other libraries compute for us, each written once for both automatic differentiators.

A backend gives `grad(f, arguments)`, which returns f's value and its derivatives, and the few functions below.
Everything is float64.
"""

import numpy as np


class Torch:
    """PyTorch's autograd."""

    def __init__(self):
        import torch

        self.torch = torch
        self.version = f"PyTorch {torch.__version__}"

    def sigmoid(self, x):
        return self.torch.sigmoid(x)

    def relu(self, x):
        return self.torch.relu(x)

    def softmax(self, x):
        return self.torch.softmax(x, dim=1)

    def cross_entropy(self, a, labels):
        return self.torch.nn.functional.cross_entropy(a, self.torch.tensor(labels))

    def log(self, x):
        return self.torch.log(x)

    def constant(self, x):
        return self.torch.tensor(x)

    def grad(self, f, arguments):
        tensors = [self.torch.tensor(a, requires_grad=True) for a in arguments]
        value = f(*tensors)
        value.backward()
        return value.item(), [t.grad.numpy() for t in tensors]

    def numpy(self, f, *arguments):
        return f(*(self.torch.tensor(a) for a in arguments)).numpy()


class Jax:
    """JAX's grad."""

    def __init__(self):
        import jax

        jax.config.update("jax_enable_x64", True)
        self.jax = jax
        self.version = f"JAX {jax.__version__}"

    def sigmoid(self, x):
        return self.jax.nn.sigmoid(x)

    def relu(self, x):
        return self.jax.nn.relu(x)

    def softmax(self, x):
        return self.jax.nn.softmax(x, axis=1)

    def cross_entropy(self, a, labels):
        log_y = self.jax.nn.log_softmax(a, axis=1)
        return -log_y[np.arange(len(labels)), labels].mean()

    def log(self, x):
        return self.jax.numpy.log(x)

    def constant(self, x):
        return self.jax.numpy.asarray(x)

    def grad(self, f, arguments):
        value, slopes = self.jax.value_and_grad(f, argnums=tuple(range(len(arguments))))(*arguments)
        return float(value), [np.asarray(s) for s in slopes]

    def numpy(self, f, *arguments):
        return np.asarray(f(*(self.jax.numpy.asarray(a) for a in arguments)))


class NumPy:
    """The formulas as the document writes them; values only, no derivatives."""

    version = f"NumPy {np.__version__}"
    sigmoid = staticmethod(lambda x: 1 / (1 + np.exp(-x)))
    relu = staticmethod(lambda x: np.maximum(0, x))
    log = staticmethod(np.log)
    constant = staticmethod(np.asarray)

    def softmax(self, x):
        powers = np.exp(x - x.max(axis=1, keepdims=True))
        return powers / powers.sum(axis=1, keepdims=True)

    def cross_entropy(self, a, labels):
        return -np.log(self.softmax(a)[np.arange(len(labels)), labels]).mean()

    def grad(self, f, arguments):
        return f(*arguments), []

    def numpy(self, f, *arguments):
        return f(*arguments)


def quantities(lib, case):
    """Everything that the Rust tests compare, by name, for one case of inputs."""
    x, labels, t, dout, dout_x = (case[k] for k in ("x", "labels", "t", "dout", "dout_x"))
    w1, b1, w2, b2 = (case[k] for k in ("W1", "b1", "W2", "b2"))
    out = {
        "sigmoid": lib.numpy(lib.sigmoid, x),
        "relu": lib.numpy(lib.relu, x),
        "softmax": lib.numpy(lib.softmax, x),
    }
    out["affine"] = lib.numpy(lambda x: x @ lib.constant(w1) + lib.constant(b1), x)

    def record(names, f, *arguments):
        value, slopes = lib.grad(f, arguments)
        out[names[0]] = np.array(value)
        out.update(zip(names[1:], slopes))

    # A sum weighted by `dout` has `dout` for the gradient at its output.
    weigh = lambda y, dout: (y * lib.constant(dout)).sum()
    record(["sigmoid.sum", "sigmoid.dx"], lambda x: weigh(lib.sigmoid(x), dout_x), x)
    record(["relu.sum", "relu.dx"], lambda x: weigh(lib.relu(x), dout_x), x)
    record(["affine.sum", "affine.dx", "affine.dW", "affine.db"], lambda x, w, b: weigh(x @ w + b, dout), x, w1, b1)

    scores = case["scores"]
    record(["softmax_loss", "softmax_loss.da"], lambda a: lib.cross_entropy(a, labels), scores)
    o = lib.numpy(lib.softmax, scores)
    out["squared_error"] = lib.numpy(lambda o: 0.5 * ((o - lib.constant(t)) ** 2).sum(), o)
    out["cross_entropy"] = lib.numpy(lambda o: -(lib.constant(t) * lib.log(o + 1e-7)).sum() / len(labels), o)

    w = case["W"]
    record(["simple.loss", "simple.dW"], lambda w: -(lib.constant(t[:1]) * lib.log(lib.softmax(lib.constant(x[:1]) @ w) + 1e-7)).sum(), w)

    def network(x, labels):
        x = lib.constant(x)
        return lambda w1, b1, w2, b2: lib.cross_entropy(lib.relu(x @ w1 + b1) @ w2 + b2, labels)

    names = ["dW1", "db1", "dW2", "db2"]
    record(["loss", *names], network(x, labels), w1, b1, w2, b2)

    def deep(w1, deeper, w2):
        z = lib.relu(lib.constant(x) @ w1 + lib.constant(b1))
        for depth in range(DEPTH):
            z = (lib.sigmoid if depth % 2 else lib.relu)(z @ deeper[depth])
        return lib.cross_entropy(z @ w2 + lib.constant(b2), labels)

    record(["deep.loss", "deep.dW1", "deep.dD", "deep.dW2"], deep, w1, case["D"], w2)

    if isinstance(lib, NumPy):
        return out
    parameters = [w1, b1, w2, b2]
    losses = []
    for batch in case["batches"]:
        loss, slopes = lib.grad(network(x[batch], labels[batch]), parameters)
        losses.append(loss)
        parameters = [p - LEARNING_RATE * s for p, s in zip(parameters, slopes)]
    out["sgd.losses"] = np.array(losses)
    out.update(zip(["sgd.W1", "sgd.b1", "sgd.W2", "sgd.b2"], parameters))
    return out


LEARNING_RATE = 0.1
DEPTH = 4

# batch, inputs, hidden, classes: one of each, one class, wide, narrow, many rows, the digits' own.
SHAPES = [
    (1, 1, 1, 1),
    (1, 4, 3, 2),
    (5, 3, 2, 1),
    (2, 3, 100, 4),
    (3, 150, 2, 5),
    (64, 7, 6, 3),
    (17, 11, 13, 12),
    (8, 784, 50, 10),
]


def inputs(seed, shape):
    """Random inputs of one case. Scores are spread wide enough for softmax to be nearly certain in places."""
    batch, width, hidden, classes = shape
    rng = np.random.Generator(np.random.PCG64(seed))
    labels = rng.integers(classes, size=batch)
    return {
        "x": rng.normal(size=(batch, width)),
        "labels": labels,
        "t": np.eye(classes)[labels],
        "dout": rng.normal(size=(batch, hidden)),
        "dout_x": rng.normal(size=(batch, width)),
        "scores": 5 * rng.normal(size=(batch, classes)),
        "W": rng.normal(size=(width, classes)) / np.sqrt(width),
        "W1": rng.normal(size=(width, hidden)) / np.sqrt(width),
        "b1": rng.normal(size=hidden),
        "D": rng.normal(size=(DEPTH, hidden, hidden)) * np.sqrt(2 / hidden),
        "W2": rng.normal(size=(hidden, classes)) / np.sqrt(hidden),
        "b2": rng.normal(size=classes),
        "batches": rng.integers(batch, size=(100, min(batch, 4))),
    }
