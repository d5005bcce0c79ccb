import numpy as np

# Four small steps forward, the same four back.
x = 1.0
a = x * -1  # (1)
b = np.exp(a)  # (2)
c = b + 1  # (3)
y = 1 / c  # (4)

dc = 1.0 * -(y**2)  # (4)
db = dc  # (3)
da = db * b  # (2)
dx = da * -1  # (1)
for name, value, gradient in ("x", x, dx), ("a", a, da), ("b", b, db), ("c", c, dc):
    print(f"{name} {value:12.8f} {gradient:12.8f}")


# All of them in one.
class Sigmoid:
    def forward(self, x):
        self.y = 1 / (1 + np.exp(-x))
        return self.y

    def backward(self, dout):
        return dout * self.y * (1 - self.y)


x = np.linspace(-6, 6, 7)
sigmoid = Sigmoid()
y = sigmoid.forward(x)
for row in zip(x, y, sigmoid.backward(np.ones(7))):
    print("{:5.1f} {:12.8f} {:12.8f}".format(*row))
