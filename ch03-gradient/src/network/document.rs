//! The dW that the study notes print, and a W that has it.

use common::loss::LOG_MARGIN;
use ndarray::{Array1, Array2, array};

use super::Example;

/// dW as printed. The weights that it came from were random and are not printed.
fn printed_gradient() -> Array2<f64> {
    array![
        [0.05311223, 0.48115629, -0.53426851],
        [0.07966834, 0.72173443, -0.80140277]
    ]
}

// ANCHOR: output
/// The y behind the printed dW: row i of dW is xᵢ·(y − t), so x·dW = (x·x)·(y − t).
pub fn output(example: &Example) -> Array1<f64> {
    let Example { x, t } = example;
    t + x.dot(&printed_gradient()) / x.dot(x)
}
// ANCHOR_END: output

// ANCHOR: weight
/// A W with softmax(x·W) = y, one choice of many: x·W = log y for W = x ⊗ log y / x·x.
/// Shape: (2, 3)
pub fn weight(example: &Example, y: &Array1<f64>) -> Array2<f64> {
    let Example { x, .. } = example;
    let log_y = without_margin(example, y).ln();
    Array2::from_shape_fn((2, 3), |(i, j)| x[i] * log_y[j] / x.dot(x))
}
// ANCHOR_END: weight

/// The loss takes log(y + 10⁻⁷), which makes its slope smaller by y/(y + 10⁻⁷), y of the right class: undone here.
fn without_margin(Example { t, .. }: &Example, y: &Array1<f64>) -> Array1<f64> {
    let right = y.dot(t);
    t + (y - t) * (1.0 + LOG_MARGIN / right)
}

#[cfg(test)]
mod tests {
    use super::*;
    use approx::assert_abs_diff_eq;
    use common::gradient::numerical_gradient;

    #[test]
    fn the_recovered_weights_give_the_printed_gradient_to_its_last_digit() {
        let example = Example {
            x: array![0.6, 0.9],
            t: array![0.0, 0.0, 1.0],
        };
        let y = output(&example);
        // Printed with eight decimals, so known to half a unit of the eighth.
        assert_abs_diff_eq!(
            y,
            array![0.08852038, 0.80192715, 0.10955248],
            epsilon = 5e-9
        );
        let mut weight = weight(&example, &y);
        let gradient = numerical_gradient(|weight| example.loss(weight), &mut weight);
        assert_abs_diff_eq!(gradient, printed_gradient(), epsilon = 5e-9);
    }
}
