//! The gradient of every chain of up to four layers, against its numerical twin.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use approx::assert_abs_diff_eq;
use common::gradient::numerical_gradient;
use common::layer::{Affine, AffineGradient, Relu, Sigmoid, SoftmaxWithLoss};
use common::{Random, seeded};
use ndarray::{Array1, Array2};
use rand_distr::{Distribution, StandardNormal};

const WIDTH: usize = 3;
const LABELS: [usize; 4] = [0, 2, 1, 2];

#[derive(Debug, Clone)]
enum Layer {
    Affine(Affine<f64>),
    Relu,
    Sigmoid,
}

/// What one trip through a chain finds out: forward to the loss, and back again.
struct Trip {
    loss: f64,
    dx: Array2<f64>,
    /// Of the affine layers, the last first.
    gradients: Vec<AffineGradient<f64>>,
    /// The smallest distance of a ReLU's input from its kink, exact zeros aside: a ReLU behind a ReLU has many, and
    /// they stay where they are.
    kink: f64,
}

fn travel(layers: &[Layer], x: Array2<f64>) -> Trip {
    let Some((layer, rest)) = layers.split_first() else {
        let (loss, pass) = SoftmaxWithLoss.forward(x, &LABELS[..]).unwrap();
        return Trip {
            loss,
            dx: pass.backward(),
            gradients: Vec::new(),
            kink: f64::INFINITY,
        };
    };
    match layer {
        Layer::Affine(affine) => {
            let (y, pass) = affine.forward(x).unwrap();
            let mut trip = travel(rest, y);
            let (dx, gradient) = pass.backward(&trip.dx).unwrap();
            trip.gradients.push(gradient);
            Trip { dx, ..trip }
        }
        Layer::Relu => {
            let here = x
                .iter()
                .filter(|x| **x != 0.0)
                .fold(f64::INFINITY, |kink, x| kink.min(x.abs()));
            let (y, pass) = Relu.forward(x);
            let trip = travel(rest, y);
            Trip {
                kink: trip.kink.min(here),
                dx: pass.backward(trip.dx).unwrap(),
                ..trip
            }
        }
        Layer::Sigmoid => {
            let (y, pass) = Sigmoid.forward(x);
            let trip = travel(rest, y);
            Trip {
                dx: pass.backward(trip.dx).unwrap(),
                ..trip
            }
        }
    }
}

fn normal(shape: (usize, usize), rng: &mut Random) -> Array2<f64> {
    Array2::from_shape_simple_fn(shape, || StandardNormal.sample(rng))
}

fn layer(kind: usize, rng: &mut Random) -> Layer {
    match kind {
        0 => Layer::Affine(Affine::new(normal((WIDTH, WIDTH), rng), Array1::ones(WIDTH)).unwrap()),
        1 => Layer::Relu,
        _ => Layer::Sigmoid,
    }
}

/// The chain whose kinds are the digits of `number` to base 3, and an input that keeps every ReLU off its kink:
/// a step of 1e-4, carried through four layers, moves nothing by 0.01.
fn chain(number: usize, depth: u32) -> (Vec<Layer>, Array2<f64>) {
    let kinds = (0..depth).map(|place| number / 3_usize.pow(place) % 3);
    let attempts = (0..1000).map(|seed| {
        let mut rng = seeded(seed);
        let layers: Vec<_> = kinds.clone().map(|kind| layer(kind, &mut rng)).collect();
        (layers, normal((LABELS.len(), WIDTH), &mut rng))
    });
    attempts
        .into_iter()
        .find(|(layers, x)| travel(layers, x.clone()).kink > 0.01)
        .unwrap()
}

/// A central difference with h = 1e-4 is off by h²/6 = 2e-9 times a third derivative, which four layers with weights of
/// about 1 keep below some tens, and by rounding, 1e-16 / h = 1e-12.
const TOLERANCE: f64 = 1e-7;

fn check(layers: &[Layer], x: &Array2<f64>) {
    let trip = travel(layers, x.clone());
    let numerical = numerical_gradient(|x| travel(layers, x.clone()).loss, &mut x.clone());
    assert_abs_diff_eq!(trip.dx, numerical, epsilon = TOLERANCE);
    let mut gradients = trip.gradients.iter().rev();
    for (place, layer) in layers.iter().enumerate() {
        let Layer::Affine(affine) = layer else {
            continue;
        };
        let loss_with = |changed: Affine<f64>| {
            let mut layers = layers.to_vec();
            layers[place] = Layer::Affine(changed);
            travel(&layers, x.clone()).loss
        };
        let gradient = gradients.next().unwrap();
        let of_weight = |weight: &Array2<f64>| {
            loss_with(Affine {
                weight: weight.clone(),
                ..affine.clone()
            })
        };
        let numerical = numerical_gradient(of_weight, &mut affine.weight.clone());
        assert_abs_diff_eq!(gradient.weight, numerical, epsilon = TOLERANCE);
        let of_bias = |bias: &Array1<f64>| {
            loss_with(Affine {
                bias: bias.clone(),
                ..affine.clone()
            })
        };
        let numerical = numerical_gradient(of_bias, &mut affine.bias.clone());
        assert_abs_diff_eq!(gradient.bias, numerical, epsilon = TOLERANCE);
    }
}

#[test]
fn every_chain_of_up_to_four_layers_has_the_gradient_that_differences_find() {
    for depth in 0..=4 {
        for number in 0..3_usize.pow(depth) {
            let (layers, x) = chain(number, depth);
            check(&layers, &x);
        }
    }
}
