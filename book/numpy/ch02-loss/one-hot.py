import numpy as np

print("-- answer")
label = 2
t = np.eye(10, dtype=int)[label]  # row 2 of the identity matrix
y = np.array([0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0])
print("label =", label)
for k in range(10):
    print(k, t[k], y[k])
print("sums", t.sum(), y.sum())
print("argmax", t.argmax(), y.argmax())
print("t·y =", t @ y)

print("-- batch")
labels = np.array([2, 0, 1, 2])
t = np.eye(3, dtype=int)[labels]  # a row for each label
print(labels)
print(t)
print("argmax", t.argmax(axis=1))
