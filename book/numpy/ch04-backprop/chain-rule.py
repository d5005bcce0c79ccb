"""Apples and oranges: forward to the total, backward to every gradient."""


class Mul:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return dout * self.y, dout * self.x


class Add:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return dout, dout


price, count, orange_price, orange_count, tax = 100, 2, 150, 3, 1.1
mul1, mul2, add, mul3 = Mul(), Mul(), Add(), Mul()

apples = mul1.forward(price, count)  # (1)
oranges = mul2.forward(orange_price, orange_count)  # (2)
fruit = add.forward(apples, oranges)  # (3)
total = mul3.forward(fruit, tax)  # (4)

d_fruit, d_tax = mul3.backward(1)  # (4)
d_apples, d_oranges = add.backward(d_fruit)  # (3)
d_orange_price, d_orange_count = mul2.backward(d_oranges)  # (2)
d_price, d_count = mul1.backward(d_apples)  # (1)

print("-- apples-and-oranges")
for name, value, gradient in (
    ("price", price, d_price),
    ("count", count, d_count),
    ("apples", apples, d_apples),
    ("orange price", orange_price, d_orange_price),
    ("orange count", orange_count, d_orange_count),
    ("oranges", oranges, d_oranges),
    ("fruit", fruit, d_fruit),
    ("tax", tax, d_tax),
    ("total", total, 1),
):
    print(f"{name:12} {value:6.2f} {gradient:6.2f}")

# The tax on apples and on oranges separately: it is used twice.
mul4, mul5, add2 = Mul(), Mul(), Add()


def bill(tax):
    taxed_apples = mul4.forward(apples, tax)  # (3)
    taxed_oranges = mul5.forward(oranges, tax)  # (4)
    return add2.forward(taxed_apples, taxed_oranges)  # (5)


numerical = (bill(tax + 0.1) - bill(tax - 0.1)) / 0.2
total = bill(tax)
d_taxed_apples, d_taxed_oranges = add2.backward(1)  # (5)
_, along_oranges = mul5.backward(d_taxed_oranges)  # (4)
_, along_apples = mul4.backward(d_taxed_apples)  # (3)
d_tax = along_oranges
d_tax += along_apples

print("-- fork")
print(f"total {total:.2f}")
print(f"{along_apples:.2f} {along_oranges:.2f} {d_tax:.2f}")
print(f"numerical {numerical:.2f}")
print(f"= instead of += {along_apples:.2f}")
