//! The gradient of every chain of up to four layers, against its numerical twin.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

mod support;

use approx::assert_abs_diff_eq;
use common::gradient::numerical_gradient;
use common::layer::{Affine, AffineGradient, Relu, Sigmoid, SoftmaxWithLoss};
use common::loss::one_hot;
use common::{Random, seeded};
use ndarray::{Array1, Array2};
use support::normal;

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

fn travel(layers: &[Layer], x: &Array2<f64>) -> Trip {
    let Some((layer, rest)) = layers.split_first() else {
        let t = one_hot(&LABELS, WIDTH).unwrap();
        let (loss, y) = SoftmaxWithLoss.forward(x, &t);
        return Trip {
            loss,
            dx: SoftmaxWithLoss.backward(&y, &t),
            gradients: Vec::new(),
            kink: f64::INFINITY,
        };
    };
    match layer {
        Layer::Affine(affine) => {
            let mut trip = travel(rest, &affine.forward(x));
            let (dx, gradient) = affine.backward(x, &trip.dx);
            trip.gradients.push(gradient);
            Trip { dx, ..trip }
        }
        Layer::Relu => {
            let trip = travel(rest, &Relu.forward(x));
            let inputs = x.iter().filter(|x| **x != 0.0);
            let dx = Relu.backward(x, &trip.dx);
            let kink = inputs.fold(trip.kink, |kink, x| kink.min(x.abs()));
            Trip { dx, kink, ..trip }
        }
        Layer::Sigmoid => {
            let y = Sigmoid.forward(x);
            let trip = travel(rest, &y);
            let dx = Sigmoid.backward(&y, &trip.dx);
            Trip { dx, ..trip }
        }
    }
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
        .find(|(layers, x)| travel(layers, x).kink > 0.01)
        .unwrap()
}

/// A central difference with h = 1e-4 is off by h²/6 = 2e-9 times a third derivative, which four layers with weights of
/// about 1 keep below some tens, and by rounding, 1e-16 / h = 1e-12.
const TOLERANCE: f64 = 1e-7;

fn check(layers: &[Layer], x: &Array2<f64>) {
    let trip = travel(layers, x);
    let numerical = numerical_gradient(|x| travel(layers, x).loss, &mut x.clone());
    assert_abs_diff_eq!(trip.dx, numerical, epsilon = TOLERANCE);
    let mut gradients = trip.gradients.iter().rev();
    for (place, layer) in layers.iter().enumerate() {
        let Layer::Affine(affine) = layer else {
            continue;
        };
        let loss_with = |weight: &Array2<f64>, bias: &Array1<f64>| {
            let mut layers = layers.to_vec();
            layers[place] = Layer::Affine(Affine::new(weight.clone(), bias.clone()).unwrap());
            travel(&layers, x).loss
        };
        let (weight, bias) = (affine.weight(), affine.bias());
        let gradient = gradients.next().unwrap();
        let numerical = numerical_gradient(|weight| loss_with(weight, bias), &mut weight.clone());
        assert_abs_diff_eq!(gradient.weight, numerical, epsilon = TOLERANCE);
        let numerical = numerical_gradient(|bias| loss_with(weight, bias), &mut bias.clone());
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
