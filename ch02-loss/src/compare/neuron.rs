//! One score, the last step to a probability, and how wrong that is.

use common::activation::{sigmoid, softmax};
use common::gradient::numerical_diff;
use ndarray::{Array1, ArrayRef1, array};

#[derive(Clone, Copy, clap::ValueEnum)]
// ANCHOR: outputs
/// What turns the score of the right class into its probability.
pub enum End {
    /// Two classes: the right one with score a, the wrong one with score 0
    Softmax,
    /// One output
    Sigmoid,
}

impl End {
    /// The outputs, that of the right class first, and the answers.
    fn outputs(self, a: f64) -> (Array1<f64>, Array1<f64>) {
        match self {
            Self::Softmax => (softmax(array![a, 0.0]), array![1.0, 0.0]),
            Self::Sigmoid => (array![sigmoid(a)], array![1.0]),
        }
    }
}
// ANCHOR_END: outputs

impl End {
    /// y, the probability of the right class.
    pub fn probability(self, a: f64) -> f64 {
        self.outputs(a).0[0]
    }

    // ANCHOR: slope
    /// How wrong a score of `a` is.
    pub fn error(self, loss: Loss, a: f64) -> f64 {
        let (y, t) = self.outputs(a);
        loss(&y, &t)
    }

    /// How fast the error changes with the score.
    pub fn slope(self, loss: Loss, a: f64) -> f64 {
        numerical_diff(|a| self.error(loss, a), a)
    }
    // ANCHOR_END: slope
}

/// A loss function of the outputs y and the answers t.
pub type Loss = fn(&ArrayRef1<f64>, &ArrayRef1<f64>) -> f64;

#[cfg(test)]
mod tests {
    use super::*;
    use common::loss::{cross_entropy_error, sum_squared_error};

    #[test]
    fn slopes_agree_with_the_derivatives_found_by_hand() {
        for a in [-8.0, -3.0, -0.5, 0.0, 1.0, 4.0] {
            let y = sigmoid(a);
            let squared = (y - 1.0) * y * (1.0 - y);
            let entropy = (y - 1.0) * y / (y + 1e-7); // d(−ln(y + 1e-7))/dy is −1/(y + 1e-7)
            let by_hand = [(End::Sigmoid, squared), (End::Softmax, 2.0 * squared)];
            for (end, squared) in by_hand {
                // The central difference errs by h²/6 of the third derivative, about 1e-9 here.
                let slope = end.slope(sum_squared_error, a);
                approx::assert_abs_diff_eq!(slope, squared, epsilon = 1e-8);
                let slope = end.slope(cross_entropy_error, a);
                approx::assert_abs_diff_eq!(slope, entropy, epsilon = 1e-8);
            }
        }
    }
}
