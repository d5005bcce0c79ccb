import numpy as np

# Four small steps forward, the same four back.
x = 1.0
a = x * -1  # (1)
b = np.exp(a)  # (2)
c = b + 1  # (3)
y = 1 / c  # (4)

dy = 1.0
dc = dy * -(y**2)  # (4)
db = dc  # (3)
da = db * b  # (2)
dx = da * -1  # (1)

print("-- steps")
print("c = b + 1   y = 1 / c")
for row in ("x", x, dx), ("a", a, da), ("b", b, db), ("c", c, dc), ("y", y, dy):
    print("%s %12.8f %12.8f" % row)


# All of them in one.
class Sigmoid:
    def forward(self, x):
        self.y = 1 / (1 + np.exp(-x))
        return self.y

    def backward(self, dout):
        return dout * self.y * (1 - self.y)


print("-- layer")
sigmoid = Sigmoid()
print(f"{sigmoid.forward(x):.8f}")
print(f"{sigmoid.backward(dy):.8f}")

print("-- slopes")
x, h = np.linspace(-6, 6, 7), 1e-4
numerical = (sigmoid.forward(x + h) - sigmoid.forward(x - h)) / (2 * h)
y = sigmoid.forward(x)
for row in zip(x, y, sigmoid.backward(np.ones(7)), numerical):
    print("%5.1f %12.8f %12.8f %12.8f" % row)
