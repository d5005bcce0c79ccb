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

pytorch.main(__file__, globals())
