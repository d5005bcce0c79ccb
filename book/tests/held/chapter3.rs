//! Differences and gradient descent.

use common::Random;
use common::activation::softmax;
use common::gradient::{central_difference, gradient_descent, numerical_gradient};
use common::layer::{AffineGradient, SoftmaxWithLoss};
use common::network::SimpleNet;
use ndarray::Axis;
use rand::RngExt;

use super::chapter2::{answer, cross_entropy};
use super::given::{Given, Value, scalar};
use super::random::{affine, matrix, number, row};
use super::{DIFFERENCE, Held, held};

const DERIVATIVE: &str = "ch03-gradient/derivative.md";
const DESCENT: &str = "ch03-gradient/descent.md";
const NETWORK: &str = "ch03-gradient/network.md";
const PARTIAL: &str = "ch03-gradient/partial.md";

pub const HELD: &[Held] = &[
    held(DERIVATIVE, "", "the forward difference", |random| {
        let (given, x, h) = step(random);
        (
            given.function("f", |x| x.mapv(cubic)),
            scalar((cubic(x + h) - cubic(x)) / h),
        )
    }),
    held(DERIVATIVE, "", "central_difference", |random| {
        let (given, x, h) = step(random);
        let slope = central_difference(cubic, x, h);
        (given.function("f", |x| x.mapv(cubic)), scalar(slope))
    })
    .at(1),
    held(
        DERIVATIVE,
        r"\frac{(x+h)^3 - x^3}{h}",
        "the forward difference",
        |random| {
            let (given, x, h) = step(random);
            (given, scalar(((x + h).powi(3) - x.powi(3)) / h))
        },
    ),
    held(
        "ch03-gradient/gradient.md",
        r"(x_0 + \Delta_0)^2",
        "the square",
        |random| {
            let (x, step) = (number(random), number(random));
            let given = Given::new().number("x_0", x).number(r"\Delta_0", step);
            (given, scalar((x + step).powi(2)))
        },
    ),
    held(
        DERIVATIVE,
        r"\frac{(x+h)^3 - (x-h)^3}{2h}",
        "central_difference",
        |random| {
            let (given, x, h) = step(random);
            (given, scalar(central_difference(|x| x.powi(3), x, h)))
        },
    ),
    held(
        PARTIAL,
        r"\frac{\partial f}{\partial x_0}",
        "numerical_gradient",
        |random| partial(random, 0),
    )
    .at(1)
    .within(DIFFERENCE),
    held(
        PARTIAL,
        r"\frac{\partial f}{\partial x_1}",
        "numerical_gradient",
        |random| partial(random, 1),
    )
    .within(DIFFERENCE),
    held(DESCENT, "x", "gradient_descent", |random| {
        let (x, rate) = (row(random, 2), random.random_range(0.1..0.9));
        let slopes = |x: &Value| numerical_gradient(bowl, &mut x.clone());
        let given = Given::new()
            .value("x", &x)
            .number(r"\eta", rate)
            .function("∇f", slopes);
        (given, gradient_descent(bowl, x, rate, 1).remove(1))
    }),
    held(
        DESCENT,
        r"x - \eta \cdot 2x",
        "gradient_descent",
        |random| {
            let (x, rate) = (row(random, 1), random.random_range(0.1..0.9));
            let given = Given::new().value("x", &x).number(r"\eta", rate);
            (given, gradient_descent(bowl, x, rate, 1).remove(1))
        },
    )
    .within(DIFFERENCE),
    held(NETWORK, "a", "SimpleNet::predict", |random| {
        let (x, net) = (row(random, 2), SimpleNet::random(random));
        let a = net
            .predict(&x.row(0).to_owned())
            .expect("x has an entry for each row of W");
        (
            Given::new().value("x", &x).value("W", &net.weight),
            a.insert_axis(Axis(0)),
        )
    }),
    held(NETWORK, "L", "cross_entropy_error", cross_entropy),
    held(
        NETWORK,
        r"\frac{\partial L}{\partial w_{ij}}",
        "Affine::backward",
        weight_gradient,
    )
    .free("ij"),
    held(
        "errata.md",
        r"\frac{\partial L}{\partial w_{ij}}",
        "Affine::backward",
        weight_gradient,
    )
    .free("ij"),
    held("errata.md", "y_j", "softmax", |random| {
        let (given, gradient) = weight_gradient(random);
        let y = given.values["y"].clone();
        (given.value("∂L/∂w", &gradient), y)
    })
    .free("j"),
    held(NETWORK, "W", "Affine::descend", descend).at(1),
];

fn cubic(x: f64) -> f64 {
    x.powi(3) - 2.0 * x.powi(2) + 0.5 * x
}

/// The function of the chapter, x₀² + x₁².
fn bowl(x: &Value) -> f64 {
    x.pow2().sum()
}

fn step(random: &mut Random) -> (Given, f64, f64) {
    let (x, h) = (
        random.random_range(-2.0..2.0),
        random.random_range(0.5..1.0),
    );
    (Given::new().number("x", x).number("h", h), x, h)
}

fn partial(random: &mut Random, variable: usize) -> (Given, Value) {
    let mut x = row(random, 2);
    let given = Given::new()
        .number("x_0", x[(0, 0)])
        .number("x_1", x[(0, 1)]);
    (
        given,
        scalar(numerical_gradient(bowl, &mut x)[(0, variable)]),
    )
}

/// One matrix, softmax and cross entropy: the gradient of the matrix.
fn weight_gradient(random: &mut Random) -> (Given, Value) {
    let (x, w) = (row(random, 2), matrix(random, 2, 4));
    let layer = affine(&w, &Value::zeros((1, 4)));
    let (given, [_, t]) = answer(random);
    let y = softmax(layer.forward(&x));
    let gradient = layer.parameter_gradient(&x, &SoftmaxWithLoss.backward(&y, &t));
    let given = given
        .value("x", &x)
        .value("y", &y)
        .size("i", 2)
        .size("j", 4);
    (given, gradient.weight)
}

/// A step of gradient descent for a matrix.
pub fn descend(random: &mut Random) -> (Given, Value) {
    let (w, slopes, rate) = (
        matrix(random, 3, 2),
        matrix(random, 3, 2),
        random.random_range(0.1..2.0),
    );
    let given = Given::new()
        .value("W", &w)
        .value("∂L/∂W", &slopes)
        .number(r"\eta", rate);
    let bias = Value::zeros((1, 2));
    let mut layer = affine(&w, &bias);
    let gradient = AffineGradient {
        weight: slopes,
        bias: bias.row(0).to_owned(),
    };
    layer.descend(&gradient, rate);
    (given, layer.weight().clone())
}
