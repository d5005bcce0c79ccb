//! Layers on layers: with a straight line between them they are one layer, with a bend they are more.

use std::io::Write;

use common::activation::relu;
use lesson::{Page, Result};
use ndarray::{Array1, Array2, array};

use super::{XS, draw};
use crate::show::{matrix, vector};

pub fn run(slope: f64, page: &mut Page) -> Result {
    straight_line(slope, page)?;
    matrices(page)
}

fn straight_line(c: f64, page: &mut Page) -> Result {
    page.part("straight-line")?;
    // ANCHOR: straight-line
    let h = |x: f64| c * x;
    let one_layer = |x: f64| c * c * c * x;
    // ANCHOR_END: straight-line
    writeln!(
        page,
        "h(x) = c·x    c = {c:.4}    c³ = {:.4}",
        one_layer(1.0)
    )?;
    writeln!(page, "   x     h(h(h(x)))          c³·x")?;
    for x in XS {
        let [three, one] = [h(h(h(x))), one_layer(x)].map(|y| y + 0.0); // −0 becomes 0
        writeln!(page, "{x:4.0} {three:14.4} {one:13.4}")?;
    }
    Ok(())
}

// ANCHOR: stack
/// Three layers: x·W1·W2·W3 with `h` after the first two products.
fn stack(h: fn(f64) -> f64, x: &Array1<f64>, w: &[Array2<f64>; 3]) -> Array1<f64> {
    let [w1, w2, w3] = w;
    let z1 = x.dot(w1).mapv(h);
    let z2 = z1.dot(w2).mapv(h);
    z2.dot(w3)
}
// ANCHOR_END: stack

fn matrices(page: &mut Page) -> Result {
    page.part("matrices")?;
    let layers = [
        array![[1.0, -1.0, 2.0], [-1.0, 2.0, 1.0]],
        array![[1.0, -1.0], [2.0, 1.0], [-1.0, 1.0]],
        array![[2.0, 1.0], [1.0, -1.0]],
    ];
    for (name, w) in ["W1", "W2", "W3"].into_iter().zip(&layers) {
        writeln!(page, "{}", matrix(name, w, 0))?;
    }
    // ANCHOR: one-matrix
    let [w1, w2, w3] = &layers;
    let w = w1.dot(w2).dot(w3); // [[-6, -3], [8, -2]]
    // ANCHOR_END: one-matrix
    writeln!(page, "{}", matrix("W = W1·W2·W3", &w, 0))?;

    let linear = |x: &Array1<f64>| stack(|a| a, x, &layers);
    let bent = |x: &Array1<f64>| stack(relu, x, &layers);
    writeln!(page, "x         x·W       h(a) = a  h = relu")?;
    for x in [array![1.0, 2.0], array![-1.0, -2.0]] {
        let row =
            [x.clone(), x.dot(&w), linear(&x), bent(&x)].map(|v| format!("{:10}", vector(&v, 0)));
        writeln!(page, "{}", row.concat().trim_end())?;
    }
    page.figure("stack", &draw::stacks(linear, bent)?)
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
