//! The network of the museum: every kind of layer, with square weights, so that a wrong product has a shape that fits.

use std::array::from_fn;

use common::activation::{relu, sigmoid};
use common::gradient::numerical_gradient;
use common::layer::SoftmaxWithLoss;
use common::seeded;
use ndarray::Array2;
use rand_distr::{Distribution, StandardNormal};

use super::rules::Rules;

pub const NAMES: [&str; 7] = ["W1", "b1", "c", "W2", "b2", "W3", "b3"];
pub const EXAMPLES: usize = 5;
pub const CLASSES: usize = 3;
/// b3 is so large that exp of a score overflows, and only a softmax that subtracts the largest one works.
const LARGE: f64 = 1000.0;

/// A batch, its answers as one-hot rows, and the parameters in the order of [`NAMES`]; a bias is a matrix of one row.
#[derive(Clone)]
pub struct Network {
    pub x: Array2<f64>,
    pub t: Array2<f64>,
    pub parameters: [Array2<f64>; 7],
}

/// The values of one forward pass.
pub struct Values {
    pub a1: Array2<f64>,
    pub z1: Array2<f64>,
    pub a2: Array2<f64>,
    pub z2: Array2<f64>,
    pub a3: Array2<f64>,
}

impl Network {
    pub fn new() -> Self {
        let mut rng = seeded(4);
        let mut normal = |rows| {
            let draw = || StandardNormal.sample(&mut rng);
            Array2::from_shape_simple_fn((rows, CLASSES), draw)
        };
        let eye = Array2::eye(CLASSES);
        let t = eye.select(ndarray::Axis(0), &[0, 2, 1, 1, 2]);
        let x = normal(EXAMPLES);
        let rows = |name: &str| if name.starts_with('W') { CLASSES } else { 1 };
        let mut parameters = NAMES.map(|name| normal(rows(name)));
        parameters[6] += LARGE;
        Self { x, t, parameters }
    }

    pub fn forward(&self) -> Values {
        let [w1, b1, c, w2, b2, w3, b3] = &self.parameters;
        let a1 = self.x.dot(w1) + b1;
        let z1 = a1.mapv(relu) + c;
        let a2 = z1.dot(w2) + b2;
        let z2 = a2.mapv(sigmoid);
        let a3 = z2.dot(w3) + b3;
        Values { a1, z1, a2, z2, a3 }
    }

    fn loss(&self) -> f64 {
        SoftmaxWithLoss.forward(&self.forward().a3, &self.t).0
    }

    // ANCHOR: backward
    /// The gradient in the order of the parameters, by these rules.
    pub fn gradient(&self, rules: &Rules) -> [Array2<f64>; 7] {
        let Rules { dw, db, .. } = rules;
        let [.., w2, _, w3, _] = &self.parameters;
        let v = self.forward();
        let y = (rules.softmax)(&v.a3);
        let da3 = (rules.da3)(&y, &self.t);
        let dz2 = da3.dot(&w3.t());
        let da2 = (rules.da2)(&dz2, &v);
        let mut dz1 = (rules.dz1)(&da2, w2);
        let da1 = (rules.da1)(&mut dz1, &v.a1);
        let (dw1, dw2, dw3) = (
            dw(&self.x, &da1),
            dw(&v.z1, &da2),
            dw((rules.input3)(&v), &da3),
        );
        [dw1, db(&da1), db(&dz1), dw2, db(&da2), dw3, db(&da3)].map(rules.keep)
    }
    // ANCHOR_END: backward

    /// What the gradient is, found by trying.
    pub fn numerical_gradient(&self) -> [Array2<f64>; 7] {
        from_fn(|index| {
            let loss_with = |parameter: &Array2<f64>| {
                let mut network = self.clone();
                network.parameters[index].assign(parameter);
                network.loss()
            };
            numerical_gradient(loss_with, &mut self.parameters[index].clone())
        })
    }
}
