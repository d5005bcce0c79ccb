"""The exercises of chapter 3 by PyTorch. `against_torch.py` writes torch.json, `against_torch.py check` compares.

Slopes come from autograd, which is exact, and so are the formulas for the functions that are taken here; for the sine the error is
known. The group of a case says which function it is about."""

import math
import os
import sys

import torch

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../../../common/exercise/python"))
import pytorch


def gradient(f, x):
    x = torch.as_tensor(x, dtype=torch.float64).clone().requires_grad_()
    return torch.autograd.grad(f(x), x)[0]


def slope(f):
    return lambda x, h: gradient(f, x)


def slope_of_sine(x, h):
    """For sin x the formula gives the slope times this factor, which is close to 1."""
    return gradient(torch.sin, x) * (8 * math.sin(h) - math.sin(2 * h)) / (6 * h)


five_point = {
    "f(x) = x²": slope(lambda x: x**2),
    "f(x) = x³": slope(lambda x: x**3),
    "f(x) = x⁴ − 3x + 1": slope(lambda x: x**4 - 3 * x + 1),
    "f(x) = sin x": slope_of_sine,
}


def along(f):
    return lambda x, v, h: gradient(f, x) @ v / torch.linalg.vector_norm(v)


def bowl(x):
    return (x**2).sum()


def elongated(x):
    return x[0] ** 2 / 20 + x[1] ** 2


def along_cubic(f):
    """Along u the cubic terms of f are f(u) times the cube of the distance: the central difference is off by h² f(u)."""

    def formula(x, v, h):
        return along(f)(x, v, h) + h**2 * f(v / torch.linalg.vector_norm(v))

    return formula


directional = {
    "f(x) = x₀² + x₁²": along(bowl),
    "f(x) = x₀² / 20 + x₁²": along(elongated),
    "f(x) = x₀ x₁ − x₁ x₂ + 3 x₂²": along(lambda x: x[0] * x[1] - x[1] * x[2] + 3 * x[2] ** 2),
    "f(x) = x₀³ + x₀² x₁": along_cubic(lambda x: x[0] ** 3 + x[0] ** 2 * x[1]),
}


def second(f):
    return lambda x, h: torch.autograd.functional.hessian(f, x)


def second_of_quartic(f):
    """By central differences x₀⁴ has 8 h² too much on the diagonal, and x₀³ x₁ has h² beside it."""

    def formula(x, h):
        return second(f)(x, h) + h**2 * torch.tensor([[8.0, 1.0], [1.0, 0.0]], dtype=torch.float64)

    return formula


hessian = {
    "f(x) = x₀² + x₁²": second(bowl),
    "f(x) = 3 x₀ x₁": second(lambda x: 3 * x[0] * x[1]),
    "f(x) = 2 x₀² − x₀ x₁ + 5 x₁² + 4 x₀": second(lambda x: 2 * x[0] ** 2 - x[0] * x[1] + 5 * x[1] ** 2 + 4 * x[0]),
    "f(x) = x₀³ + x₀² x₁ − x₁ x₂": second(lambda x: x[0] ** 3 + x[0] ** 2 * x[1] - x[1] * x[2]),
    "f(x) = x₀³": second(lambda x: x[0] ** 3),
    "f(x) = x₀⁴ + x₀³ x₁": second_of_quartic(lambda x: x[0] ** 4 + x[0] ** 3 * x[1]),
}


def walk(f, start, optimizer, steps):
    """Where an optimizer of PyTorch leads, and what it keeps."""
    x = start.clone().requires_grad_()
    optimizer = optimizer([x])
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    return x.detach(), optimizer.state[x]


def momentum_on(f, nesterov):
    """PyTorch's v is ours divided by −η. With Nesterov its x is the place ahead, ours + β v."""

    def run(start, learning_rate, beta, steps):
        nesterov_ = nesterov and beta > 0  # PyTorch refuses β = 0, where the two are the same
        sgd = lambda x: torch.optim.SGD(x, learning_rate, momentum=beta, nesterov=nesterov_)
        x, kept = walk(f, start, sgd, steps)
        return x + beta * learning_rate * kept["momentum_buffer"] if nesterov_ and steps > 0 else x

    return run


surfaces = {
    "on x₀² + x₁²": bowl,
    "on the elongated bowl": elongated,
    "on Σ x⁴": lambda x: (x**4).sum(),
}
momentum = {f"momentum {where}": momentum_on(f, False) for where, f in surfaces.items()}
momentum |= {f"nesterov {where}": momentum_on(f, True) for where, f in surfaces.items()}


def clipping(dw, db, max_norm):
    """PyTorch divides by |g| + 1e-6; the limit is raised so that this cancels."""
    parameters = [torch.zeros_like(dw), torch.zeros_like(db)]
    for parameter, slope in zip(parameters, (dw, db)):
        parameter.grad = slope.clone()
    norm = float(torch.linalg.vector_norm(torch.cat([dw.flatten(), db])))
    raised = max_norm * (norm + 1e-6) / norm if norm > 0 else max_norm
    torch.nn.utils.clip_grad_norm_(parameters, raised)
    return tuple(parameter.grad for parameter in parameters)


def adam_on(f):
    def run(start, learning_rate, beta1, beta2, epsilon, steps):
        adam = lambda x: torch.optim.Adam(x, learning_rate, betas=(beta1, beta2), eps=epsilon)
        return walk(f, start, adam, steps)[0]

    return run


adam = {
    "average": lambda old, new, beta: torch.lerp(new, old, beta),
    "corrected": lambda m, beta, t: m / (1 - beta**t),
    "adam on the elongated bowl": adam_on(elongated),
    "adam in Rosenbrock's valley": adam_on(lambda x: (1 - x[0]) ** 2 + 100 * (x[1] - x[0] ** 2) ** 2),
}

pytorch.main(__file__, globals())
