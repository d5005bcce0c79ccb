"""The exercises of chapter 1 by PyTorch. `against_torch.py` writes torch.json, `against_torch.py check` compares."""

import os
import sys

import torch
import torch.nn.functional as F

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../../../common/exercise/python"))
import pytorch


def tanh(x):
    return torch.tanh(x)


convolution = {
    "patches": lambda x, height, width: F.unfold(x[None, None], (height, width))[0].T,
    "convolve": lambda x, w: F.conv2d(x[None, None], w[None, None])[0, 0],
}


def masked_softmax(a, mask):
    """A row without a class is NaN in PyTorch, and 0 here."""
    return F.softmax(a.masked_fill(mask == 0, -torch.inf), dim=1).nan_to_num(0.0)


def network(sizes):
    """PyTorch's own layers. Their weights have the shape (outputs, inputs)."""
    layers = [torch.nn.Linear(a, b, dtype=torch.float64) for a, b in zip(sizes.tolist(), sizes.tolist()[1:])]
    return [one for layer in layers for one in (layer, torch.nn.ReLU())][:-1]


def filled(sizes, theta):
    """With the parameters in it."""
    modules = network(sizes)
    for layer in modules[::2]:
        weights, biases, theta = theta.split([layer.weight.numel(), layer.bias.numel(), len(theta) - sum(p.numel() for p in layer.parameters())])
        layer.weight.data = weights.reshape(layer.in_features, layer.out_features).T
        layer.bias.data = biases
    return modules


deep = {
    "count": lambda sizes: sum(p.numel() for module in network(sizes) for p in module.parameters()),
    "layer": lambda theta, sizes, l: (filled(sizes, theta)[2 * l].weight.T, filled(sizes, theta)[2 * l].bias),
    "forward": lambda x, theta, sizes: torch.nn.Sequential(*filled(sizes, theta))(x),
}

pytorch.main(__file__, globals())
