import numpy as np


class Relu:
    def forward(self, x):
        self.mask = x <= 0
        return np.where(self.mask, 0, x)

    def backward(self, dout):
        return np.where(self.mask, 0, dout)  # a new array: dout stays as it was


x = np.array([-2, -0.5, 0, 0.5, 3])
dout = np.array([10.0, 20, 30, 40, 50])
relu = Relu()
y = relu.forward(x)
dx = relu.backward(dout)
print("-- layer")
print("    x  x > 0     y   dout     dx")
for row in zip(x, x > 0, y, dout, dx):
    print("%5.2f  %5s %5.2f %6.2f %6.2f" % row)
