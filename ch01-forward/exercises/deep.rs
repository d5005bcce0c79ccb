use ndarray::{Array1, Array2, s};

/// How many parameters a network has: all weights and biases.
///
/// `sizes` has the number of inputs, then the neurons of every layer:
/// [784, 50, 10] has one hidden layer of 50 neurons, and 39,760
/// parameters.
///
/// To check all: cargo run -p ch01-forward -- exercise deep
pub fn count(sizes: &[usize]) -> usize {
    todo!()
}

/// The weights W and the biases b of layer l, counted from 0.
///
/// Shapes: `theta` has all parameters of the network in one vector,
/// layer by layer: W row by row, then b. The result: W (inputs,
/// outputs) and b (outputs).
pub fn layer(theta: &Array1<f64>, sizes: &[usize], l: usize) -> (Array2<f64>, Array1<f64>) {
    todo!()
}

/// The scores of a batch. In every layer a = z W + b; then
/// z = ReLU(a), but not in the last layer, whose a is the result.
///
/// Shapes: `x` (batch, inputs), the z of the first layer; the result
/// (batch, outputs of the last layer).
pub fn forward(x: &Array2<f64>, theta: &Array1<f64>, sizes: &[usize]) -> Array2<f64> {
    todo!()
}
