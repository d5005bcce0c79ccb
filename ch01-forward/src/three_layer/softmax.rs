//! Scores to probabilities, and the one subtraction that keeps `exp` in range.

use std::io::Write;

use common::activation::softmax;
use lesson::{Page, Result};
use ndarray::{Array1, Array2, array};

pub fn run(y: Array2<f64>, page: &mut Page) -> Result {
    page.part("softmax")?;
    table(&array![0.3, 2.9, 4.0], page)?;
    let probabilities = softmax(y).row(0).to_vec();
    writeln!(page, "softmax(y) = {probabilities:.8?}")?;
    page.part("overflow")?;
    table(&array![1010.0, 1000.0, 990.0], page)
}

// ANCHOR: naive
/// The formula to the letter: exp(aₖ) / Σᵢ exp(aᵢ). Fails when exp is infinite.
fn naive(a: &Array1<f64>) -> Array1<f64> {
    let powers = a.exp();
    let sum = powers.sum();
    powers / sum
}
// ANCHOR_END: naive

fn table(a: &Array1<f64>, page: &mut Page) -> Result {
    let max = a.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
    writeln!(
        page,
        "     a      exp(a)  exp(a)/Σ    a−max  exp(a−max)     softmax"
    )?;
    let (naive, y) = (naive(a), softmax(a.clone()));
    for ((&a, naive), y) in a.iter().zip(&naive).zip(&y) {
        let (power, shifted) = (a.exp(), (a - max).exp());
        writeln!(
            page,
            "{a:6.1}  {power:10.6}  {naive:8.6}  {:7.1}  {shifted:10.4e}  {y:10.4e}",
            a - max
        )?;
    }
    Ok(())
}
