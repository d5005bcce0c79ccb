//! What the sections that walk downhill share: a walk that stays among the numbers, and the steps that a table shows.

use common::gradient::gradient_descent;
use lesson::Result;
use ndarray::{Array, Dimension, NdIndex};

/// Every point of the walk down `f`, unless a step is so long that an f64 cannot hold where it leads, or f there.
pub fn walk<D: Dimension<Pattern: NdIndex<D>>>(
    f: impl Fn(&Array<f64, D>) -> f64,
    start: Array<f64, D>,
    learning_rate: f64,
    steps: usize,
) -> Result<Vec<Array<f64, D>>> {
    let path = gradient_descent(&f, start, learning_rate, steps);
    let countable = |x: &Array<f64, D>| f(x).is_finite() && x.iter().all(|x| x.is_finite());
    match path.iter().position(|x| !countable(x)) {
        None => Ok(path),
        Some(step) => Err(format!(
            "step {step} leads further than an f64 can count; \
             try a learning rate much smaller than {learning_rate:e}"
        )
        .into()),
    }
}

/// The steps that a table shows out of many: 0, 1, 2, 5, 10, 20, 50, … and the last.
pub fn milestones(last: usize) -> Vec<usize> {
    let decades = (0..)
        .map(|exponent| 10_usize.pow(exponent))
        .take_while(|&decade| decade < last);
    let steps = decades.flat_map(|decade| [decade, 2 * decade, 5 * decade]);
    let mut shown = vec![0];
    shown.extend(steps.filter(|&step| step < last));
    shown.push(last);
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn milestones_go_from_the_first_to_the_last_step() {
        assert_eq!(milestones(1), [0, 1]);
        assert_eq!(milestones(4), [0, 1, 2, 4]);
        assert_eq!(milestones(100), [0, 1, 2, 5, 10, 20, 50, 100]);
    }

    #[test]
    fn a_step_out_of_the_numbers_is_an_error_that_names_it() {
        let square = |x: &ndarray::Array1<f64>| x.dot(x);
        for rate in [1e308, 1e160] {
            let error = walk(square, ndarray::array![3.0], rate, 5).unwrap_err();
            let error = error.to_string();
            assert!(error.starts_with("step 1 leads further"), "{error}");
        }
    }
}
