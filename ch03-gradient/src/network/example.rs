//! One input, the right answer to it, and the loss as a function of the weights.

use common::activation::softmax;
use common::network::SimpleNet;
use ndarray::{Array1, Array2};

/// What the network is shown.
pub struct Example {
    /// The input. Shape: (2)
    pub x: Array1<f64>,
    /// The right answer, one-hot. Shape: (3)
    pub t: Array1<f64>,
}

impl Example {
    // ANCHOR: loss
    /// L as a function of W: now x and t stand still, and the weights are what moves.
    pub fn loss(&self, weight: &Array2<f64>) -> f64 {
        let net = SimpleNet {
            weight: weight.clone(),
        };
        net.loss(&self.x, &self.t)
            .expect("x has 2 entries, W is (2, 3) and t has 3")
    }
    // ANCHOR_END: loss

    /// The probabilities y = softmax(x·W). Shape: (3)
    pub fn output(&self, weight: &Array2<f64>) -> Array1<f64> {
        softmax(self.x.dot(weight))
    }
}
