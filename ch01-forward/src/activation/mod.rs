//! Activation functions, and why none of them is a straight line.

mod draw;

use std::io::Write;

use common::activation::{relu, sigmoid, step_function};
use lesson::{Page, Result, fixed, real};
use ndarray::{Array1, Array2, arr1, array};

use crate::show::{matrix, vector};

// ANCHOR: straight-line
/// Three layers with the straight line h(x) = c·x.
fn three_layers(c: f64, x: f64) -> f64 {
    let h = |x| c * x;
    h(h(h(x)))
}

/// One layer with the straight line c³·x.
fn one_layer(c: f64, x: f64) -> f64 {
    c * c * c * x
}
// ANCHOR_END: straight-line

// ANCHOR: stack
/// Three layers: x·W1·W2·W3 with `h` after the first two products.
fn stack(h: fn(f64) -> f64, x: &Array1<f64>, w: &[Array2<f64>; 3]) -> Array1<f64> {
    let z1 = x.dot(&w[0]).mapv(h);
    let z2 = z1.dot(&w[1]).mapv(h);
    z2.dot(&w[2])
}
// ANCHOR_END: stack

#[derive(clap::Args)]
pub struct Options {
    /// The slope c of the straight line h(x) = c·x
    #[arg(long, default_value_t = 2.0, value_parser = real(-100.0..=100.0))]
    #[arg(help_heading = "Part straight-line")]
    slope: f64,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    values(page)?;
    straight_line(options.slope, page)?;
    matrices(page)
}

/// Where the functions are tried.
const XS: [f64; 5] = [-2.0, -1.0, 0.0, 1.0, 2.0];

fn values(page: &mut Page) -> Result {
    page.part("values")?;
    let row = |x| {
        let (step, sigmoid, relu) = (step_function(x), sigmoid(x), relu(x));
        format!("{x} | {step} | {sigmoid:.8} | {relu}")
    };
    page.table("x | step(x) | sigmoid(x) | relu(x)", XS.map(row))?;
    page.figure("activation", &draw::curves)
}

fn straight_line(c: f64, page: &mut Page) -> Result {
    page.part("straight-line")?;
    let [slope, cube] = [c, one_layer(c, 1.0)].map(|value| fixed(value, 4));
    writeln!(page, "h(x) = c·x    c = {slope}    c³ = {cube}")?;
    let row = |x| {
        let [three, one] = [three_layers(c, x), one_layer(c, x)].map(|y| fixed(y, 4));
        format!("{x} | {three} | {one}")
    };
    Ok(page.table("x | h(h(h(x))) | c³·x", XS.map(row))?)
}

fn matrices(page: &mut Page) -> Result {
    // ANCHOR: one-matrix
    let layers = [
        array![[1.0, -1.0, 2.0], [-1.0, 2.0, 1.0]],
        array![[1.0, -1.0], [2.0, 1.0], [-1.0, 1.0]],
        array![[2.0, 1.0], [1.0, -1.0]],
    ];
    let w = layers[0].dot(&layers[1]).dot(&layers[2]); // [[-6, -3], [8, -2]]
    let linear = |x: &Array1<f64>| stack(|a| a, x, &layers); // the same as x·W
    let bent = |x: &Array1<f64>| stack(relu, x, &layers); // something else
    // ANCHOR_END: one-matrix

    page.part("matrices")?;
    for (name, w) in ["W1", "W2", "W3"].into_iter().zip(&layers) {
        writeln!(page, "{}", matrix(name, w, 0))?;
    }
    writeln!(page, "{}", matrix("W = W1·W2·W3", &w, 0))?;
    let row = |x: Array1<f64>| {
        let answers = [x.dot(&w), linear(&x), bent(&x)].map(|y| vector(&y, 0));
        format!("{} | {}", vector(&x, 0), answers.join(" | "))
    };
    let rows = [[1.0, 2.0], [-1.0, -2.0], [0.0, 0.0]].map(|x| row(arr1(&x)));
    page.table("<x | <x·W | <h(a) = a | <h = relu", rows)?;
    page.figure("stack", &draw::stacks(linear, bent))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_bend_three_layers_are_one_matrix() {
        let layers = [array![[3.0]], array![[-2.0]], array![[0.5]]];
        assert_eq!(stack(|a| a, &array![7.0], &layers), array![7.0 * -3.0]);
        assert_eq!(stack(relu, &array![7.0], &layers), array![0.0]);
    }
}
