"""The gradient of SimpleNet, and gradient descent on its weights."""
import numpy as np

np.set_printoptions(precision=8, suppress=True)

x = np.array([0.6, 0.9])
t = np.array([0.0, 0.0, 1.0])


def softmax(a):
    powers = np.exp(a - np.max(a))
    return powers / np.sum(powers)


def predict(W):
    return softmax(x @ W)


def loss(W):
    return -np.sum(t * np.log(predict(W) + 1e-7))


def numerical_gradient(f, x):
    h = 1e-4
    gradient = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        here = x[index]
        x[index] = here + h
        above = f(x)
        x[index] = here - h
        below = f(x)
        gradient[index] = (above - below) / (2 * h)
        x[index] = here
    return gradient


print("-- known")
W = np.array([[0.47355232, 0.9977393, 0.84668094], [0.85557411, 0.03563661, 0.69422093]])
for value in x, t, W, x @ W, predict(W), loss(W), numerical_gradient(loss, W):
    print(value)

print("-- learning")
rate = 1.0
print("rate =", rate)
for step in range(101):
    if step in (0, 1, 2, 5, 10, 20, 50, 100):
        print(f"{step:3} {loss(W):.6f}", np.round(predict(W), 6))
    W -= rate * numerical_gradient(loss, W)
