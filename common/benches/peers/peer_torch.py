"""PyTorch on the CPU: eager, a module and its optimizer; with --compile the whole step through torch.compile."""

import sys

COMPILE = "--compile" in sys.argv
sys.argv = [a for a in sys.argv if a != "--compile"]

import mnist

chosen = mnist.options()

import torch
from torch import nn
from torch.nn import functional as F

torch.set_num_threads(chosen.threads)
x, t = (torch.from_numpy(a) for a in mnist.load("train"))
test_x, test_t = (torch.from_numpy(a) for a in mnist.load("t10k"))
t, test_t = t.long(), test_t.long()
params = tuple(torch.from_numpy(p) for p in mnist.parameters())

if COMPILE:
    def logits(params, x):
        w1, b1, w2, b2 = params
        return torch.relu(x @ w1 + b1) @ w2 + b2

    def loss(params, x, t):
        return F.cross_entropy(logits(params, x), t)

    @torch.compile
    def compiled_step(params, x, t, batch):
        gradients = torch.func.grad(loss)(params, x.index_select(0, batch), t.index_select(0, batch))
        return [p - mnist.RATE * gradient for p, gradient in zip(params, gradients)]

    compiled_logits = torch.compile(logits)

    def step(batch):
        global params
        params = compiled_step(params, x, t, batch)

    def predict(x):
        return compiled_logits(params, x)
else:
    predict = nn.Sequential(nn.Linear(mnist.INPUTS, mnist.HIDDEN), nn.ReLU(), nn.Linear(mnist.HIDDEN, mnist.OUTPUTS))
    with torch.no_grad():
        for parameter, value in zip(predict.parameters(), params):
            parameter.copy_(value.T if value.ndim == 2 else value)
    optimizer = torch.optim.SGD(predict.parameters(), lr=mnist.RATE)
    criterion = nn.CrossEntropyLoss()

    def step(batch):
        optimizer.zero_grad()
        criterion(predict(x.index_select(0, batch)), t.index_select(0, batch)).backward()
        optimizer.step()


def epoch():
    for batch in torch.randperm(len(x)).view(mnist.STEPS, mnist.BATCH):
        step(batch)


@torch.inference_mode()
def accuracy():
    return (predict(test_x).argmax(dim=1) == test_t).float().mean().item()


mnist.measure(torch.__version__, chosen, epoch, accuracy)
