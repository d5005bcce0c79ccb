"""The exercises of chapter 4 by PyTorch. `against_torch.py` writes torch.json, `against_torch.py check` compares."""

import os
import sys

import torch
import torch.nn.functional as F

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../../../common/exercise/python"))
import pytorch


def gradients(function, dout, *inputs):
    """What comes back to each input of a function, where `dout` comes back to its result."""
    inputs = [torch.as_tensor(one, dtype=torch.float64).clone().requires_grad_() for one in inputs]
    function(*inputs).backward(torch.as_tensor(dout, dtype=torch.float64))
    grads = tuple(one.grad for one in inputs)
    return grads if len(grads) > 1 else grads[0]


division = {
    "forward": lambda x, y: x / y,
    "backward": lambda x, y, dout: gradients(torch.div, dout, x, y),
    "share": lambda x, y, dout: gradients(lambda x, y: x / (x + y), dout, x, y),
}

leaky_relu = {
    "forward": lambda x, alpha: F.leaky_relu(x, alpha),
    "backward": lambda x, dout, alpha: gradients(lambda x: F.leaky_relu(x, alpha), dout, x),
}

# F.softplus overflows where its `threshold` does not replace it by a straight line.
softplus = {
    "forward": lambda x: -F.logsigmoid(-x),
    "backward": lambda x, dout: gradients(lambda x: -F.logsigmoid(-x), dout, x),
}


def decayed(x, w, dout, lambda_):
    """torch.optim.SGD adds weight_decay * w to the gradient, and its step shows what it has added."""
    layer = torch.nn.Linear(*w.shape, dtype=torch.float64)
    with torch.no_grad():
        layer.weight.copy_(w.T)
    x = x.clone().requires_grad_()
    layer(x).backward(dout)
    before = layer.weight.detach().clone()
    torch.optim.SGD([layer.weight], lr=1.0, weight_decay=lambda_).step()
    return x.grad, (before - layer.weight.detach()).T, layer.bias.grad


weight_decay = {
    "penalty": lambda w, **rest: rest["lambda"] / 2 * torch.linalg.vector_norm(w) ** 2,
    "backward": lambda x, w, dout, **rest: decayed(x, w, dout, rest["lambda"]),
}


def class_weights_backward(y, labels, weights):
    """Scores whose softmax is y are the logarithms of y."""
    return gradients(lambda a: F.cross_entropy(a, labels, weight=weights), 1.0, y.log())


class_weights = {
    "loss": lambda y, labels, weights: F.nll_loss(y.log(), labels, weight=weights),
    "backward": class_weights_backward,
}


def normalised(x, gamma, beta, epsilon):
    """F.batch_norm refuses a single row. That is its own mean, and nothing is left of it."""
    if len(x) == 1:
        return (x - x) * gamma + beta
    return F.batch_norm(x, None, None, gamma, beta, training=True, eps=epsilon)


batch_norm = {
    "forward": normalised,
    "backward": lambda x, gamma, epsilon, dout: gradients(
        lambda x, gamma, beta: normalised(x, gamma, beta, epsilon), dout, x, gamma, torch.zeros_like(gamma)
    ),
}

# The masks come from the exercise's random numbers; PyTorch's backward takes a mask.
dropout = {
    "forward": lambda x, u, p: torch.where(u < p, 0, x) / (1 - p),
    "backward": lambda u, dout, p: torch.ops.aten.native_dropout_backward(dout, u >= p, 1 / (1 - p)),
}


# What the tape is tried with: each function yields the steps after the inputs, in their order. PyTorch has a tape of its own.
def apples(price, count, tax):
    yield (total := price * count)
    yield total * tax


def one_by_sum(x, y):
    yield (total := x + y)
    yield 1 / total


def x_exp_y(x, y):
    yield (power := y.exp())
    yield x * power


def sigmoid(x, minus, one):
    yield (turned := x * minus)
    yield (power := turned.exp())
    yield (total := power + one)
    yield 1 / total


def relus(*x):
    a, b, c, d = kept = [F.relu(one) for one in x[:4]]
    yield from kept
    left, right = a + b, c + d
    yield from (left, right)
    yield (both := left * right)
    yield both * x[4]


def square(x):
    yield x * x


def double(x):
    yield x + x


def tax_twice(apples, oranges, tax):
    yield (one := apples * tax)
    yield (other := oranges * tax)
    yield one + other


def every_kind(a, b, _):
    total, product, power, inverse, kept = first = a + b, a * b, a.exp(), 1 / a, F.relu(a)
    yield from first
    along, other = a * total, F.relu(b)
    yield from (along, other)
    parts = product * power, kept * along, inverse * other
    yield from parts
    yield (both := parts[0] + parts[1])
    yield parts[2] + both


def recorded(calculation, x):
    values = [one.clone().requires_grad_() for one in x]
    for step in calculation(*values):
        step.retain_grad()
        values.append(step)
    return values


def tape_forward(calculation):
    return lambda x: torch.stack(recorded(calculation, x)).detach()


def tape_backward(calculation):
    def backward(x, values):
        steps = recorded(calculation, x)
        steps[-1].backward()
        return torch.stack([torch.zeros_like(step) if step.grad is None else step.grad for step in steps])

    return backward


calculations = {
    "the apples": apples,
    "1 / (x + y)": one_by_sum,
    "x exp(y)": x_exp_y,
    "the sigmoid": sigmoid,
    "ReLU": relus,
    "x used twice in one step, x · x": square,
    "x used twice in one step, x + x": double,
    "the tax used twice": tax_twice,
    "a value used in steps of every kind": every_kind,
}
tape = {f"forward: {name}": tape_forward(one) for name, one in calculations.items()}
tape |= {f"backward: {name}": tape_backward(one) for name, one in calculations.items()}

pytorch.main(__file__, globals())
