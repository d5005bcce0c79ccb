import numpy as np

y = np.array([0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0])
t = np.eye(10)[2]  # row 2 of the identity matrix
print("argmax", t.argmax(), y.argmax())
print("t·y =", t @ y)

labels = np.array([2, 0, 1, 2])
t = np.eye(3)[labels]  # a row for each label
print(t)
print("argmax", t.argmax(axis=1))
