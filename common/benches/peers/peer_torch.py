"""PyTorch on the CPU: eager, or with --compile the step through torch.compile."""

import sys

COMPILE = "--compile" in sys.argv
sys.argv = [a for a in sys.argv if a != "--compile"]

import mnist

chosen = mnist.options()

import torch
from torch import nn

torch.set_num_threads(chosen.threads)
x, t = (torch.from_numpy(a) for a in mnist.load("train"))
test_x, test_t = (torch.from_numpy(a) for a in mnist.load("t10k"))
t, test_t = t.long(), test_t.long()
model = nn.Sequential(nn.Linear(mnist.INPUTS, mnist.HIDDEN), nn.ReLU(), nn.Linear(mnist.HIDDEN, mnist.OUTPUTS))
with torch.no_grad():
    for parameter, value in zip(model.parameters(), mnist.parameters()):
        parameter.copy_(torch.from_numpy(value).T if value.ndim == 2 else torch.from_numpy(value))
optimizer = torch.optim.SGD(model.parameters(), lr=mnist.RATE)
criterion = nn.CrossEntropyLoss()


def loss_of(x, t):
    return criterion(model(x), t)


if COMPILE:
    loss_of = torch.compile(loss_of)


def epoch():
    for batch in torch.randperm(len(x)).view(mnist.STEPS, mnist.BATCH):
        optimizer.zero_grad()
        loss_of(x[batch], t[batch]).backward()
        optimizer.step()


@torch.inference_mode()
def accuracy():
    return (model(test_x).argmax(dim=1) == test_t).float().mean().item()


name = "PyTorch compile" if COMPILE else "PyTorch eager"
mnist.measure(name, torch.__version__, chosen, epoch, accuracy)
