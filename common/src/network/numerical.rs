//! The numerical gradient of the two-layer network, without starting from the
//! images again for every parameter.
//!
//! Moving one weight moves one column of one layer's output, and of that only the
//! rows whose input to the weight is not zero. Everything else stands as it was,
//! so what is left to compute is the loss of a few examples, from the moved
//! number on.

mod differences;

use ndarray::{Array1, Array2, ArrayView1, Zip};

use super::{TwoLayerGradient, TwoLayerNet};
use crate::Mismatch;
use crate::activation::{largest, ln_sum_exp, relu};
use crate::gradient::H;
use crate::layer::AffineGradient;
use crate::loss::one_hot;
use differences::differences;

/// A network and a batch whose parameters can be moved one at a time: every
/// number between the images and the losses.
///
/// ```
/// use common::loss::one_hot;
/// use common::network::{Probe, TwoLayerNet};
/// use ndarray::array;
///
/// let net = TwoLayerNet::<f64>::random(2, 3, 2, &mut common::seeded(1));
/// let (x, labels) = (array![[0.5, 1.0]], [1]);
/// let numerical = Probe::new(&net, &x, &labels)?.numerical_gradient();
/// let (_, backpropagated) = net.gradient(&x, &one_hot(&labels, 2)?)?;
/// approx::assert_abs_diff_eq!(
///     numerical.affine1.weight,
///     backpropagated.affine1.weight,
///     epsilon = 1e-8 // the central difference is off by h²/6 times the third derivative
/// );
/// # Ok::<(), common::Mismatch>(())
/// ```
pub struct Probe<'a> {
    x: &'a Array2<f64>,  // the images, (batch, inputs)
    labels: &'a [usize], // (batch)
    a1: Array2<f64>,     // x·W1 + b1, (batch, hidden)
    z1: Array2<f64>,     // ReLU(a1), (batch, hidden)
    a2: Vec<Vec<f64>>,   // the scores, (batch, outputs)
    largest: Vec<f64>,   // the largest score of each row, (batch)
    w2: Vec<Vec<f64>>,   // (hidden, outputs)
    losses: Vec<f64>,    // of each example, (batch)
}

impl<'a> Probe<'a> {
    /// One forward step that keeps everything. Shapes: `x` (batch, inputs), `labels`
    /// (batch).
    ///
    /// # Errors
    /// [`Mismatch`] when x or the labels do not fit the network.
    pub fn new(
        net: &TwoLayerNet<f64>,
        x: &'a Array2<f64>,
        labels: &'a [usize],
    ) -> Result<Self, Mismatch> {
        net.loss(x, &one_hot(labels, net.dim().2)?)?; // finds every mismatch
        let a1 = net.affine1().forward(x);
        let z1 = a1.mapv(relu);
        let a2 = net.affine2().forward(&z1);
        let largest = a2.rows().into_iter().map(largest).collect();
        let (a2, w2, losses) = (rows(&a2), rows(net.affine2().weight()), Vec::new());
        let mut probe = Self {
            x,
            labels,
            a1,
            z1,
            a2,
            largest,
            w2,
            losses,
        };
        let losses = (0..labels.len()).map(|row| probe.loss(row, probe.a2[row].iter().copied()));
        probe.losses = losses.collect();
        Ok(probe)
    }

    // ANCHOR: moved
    /// The loss of example `row` after a1 of hidden neuron `j` has moved by `delta`,
    /// and every score with it.
    fn loss_moving_a1(&self, row: usize, j: usize, delta: f64) -> f64 {
        let change = relu(self.a1[(row, j)] + delta) - self.z1[(row, j)];
        if change == 0.0 {
            return self.losses[row]; // the ReLU lets nothing through
        }
        let scores = self.a2[row].iter().zip(&self.w2[j]);
        self.loss(row, scores.map(|(a2, w2)| a2 + change * w2))
    }

    /// The loss of example `row` after its score of class `k` has moved by `delta`.
    fn loss_moving_a2(&self, row: usize, k: usize, delta: f64) -> f64 {
        let scores = self.a2[row].iter().enumerate();
        self.loss(
            row,
            scores.map(|(c, &a2)| if c == k { a2 + delta } else { a2 }),
        )
    }

    /// −ln softmax(a)ₜ = ln Σ exp(aᵢ − c) − (aₜ − c) of example `row` with these scores.
    /// c, against overflow, is what was the largest score before the move.
    fn loss(&self, row: usize, mut scores: impl Iterator<Item = f64> + Clone) -> f64 {
        let (c, label) = (self.largest[row], self.labels[row]);
        let score = scores.clone().nth(label).unwrap_or(f64::NAN);
        ln_sum_exp(&mut scores, c) - (score - c)
    }

    /// ∂L/∂W1, ∂L/∂b1, ∂L/∂W2 and ∂L/∂b2 by central differences with [`H`], on all
    /// threads of the current pool.
    pub fn numerical_gradient(&self) -> TwoLayerGradient<f64> {
        let (hidden, outputs) = (self.w2.len(), self.w2.first().map_or(0, Vec::len));
        TwoLayerGradient {
            affine1: differences(self.x, hidden, |row, j, delta| {
                self.loss_moving_a1(row, j, delta)
            }),
            affine2: differences(&self.z1, outputs, |row, k, delta| {
                self.loss_moving_a2(row, k, delta)
            }),
        }
    }
    // ANCHOR_END: moved

    // ANCHOR: kinks
    /// The parameters of the first layer that carry a ReLU across its kink between −h
    /// and +h. There the central difference mixes the slopes of both sides and is no
    /// derivative. Shapes: those of W1 and b1.
    pub fn kinks(&self) -> AffineGradient<bool> {
        let within = |x: ArrayView1<'_, f64>, j| {
            let inputs = Zip::from(x).and(self.a1.column(j));
            inputs.any(|&x, &a1: &f64| x != 0.0 && a1.abs() <= (H * x).abs())
        };
        let ones = Array1::ones(self.x.nrows());
        let (inputs, hidden) = (self.x.ncols(), self.a1.ncols());
        let weight = |(i, j)| within(self.x.column(i), j);
        AffineGradient {
            weight: Array2::from_shape_fn((inputs, hidden), weight),
            bias: Array1::from_shape_fn(hidden, |j| within(ones.view(), j)),
        }
    }
    // ANCHOR_END: kinks
}

/// The rows of a matrix as plain vectors, which are faster to walk through than views.
fn rows(matrix: &Array2<f64>) -> Vec<Vec<f64>> {
    matrix.rows().into_iter().map(|row| row.to_vec()).collect()
}
