//! What a gradient promises of a step, and how much of it is kept as the step grows.

use lesson::{Page, Result, rounded};
use ndarray::{Array1, array};

use super::{draw, rounding};
use crate::partial::bowl;

// ANCHOR: promise
/// Δf, how much the step Δ changes f.
pub fn change(x: &Array1<f64>, step: &Array1<f64>) -> f64 {
    bowl(&(x + step)) - bowl(x)
}

/// ∇f·Δ, how much change the gradient promises: Σ ∂f/∂xᵢ·Δᵢ.
pub fn promise(gradient: &Array1<f64>, step: &Array1<f64>) -> f64 {
    gradient.dot(step)
}
// ANCHOR_END: promise

/// One direction, and in it a step that gets shorter.
pub fn shorter(page: &mut Page, x: &Array1<f64>, gradient: &Array1<f64>) -> Result {
    let row = |scale: f64| {
        let step = scale * array![1.0, -0.5];
        let [change, promise] = [change(x, &step), promise(gradient, &step)];
        let numbers = [change, promise, change - promise].map(|value| rounded(value, 8));
        format!("{} | {} | {}", step[0], step[1], numbers.join(" | "))
    };
    let rows = [1.0, 0.1, 0.01, 0.001].map(row);
    page.table("Δ0 | Δ1 | Δf | ∇f·Δ | difference", rows)?;
    rounding(page, x, 1e-8)
}

/// The step −η∇f, straight against the gradient, for larger and larger η.
pub fn downhill(page: &mut Page, x: &Array1<f64>, gradient: &Array1<f64>) -> Result {
    let row = |rate: f64| {
        let step = -rate * gradient;
        let numbers = [change(x, &step), promise(gradient, &step)];
        let [change, promise] = numbers.map(|value| rounded(value, 4));
        format!("{rate} | {change} | {promise}")
    };
    let rows = [0.001, 0.01, 0.1, 0.5, 1.0, 1.1].map(row);
    page.table("η | Δf | −η·|∇f|²", rows)?;
    rounding(page, x, 1e-8)?;
    page.figure("promise", &draw::promise(x, gradient))
}

#[cfg(test)]
mod tests {
    use super::*;
    use approx::assert_abs_diff_eq;

    #[test]
    fn what_the_promise_leaves_out_is_the_square_of_the_step() {
        // |x + Δ|² = |x|² + 2x·Δ + |Δ|², and the gradient is 2x.
        for (x, step) in [
            (array![3.0, 4.0], array![0.5, 2.0]),
            (array![-1.0, 0.25], array![-3.0, 0.125]),
        ] {
            let left_out = change(&x, &step) - promise(&(2.0 * &x), &step);
            assert_abs_diff_eq!(left_out, step.dot(&step), epsilon = 1e-12);
        }
    }
}
