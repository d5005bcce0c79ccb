//! Batch normalisation, forward and backward (45 minutes)
//!
//! 1. Everything is done in each column by itself, over the rows: `x.sum_axis(Axis(0))` has a sum for each column, and
//!    `x - &mean` subtracts a row of means from every row. On the way forward the numbers are the centred x, x − m, the deviation
//!    √(σ² + ε), and z, their quotient.
//! 2. ∂L/∂γ and ∂L/∂β are those of a product and a sum: β is added to every row, and γ multiplies z in every row. So both are sums
//!    over the rows, of `dout * &z` and of `dout`. x reaches L in three ways: through z itself, through the mean, and
//!    through the variance.
//! 3. Added up, the three ways are γ / √(σ² + ε) times (dout − mean of dout − z · mean of (dout · z)), where the means are those of
//!    each column: ∂L/∂β and ∂L/∂γ, divided by the number of rows.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::{Array1, Array2, Axis};

/// Batch normalisation forward: y = γ z + β, z = (x − m) / √(σ² + ε).
///
/// For each column, m is the mean over its N rows, and σ² the mean of
/// the squares of x − m.
///
/// Shapes: `x` and the result (batch, neurons); `gamma` and `beta`,
/// which are γ and β, (neurons). `epsilon` is ε, greater than 0.
///
/// To check it: cargo run -p ch04-backprop -- exercise batch-norm
pub fn forward(
    x: &Array2<f64>,
    gamma: &Array1<f64>,
    beta: &Array1<f64>,
    epsilon: f64,
) -> Array2<f64> {
    // ANCHOR: solution
    let n = x.nrows() as f64;
    let centred = x - &(x.sum_axis(Axis(0)) / n);
    let variance = (&centred * &centred).sum_axis(Axis(0)) / n;
    centred / (variance + epsilon).sqrt() * gamma + beta
    // ANCHOR_END: solution
}

/// Batch normalisation backward: ∂L/∂x, ∂L/∂γ and ∂L/∂β, in this order.
///
/// Shapes: `x` and `dout`, which is ∂L/∂y, (batch, neurons); each
/// result that of x, γ or β.
pub fn backward(
    x: &Array2<f64>,
    gamma: &Array1<f64>,
    epsilon: f64,
    dout: &Array2<f64>,
) -> (Array2<f64>, Array1<f64>, Array1<f64>) {
    // ANCHOR: solution
    let n = x.nrows() as f64;
    let centred = x - &(x.sum_axis(Axis(0)) / n);
    let variance = (&centred * &centred).sum_axis(Axis(0)) / n;
    let deviation = (variance + epsilon).sqrt();
    let z = centred / &deviation;
    let dgamma = (dout * &z).sum_axis(Axis(0));
    let dbeta = dout.sum_axis(Axis(0));
    let dx = (dout - &(&dbeta / n) - z * (&dgamma / n)) * gamma / deviation;
    (dx, dgamma, dbeta)
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// y.
    pub forward: Forward,
    /// The gradients.
    pub backward: Backward,
}

type Forward = fn(&Array2<f64>, &Array1<f64>, &Array1<f64>, f64) -> Array2<f64>;
type Backward =
    fn(&Array2<f64>, &Array1<f64>, f64, &Array2<f64>) -> (Array2<f64>, Array1<f64>, Array1<f64>);

const SOLUTION: Answer = Answer { forward, backward };

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "batch_norm",
    text: include_str!("batch_norm.rs"),
    solution: SOLUTION,
    check,
    mistakes: &[
        mistake!(
            "The variance is divided by N − 1, as statistics does it for a sample. Here it is the mean of the squares: divide by N.",
            forward: |x, gamma, beta, epsilon| {
                let n = x.nrows() as f64;
                let centred = x - &(x.sum_axis(Axis(0)) / n);
                let variance = (&centred * &centred).sum_axis(Axis(0)) / (n - 1.0);
                centred / (variance + epsilon).sqrt() * gamma + beta
            }
        ),
        mistake!(
            "ε stands outside the root. Where the variance is 0 that makes a large difference: it is √(σ² + ε).",
            forward: |x, gamma, beta, epsilon| {
                let n = x.nrows() as f64;
                let centred = x - &(x.sum_axis(Axis(0)) / n);
                let variance = (&centred * &centred).sum_axis(Axis(0)) / n;
                centred / (variance.sqrt() + epsilon) * gamma + beta
            }
        ),
        mistake!(
            "It is divided by the variance. What makes the columns equally wide is the deviation, its root.",
            forward: |x, gamma, beta, epsilon| {
                let n = x.nrows() as f64;
                let centred = x - &(x.sum_axis(Axis(0)) / n);
                let variance = (&centred * &centred).sum_axis(Axis(0)) / n;
                centred / (variance + epsilon) * gamma + beta
            }
        ),
        mistake!(
            "The squares are added up and not divided by N: the variance is their mean, as m is that of x.",
            forward: |x, gamma, beta, epsilon| {
                let n = x.nrows() as f64;
                let centred = x - &(x.sum_axis(Axis(0)) / n);
                let variance = (&centred * &centred).sum_axis(Axis(0));
                centred / (variance + epsilon).sqrt() * gamma + beta
            }
        ),
        mistake!(
            "Every row is normalised by itself. It should be every column, over the rows: the numbers of one neuron for all \
             examples of the batch.",
            forward: |x, gamma, beta, epsilon| {
                let n = x.ncols() as f64;
                let mean = (x.sum_axis(Axis(1)) / n).insert_axis(Axis(1));
                let centred = x - &mean;
                let variance = ((&centred * &centred).sum_axis(Axis(1)) / n).insert_axis(Axis(1));
                centred / (variance + epsilon).sqrt() * gamma + beta
            }
        ),
        mistake!(
            "∂L/∂γ and ∂L/∂β are right. In ∂L/∂x the mean and the deviation are taken for constants, and both depend on x: \
             two more ways lead back.",
            backward: |x, gamma, epsilon, dout| {
                let n = x.nrows() as f64;
                let centred = x - &(x.sum_axis(Axis(0)) / n);
                let variance = (&centred * &centred).sum_axis(Axis(0)) / n;
                let deviation = (variance + epsilon).sqrt();
                let z = centred / &deviation;
                let dgamma = (dout * &z).sum_axis(Axis(0));
                (dout * gamma / deviation, dgamma, dout.sum_axis(Axis(0)))
            }
        ),
        mistake!(
            "In ∂L/∂x the way through the mean is there, and the one through the variance is missing.",
            backward: |x, gamma, epsilon, dout| {
                let n = x.nrows() as f64;
                let centred = x - &(x.sum_axis(Axis(0)) / n);
                let variance = (&centred * &centred).sum_axis(Axis(0)) / n;
                let deviation = (variance + epsilon).sqrt();
                let z = centred / &deviation;
                let dgamma = (dout * &z).sum_axis(Axis(0));
                let dbeta = dout.sum_axis(Axis(0));
                ((dout - &(&dbeta / n)) * gamma / deviation, dgamma, dbeta)
            }
        ),
        mistake!(
            "∂L/∂x is right where γ is 1. On the way back to z everything is multiplied by γ.",
            backward: |x, _gamma, epsilon, dout| {
                let n = x.nrows() as f64;
                let centred = x - &(x.sum_axis(Axis(0)) / n);
                let variance = (&centred * &centred).sum_axis(Axis(0)) / n;
                let deviation = (variance + epsilon).sqrt();
                let z = centred / &deviation;
                let dgamma = (dout * &z).sum_axis(Axis(0));
                let dbeta = dout.sum_axis(Axis(0));
                let dx = (dout - &(&dbeta / n) - z * (&dgamma / n)) / deviation;
                (dx, dgamma, dbeta)
            }
        ),
        mistake!(
            "In ∂L/∂x the sums over the rows are subtracted, and not the means.",
            backward: |x, gamma, epsilon, dout| {
                let n = x.nrows() as f64;
                let centred = x - &(x.sum_axis(Axis(0)) / n);
                let variance = (&centred * &centred).sum_axis(Axis(0)) / n;
                let deviation = (variance + epsilon).sqrt();
                let z = centred / &deviation;
                let dgamma = (dout * &z).sum_axis(Axis(0));
                let dbeta = dout.sum_axis(Axis(0));
                let dx = (dout - &dbeta - z * &dgamma) * gamma / deviation;
                (dx, dgamma, dbeta)
            }
        ),
        mistake!(
            "∂L/∂γ is computed with x in place of z: what γ multiplies on the way forward is the normalised number.",
            backward: |x, gamma, epsilon, dout| {
                let n = x.nrows() as f64;
                let centred = x - &(x.sum_axis(Axis(0)) / n);
                let variance = (&centred * &centred).sum_axis(Axis(0)) / n;
                let deviation = (variance + epsilon).sqrt();
                let z = centred / &deviation;
                let dgamma = (dout * &z).sum_axis(Axis(0));
                let dbeta = dout.sum_axis(Axis(0));
                let dx = (dout - &(&dbeta / n) - z * (&dgamma / n)) * gamma / deviation;
                (dx, (dout * x).sum_axis(Axis(0)), dbeta)
            }
        ),
    ],
};

fn check(answer: Answer, check: &mut Check<'_>) {
    let column = Array2::from(vec![[1.0], [3.0], [8.0]]);
    let batch = Array2::from(vec![
        [0.5, -20.0, 1.0],
        [2.0, 10.0, 0.0],
        [-1.0, 30.0, 0.25],
        [4.0, 0.0, -2.0],
    ]);
    let constant = Array2::from(vec![[7.0, 1.0], [7.0, 1.004]]);
    let one = Array2::from(vec![[2.0, -3.0]]);
    let first = (Array1::from(vec![1.0]), Array1::from(vec![0.0]));
    let three = (
        Array1::from(vec![2.0, -0.5, 0.25]),
        Array1::from(vec![0.1, 3.0, -1.0]),
    );
    let two = (Array1::from(vec![1.5, 3.0]), Array1::from(vec![-2.0, 0.5]));
    let cases = [
        ("a column", &column, &first, 1e-5),
        ("a batch", &batch, &three, 1e-5),
        ("a large ε", &batch, &three, 0.5),
        ("a column that is nearly constant", &constant, &two, 1e-5),
        ("a single row", &one, &two, 1e-3),
    ];
    for (name, x, (gamma, beta), epsilon) in cases {
        check.group(&format!("forward: {name}"));
        check.case(inputs![x, gamma, beta, epsilon], || {
            (answer.forward)(x, gamma, beta, epsilon)
        });
    }
    for (name, x, (gamma, _), epsilon) in cases {
        check.group(&format!("backward: {name}"));
        check.results(&["∂L/∂x", "∂L/∂γ", "∂L/∂β"]);
        let dout = Array2::from_shape_fn(x.dim(), |(n, j)| [1.0, -0.5, 3.0, 0.25][(n + 2 * j) % 4]);
        check.case(inputs![x, gamma, epsilon, dout], || {
            (answer.backward)(x, gamma, epsilon, &dout)
        });
    }
}
