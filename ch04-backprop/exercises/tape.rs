use ch04_exercises::Step;

/// The value of every step, in order.
///
/// A step is an input with its value, or takes the values of earlier
/// steps, which it names by their places, counted from 0:
///
/// Input(value), Add(a, b), Mul(a, b), Exp(a), Inverse(a) (1 divided by
/// it), Relu(a)
///
/// To check it all: cargo run -p ch04-backprop -- exercise tape
pub fn forward(tape: &[Step]) -> Vec<f64> {
    todo!()
}

/// The gradient of the last value with respect to the value of every
/// step, in order. The last one is 1.
///
/// `values` is what `forward` gives. At its kink ReLU has the slope 0.
pub fn backward(tape: &[Step], values: &[f64]) -> Vec<f64> {
    todo!()
}
