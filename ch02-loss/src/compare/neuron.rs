//! One score, the last step to a probability, and how wrong that is.

use common::Mismatch;
use common::activation::{sigmoid, softmax};
use common::gradient::numerical_diff;
use ndarray::{Array1, ArrayRef1, array};

/// A loss function of the outputs o and the answers t.
pub type Loss = fn(&ArrayRef1<f64>, &ArrayRef1<f64>) -> Result<f64, Mismatch>;

// ANCHOR: end
/// What turns the score of the right class into its probability.
#[derive(Debug, Clone, Copy, PartialEq, clap::ValueEnum)]
pub enum End {
    /// Two classes: the right one with score a, the wrong one with score 0
    Softmax,
    /// One output
    Sigmoid,
}

impl End {
    /// The outputs, that of the right class first, and the answers.
    pub fn outputs(self, a: f64) -> (Array1<f64>, Array1<f64>) {
        match self {
            Self::Softmax => (softmax(array![a, 0.0]), array![1.0, 0.0]),
            Self::Sigmoid => (array![sigmoid(a)], array![1.0]),
        }
    }

    /// How wrong a score of `a` is.
    pub fn error(self, loss: Loss, a: f64) -> f64 {
        let (o, t) = self.outputs(a);
        loss(&o, &t).expect("outputs and answers are of one length")
    }

    /// How fast the error changes with the score.
    pub fn slope(self, loss: Loss, a: f64) -> f64 {
        numerical_diff(|a| self.error(loss, a), a)
    }
}
// ANCHOR_END: end

#[cfg(test)]
mod tests {
    use super::*;
    use common::loss::{cross_entropy_error, sum_squared_error};

    #[test]
    fn slopes_agree_with_the_derivatives_found_by_hand() {
        for a in [-8.0, -3.0, -0.5, 0.0, 1.0, 4.0] {
            let o = sigmoid(a);
            // The central difference errs by h²/6 of the third derivative, about 1e-9 here.
            let close = |slope: f64, by_hand: f64| assert!((slope - by_hand).abs() < 1e-8, "{a}");
            close(
                End::Sigmoid.slope(sum_squared_error, a),
                (o - 1.0) * o * (1.0 - o),
            );
            close(
                End::Softmax.slope(sum_squared_error, a),
                2.0 * (o - 1.0) * o * (1.0 - o),
            );
            // d(-ln(o + 1e-7))/do is -1/(o + 1e-7).
            let with_margin = (o - 1.0) * o / (o + 1e-7);
            close(End::Sigmoid.slope(cross_entropy_error, a), with_margin);
            close(End::Softmax.slope(cross_entropy_error, a), with_margin);
        }
    }
}
