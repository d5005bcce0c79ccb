//! Sigmoid: four small steps whose derivatives multiply to y(1 − y).

mod deep;
mod draw;
mod vanishing_figure;

use std::io::{self, Write};

use common::activation;
use common::gradient::numerical_diff;
use common::layer::{Add, Mul, Sigmoid};
use lesson::{Page, Result, real};
use ndarray::{Array1, array};

use crate::show::{Edge, digits};

/// y = 1 / (1 + e⁻ˣ) in four steps that everybody can differentiate, and back from `dy` = ∂L/∂y.
fn steps(x: f64, dy: f64) -> [Edge; 5] {
    // ANCHOR: steps
    let a = Mul.forward(x, -1.0); // (1)
    let b = a.exp(); // (2)
    let c = Add.forward(b, 1.0); // (3)
    let y = 1.0 / c; // (4)

    let dc = dy * -(y * y); // (4) d(1/c)/dc = −1/c² = −y²
    let (db, _) = Add.backward(dc); // (3)
    let da = db * b; // (2) d(exp a)/da = exp a = b
    let (dx, _) = Mul.backward(x, -1.0, da); // (1)
    // ANCHOR_END: steps
    [
        ("x", x, dx),
        ("a", a, da),
        ("b", b, db),
        ("c", c, dc),
        ("y", y, dy),
    ]
}

/// The same in one step: y and ∂L/∂x.
fn layer(x: f64, dout: f64) -> (f64, f64) {
    let y = Sigmoid.forward(&array![x]);
    let dx = Sigmoid.backward(&y, &array![dout]);
    (y[0], dx[0])
}

/// What ten sigmoids let through, each at x = 0, where it lets the most through.
fn vanishing() -> Vec<f64> {
    // ANCHOR: vanishing
    let y = Sigmoid.forward(&array![0.0]); // 0.5
    let mut gradient = array![1.0];
    let mut left = Vec::new();
    for _ in 0..10 {
        gradient = Sigmoid.backward(&y, &gradient);
        left.push(gradient[0]); // 0.25, then 0.0625, …
    }
    // ANCHOR_END: vanishing
    left
}

#[derive(clap::Args)]
pub struct Options {
    /// The input
    #[arg(long, default_value_t = 1.0, value_parser = real(-1e6..=1e6))]
    #[arg(help_heading = "Parts steps, layer")]
    x: f64,
    /// The upstream gradient ∂L/∂y
    #[arg(long, default_value_t = 1.0, value_parser = real(-1e6..=1e6))]
    #[arg(help_heading = "Parts steps, layer")]
    dout: f64,
}

pub fn run(Options { x, dout }: Options, page: &mut Page) -> Result {
    let steps = steps(x, dout);
    page.part("steps")?;
    table(page, &steps)?;

    page.part("layer")?;
    let (y, dx) = layer(x, dout);
    let below = format!("∂L/∂x = dout·y(1−y) | {}", digits(dx));
    page.table(&format!("<y | {}", digits(y)), [below])?;
    page.figure("1-10", &draw::steps(&steps, (y, dx)))?;

    page.part("slopes")?;
    slopes(page)?;
    page.figure("sigmoid-slope", &draw::slope)?;

    page.part("vanishing")?;
    let rows = (1..).zip(vanishing());
    let rows = rows.map(|(layers, gradient)| format!("{layers} | {gradient:.8}"));
    page.table("layers | ∂L/∂x", rows)?;

    page.part("deep")?;
    deep::run(page)
}

fn table(page: &mut Page, steps: &[Edge]) -> io::Result<()> {
    writeln!(
        page,
        "(1) a = x · (−1)\n(2) b = exp a\n(3) c = b + 1\n(4) y = 1 / c"
    )?;
    let rows = steps.iter().map(|&(name, value, gradient)| {
        format!("{name} | {} | {}", digits(value), digits(gradient))
    });
    page.table("< | value | ∂L/∂", rows)?;
    if steps.iter().any(|(_, value, _)| value.is_infinite()) {
        writeln!(
            page,
            "exp a is beyond the largest 64-bit number and became inf;"
        )?;
        writeln!(
            page,
            "on the way back inf · 0 is NaN, not a number. The layer needs no b."
        )?;
    }
    Ok(())
}

fn slopes(page: &mut Page) -> io::Result<()> {
    let x = Array1::linspace(-6.0, 6.0, 7);
    let y = Sigmoid.forward(&x);
    let dx = Sigmoid.backward(&y, &Array1::ones(x.len()));
    let rows = x.iter().zip(&y).zip(&dx).map(|((x, y), dx)| {
        let numerical = numerical_diff(activation::sigmoid, *x);
        format!("{x:.1} | {y:.8} | {dx:.8} | {numerical:.8}")
    });
    page.table("x | y | y(1−y) | numerical", rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_small_steps_give_the_slope_of_the_whole() {
        for x in [-30.0, -1.0, 0.0, 0.5, 2.0, 30.0] {
            let [(_, _, by_steps), .., (_, end, _)] = steps(x, 3.0);
            let (y, dx) = layer(x, 3.0);
            approx::assert_relative_eq!(end, y, max_relative = 1e-15);
            // 1 − y loses digits when y is close to 1: as many as y has nines.
            approx::assert_relative_eq!(by_steps, dx, max_relative = 1e-15 / (1.0 - y));
        }
    }

    #[test]
    fn the_layer_keeps_a_finite_slope_where_the_four_steps_overflow() {
        assert!(steps(-800.0, 1.0)[0].2.is_nan());
        assert_eq!(layer(-800.0, 1.0), (0.0, 0.0));
        assert_eq!(layer(800.0, 1.0), (1.0, 0.0));
    }
}
