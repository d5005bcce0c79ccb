//! What comes back through a deep network of sigmoids, and through one of ReLUs.

use std::io::Write;

use common::layer::{Affine, Relu, Sigmoid};
use common::{Random, seeded};
use lesson::{Page, Result};
use ndarray::{Array1, Array2};
use rand_distr::{Distribution, StandardNormal};

use super::vanishing_figure;

const LAYERS: usize = 10;
const NEURONS: usize = 100;
const EXAMPLES: usize = 100;

/// Weights of this deviation leave the spread of what they multiply as it is.
const SPREAD: f64 = 0.1; // 1/√NEURONS

/// The lengths of a gradient on its way back, after 0, 1, 2, … layers, as shares of the first.
pub struct Lengths {
    pub sigmoid: Vec<f64>,
    pub relu: Vec<f64>,
}

impl Lengths {
    fn new() -> Self {
        let mut rng = seeded(1);
        Self {
            sigmoid: through_sigmoids(&mut rng),
            relu: through_relus(&mut rng),
        }
    }
}

fn through_sigmoids(rng: &mut Random) -> Vec<f64> {
    let layers = [(); LAYERS].map(|()| affine(rng, SPREAD));
    let mut x = normal(EXAMPLES, rng);
    let mut kept = Vec::new();
    for layer in &layers {
        let y = Sigmoid.forward(&layer.forward(&x));
        kept.push((x, y.clone()));
        x = y;
    }
    let mut gradient = normal(EXAMPLES, rng);
    let mut lengths = vec![length(&gradient)];
    for (layer, (x, y)) in layers.iter().zip(&kept).rev() {
        let da = Sigmoid.backward(y, &gradient);
        (gradient, _) = layer.backward(x, &da);
        lengths.push(length(&gradient));
    }
    shares(&lengths)
}

/// The weights are √2 times as large, for half of the numbers are stopped.
fn through_relus(rng: &mut Random) -> Vec<f64> {
    let layers = [(); LAYERS].map(|()| affine(rng, SPREAD * 2f64.sqrt()));
    let mut x = normal(EXAMPLES, rng);
    let mut kept = Vec::new();
    for layer in &layers {
        let a = layer.forward(&x);
        let y = Relu.forward(&a);
        kept.push((x, a));
        x = y;
    }
    let mut gradient = normal(EXAMPLES, rng);
    let mut lengths = vec![length(&gradient)];
    for (layer, (x, a)) in layers.iter().zip(&kept).rev() {
        let da = Relu.backward(a, &gradient);
        (gradient, _) = layer.backward(x, &da);
        lengths.push(length(&gradient));
    }
    shares(&lengths)
}

fn affine(rng: &mut Random, deviation: f64) -> Affine<f64> {
    let weight = normal(NEURONS, rng) * deviation;
    Affine::new(weight, Array1::zeros(NEURONS)).expect("one bias for each column of W")
}

/// Random numbers of deviation 1, one row for each example or input.
fn normal(rows: usize, rng: &mut Random) -> Array2<f64> {
    Array2::from_shape_simple_fn((rows, NEURONS), || StandardNormal.sample(rng))
}

fn length(gradient: &Array2<f64>) -> f64 {
    gradient
        .iter()
        .map(|entry| entry * entry)
        .sum::<f64>()
        .sqrt()
}

fn shares(lengths: &[f64]) -> Vec<f64> {
    lengths.iter().map(|length| length / lengths[0]).collect()
}

pub fn run(page: &mut Page) -> Result {
    let lengths = Lengths::new();
    writeln!(
        page,
        "random weights, {EXAMPLES} random inputs, {LAYERS} layers of {NEURONS} neurons"
    )?;
    let rows = lengths.sigmoid.iter().zip(&lengths.relu).enumerate();
    let rows = rows.map(|(layers, (sigmoid, relu))| format!("{layers} | {sigmoid:.8} | {relu:.4}"));
    page.table("layers | sigmoid | ReLU", rows)?;
    page.figure("vanishing", &vanishing_figure::draw(&lengths))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_sigmoids_let_hardly_anything_through_and_ten_relus_nearly_all() {
        let Lengths { sigmoid, relu } = Lengths::new();
        // A product with random weights may lengthen a gradient a little; a sigmoid leaves a quarter of it at most.
        let shrunk = sigmoid.windows(2).map(|pair| pair[1] / pair[0]);
        assert!(
            shrunk.into_iter().all(|share| (0.15..0.3).contains(&share)),
            "{sigmoid:?}"
        );
        assert!(
            relu.iter().all(|share| (0.5..2.0).contains(share)),
            "{relu:?}"
        );
    }
}
