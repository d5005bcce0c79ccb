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
use crate::activation::relu;
use crate::gradient::STEP;
use crate::layer::AffineGradient;
use differences::differences;

// ANCHOR: probe
/// A network and a batch whose parameters can be moved one at a time: every
/// number between the images and the losses.
///
/// ```
/// use common::network::{Probe, TwoLayerNet};
/// use ndarray::array;
///
/// let net = TwoLayerNet::<f64>::random(2, 3, 2, &mut common::seeded(1));
/// let (x, t) = (array![[0.5, 1.0]], [1]);
/// let numerical = Probe::new(&net, &x, &t)?.numerical_gradient();
/// let (_, backpropagated) = net.gradient(x, t.as_slice())?;
/// approx::assert_abs_diff_eq!(
///     numerical.affine1.weight,
///     backpropagated.affine1.weight,
///     epsilon = 1e-8 // the central difference is off by h²/6 times the third derivative
/// );
/// # Ok::<(), common::Mismatch>(())
/// ```
pub struct Probe<'a> {
    x: &'a Array2<f64>,
    t: &'a [usize],
    a1: Array2<f64>,
    z1: Array2<f64>,
    a2: Vec<Vec<f64>>,
    largest: Vec<f64>,
    w2: Vec<Vec<f64>>,
    losses: Vec<f64>,
}
// ANCHOR_END: probe

impl<'a> Probe<'a> {
    /// One forward step that keeps everything. Shapes: `x` (batch, inputs), `t` one
    /// label a row.
    ///
    /// # Errors
    /// [`Mismatch`] when x or t does not fit the network.
    pub fn new(
        net: &'a TwoLayerNet<f64>,
        x: &'a Array2<f64>,
        t: &'a [usize],
    ) -> Result<Self, Mismatch> {
        net.loss(x.clone(), t)?; // finds every mismatch
        let (a1, _) = net.affine1.forward(x.clone())?;
        let z1 = a1.mapv(relu);
        let (a2, _) = net.affine2.forward(z1.clone())?;
        let mut probe = Self {
            x,
            t,
            a1,
            z1,
            largest: a2.rows().into_iter().map(largest).collect(),
            a2: rows(&a2),
            w2: rows(&net.affine2.weight),
            losses: Vec::new(),
        };
        let losses = (0..t.len()).map(|row| probe.loss(row, probe.a2[row].iter().copied()));
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
        let moved = scores.map(|(a2, w2)| a2 + change * w2);
        self.loss(row, moved)
    }

    /// The loss of example `row` after its score of class `k` has moved by `delta`.
    fn loss_moving_a2(&self, row: usize, k: usize, delta: f64) -> f64 {
        let scores = self.a2[row].iter().enumerate();
        let moved = scores.map(|(c, &a2)| if c == k { a2 + delta } else { a2 });
        self.loss(row, moved)
    }

    /// −log softmax(a)ₜ = log Σ exp(aᵢ) − aₜ of example `row` with these scores. What was
    /// the largest score before the move is taken out of the sum, against overflow.
    fn loss(&self, row: usize, mut scores: impl Iterator<Item = f64> + Clone) -> f64 {
        let largest = self.largest[row];
        let sum: f64 = scores.clone().map(|a| (a - largest).exp()).sum();
        sum.ln() + largest - scores.nth(self.t[row]).unwrap_or(f64::NAN)
    }

    /// ∂L/∂W1, ∂L/∂b1, ∂L/∂W2 and ∂L/∂b2 by central differences with [`STEP`], on all
    /// threads of the current pool.
    pub fn numerical_gradient(&self) -> TwoLayerGradient<f64> {
        let (x, z1) = (self.x, &self.z1);
        let (hidden, outputs) = (self.w2.len(), self.w2.first().map_or(0, Vec::len));
        let loss1 = |row, j, delta| self.loss_moving_a1(row, j, delta);
        let loss2 = |row, k, delta| self.loss_moving_a2(row, k, delta);
        TwoLayerGradient {
            affine1: differences(x, hidden, loss1),
            affine2: differences(z1, outputs, loss2),
        }
    }
    // ANCHOR_END: moved

    // ANCHOR: kinks
    /// The parameters of the first layer that carry a ReLU across its kink between −h
    /// and +h. There the central difference mixes the slopes of both sides and is no
    /// derivative.
    pub fn kinks(&self) -> AffineGradient<bool> {
        let within = |x: ArrayView1<'_, f64>, j| {
            let inputs = Zip::from(x).and(self.a1.column(j));
            inputs.any(|&x, &a1: &f64| x != 0.0 && a1.abs() <= (STEP * x).abs())
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

fn largest(scores: ArrayView1<'_, f64>) -> f64 {
    scores.fold(
        f64::NEG_INFINITY,
        |largest, &a| if a > largest { a } else { largest },
    )
}

/// The rows of a matrix as plain vectors, which are faster to walk through than views.
fn rows(matrix: &Array2<f64>) -> Vec<Vec<f64>> {
    matrix.rows().into_iter().map(|row| row.to_vec()).collect()
}
