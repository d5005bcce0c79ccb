//! The example of this section, run both ways.

use common::layer::SoftmaxWithLoss;
use common::{Mismatch, activation, loss};
use ndarray::Array2;

/// Scores that went through the layer, forward and backward. Shapes: (batch, classes).
pub struct Flow {
    pub a: Array2<f64>,
    pub y: Array2<f64>,
    pub t: Array2<f64>,
    pub loss: f64,
    /// Of cross entropy alone.
    pub dy: Array2<f64>,
    /// Of both.
    pub da: Array2<f64>,
}

impl Flow {
    // ANCHOR: flow
    pub fn new(a: Array2<f64>, labels: &[usize]) -> Result<Self, Mismatch> {
        let t = loss::one_hot(labels, a.ncols())?;
        let y = activation::softmax(a.clone());
        let (loss, pass) = SoftmaxWithLoss.forward(a.clone(), &t)?;
        let da = pass.backward(); // (y − t) / batch
        let dy = -&t / &y / t.nrows() as f64; // −t / y / batch
        Ok(Self {
            a,
            y,
            t,
            loss,
            dy,
            da,
        })
    }
    // ANCHOR_END: flow
}
