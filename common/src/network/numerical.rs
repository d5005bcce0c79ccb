//! The numerical gradient of the two-layer network, without starting from the
//! images again for every parameter.
//!
//! Moving one weight moves one column of one layer's output, and of that only the
//! rows whose input to the weight is not zero. Everything else stands as it was,
//! so what is left to compute is the loss of a few examples, from the moved
//! number on.

use ndarray::{Array1, Array2, ArrayView1, Zip};

use super::{TwoLayerGradient, TwoLayerNet};
use crate::Mismatch;
use crate::activation::relu;
use crate::gradient::STEP;
use crate::layer::AffineGradient;

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
    w2: &'a Array2<f64>,
    a1: Array2<f64>,
    z1: Array2<f64>,
    a2: Array2<f64>,
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
        let losses = a2
            .rows()
            .into_iter()
            .zip(t)
            .map(|(scores, &t)| cross_entropy(scores.iter().copied(), t));
        let losses = losses.collect();
        Ok(Self {
            x,
            t,
            w2: &net.affine2.weight,
            a1,
            z1,
            a2,
            losses,
        })
    }

    // ANCHOR: moved
    /// The loss of example `row` after a1 of hidden neuron `j` has moved by `delta`,
    /// and every score with it.
    fn loss_moving_a1(&self, row: usize, j: usize, delta: f64) -> f64 {
        let change = relu(self.a1[(row, j)] + delta) - self.z1[(row, j)];
        if change == 0.0 {
            return self.losses[row]; // the ReLU lets nothing through
        }
        let scores = self.a2.row(row).into_iter().zip(self.w2.row(j));
        cross_entropy(scores.map(|(a2, w2)| a2 + change * w2), self.t[row])
    }

    /// The loss of example `row` after its score of class `k` has moved by `delta`.
    fn loss_moving_a2(&self, row: usize, k: usize, delta: f64) -> f64 {
        let scores = self.a2.row(row).into_iter().enumerate();
        let moved = scores.map(|(c, &a2)| if c == k { a2 + delta } else { a2 });
        cross_entropy(moved, self.t[row])
    }

    /// ∂L/∂W1, ∂L/∂b1, ∂L/∂W2 and ∂L/∂b2 by central differences with [`STEP`], on all
    /// threads of the current pool.
    pub fn numerical_gradient(&self) -> TwoLayerGradient<f64> {
        let (x, z1) = (self.x, &self.z1);
        let (hidden, outputs) = self.w2.dim();
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

// ANCHOR: differences
/// ∂L/∂W and ∂L/∂b of a layer whose input is `x`. `loss(row, j, delta)` is the
/// loss of one example after the layer's output j has moved by `delta`: by h·x
/// for a weight whose input is x, and by h·1 for a bias.
fn differences(
    x: &Array2<f64>,
    outputs: usize,
    loss: impl Fn(usize, usize, f64) -> f64 + Sync,
) -> AffineGradient<f64> {
    let slopes = |inputs: ArrayView1<'_, f64>| {
        let touched = inputs.iter().enumerate().filter(|(_, x)| **x != 0.0);
        let touched: Vec<_> = touched.map(|(row, &x)| (row, STEP * x)).collect();
        Array1::from_shape_fn(outputs, |j| {
            let difference = |&(row, hx)| loss(row, j, hx) - loss(row, j, -hx);
            let sum: f64 = touched.iter().map(difference).sum();
            sum / (2.0 * STEP * inputs.len() as f64)
        })
    };
    let mut weight = Array2::zeros((x.ncols(), outputs));
    let rows = Zip::from(weight.rows_mut()).and(x.columns());
    rows.par_for_each(|mut row, inputs| row.assign(&slopes(inputs)));
    AffineGradient {
        weight,
        bias: slopes(Array1::ones(x.nrows()).view()),
    }
}
// ANCHOR_END: differences

/// −log softmax(a)ₜ = log Σ exp(aᵢ) − aₜ, with the largest score taken out of the
/// sum against overflow.
fn cross_entropy(mut scores: impl Iterator<Item = f64> + Clone, t: usize) -> f64 {
    let max = scores.clone().fold(f64::NEG_INFINITY, f64::max);
    let sum: f64 = scores.clone().map(|a| (a - max).exp()).sum();
    sum.ln() + max - scores.nth(t).unwrap_or(f64::NAN)
}
