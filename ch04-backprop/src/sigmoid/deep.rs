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
            sigmoid: through(&SIGMOID, SPREAD, &mut rng),
            // ReLU stops half of the numbers: √2 times the weights make up for it.
            relu: through(&RELU, SPREAD * 2f64.sqrt(), &mut rng),
        }
    }
}

/// One row for each example.
type Rows = Array2<f64>;

/// An activation function as a layer: y from a, and what comes back from a, y and what came back so far.
struct Activation {
    forward: fn(&Rows) -> Rows,
    backward: fn(&Rows, &Rows, &Rows) -> Rows,
}

const SIGMOID: Activation = Activation {
    forward: |a| Sigmoid.forward(a),
    backward: |_, y, gradient| Sigmoid.backward(y, gradient),
};

const RELU: Activation = Activation {
    forward: |a| Relu.forward(a),
    backward: |a, _, gradient| Relu.backward(a, gradient),
};

/// What is left of a random gradient, layer after layer of weights with this deviation.
fn through(activation: &Activation, deviation: f64, rng: &mut Random) -> Vec<f64> {
    let layers = [(); LAYERS].map(|()| affine(rng, deviation));
    let mut x = normal(EXAMPLES, rng);
    let mut kept = Vec::new();
    for layer in &layers {
        let a = layer.forward(&x);
        let y = (activation.forward)(&a);
        kept.push((x, a, y.clone()));
        x = y;
    }
    let mut gradient = normal(EXAMPLES, rng);
    let mut lengths = vec![length(&gradient)];
    for (layer, (x, a, y)) in layers.iter().zip(&kept).rev() {
        let da = (activation.backward)(a, y, &gradient);
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
