//! Layers, forward and backward.

use common::Random;
use common::activation::{log_softmax, sigmoid, softmax};
use common::gradient::{central_difference, numerical_gradient};
use common::layer::{Add, Mul, Relu, Sigmoid, SoftmaxWithLoss};
use ndarray::Axis;
use rand::RngExt;

use super::chapter1::scores;
use super::chapter2::{answer, without_margin};
use super::chapter3::descend;
use super::given::{Given, Value, scalar};
use super::random::{affine, matrix, number, row};
use super::{DIFFERENCE, Held, held};

const AFFINE: &str = "ch04-backprop/affine.md";
const CHAIN_RULE: &str = "ch04-backprop/chain-rule.md";
const RELU: &str = "ch04-backprop/relu.md";
const SIGMOID: &str = "ch04-backprop/sigmoid.md";
const SOFTMAX_LOSS: &str = "ch04-backprop/softmax-loss.md";

pub const HELD: &[Held] = &[
    held(CHAIN_RULE, "z", "Mul::forward", |random| {
        factors(random, |x, y| Mul.forward(x, y))
    }),
    held(
        CHAIN_RULE,
        r"\frac{\partial z}{\partial x}",
        "Mul::backward",
        |random| factors(random, |x, y| Mul.backward(x, y, 1.0).0),
    ),
    held(
        CHAIN_RULE,
        r"\frac{\partial z}{\partial y}",
        "Mul::backward",
        |random| factors(random, |x, y| Mul.backward(x, y, 1.0).1),
    ),
    held(CHAIN_RULE, "z", "Add::forward", |random| {
        factors(random, |x, y| Add.forward(x, y))
    })
    .at(1),
    held(
        CHAIN_RULE,
        r"\frac{\partial z}{\partial x}",
        "Add::backward",
        |random| factors(random, |_, _| Add.backward(1.0).0),
    )
    .at(1),
    held(
        CHAIN_RULE,
        r"\frac{\partial z}{\partial y}",
        "Add::backward",
        |random| factors(random, |_, _| Add.backward(1.0).1),
    )
    .at(1),
    held(RELU, "y", "Relu::forward", |random| {
        entry(random, |x| Relu.forward(x))
    }),
    held(
        RELU,
        r"\frac{\partial y}{\partial x}",
        "Relu::backward",
        |random| entry(random, |x| Relu.backward(x, &scalar(1.0))),
    ),
    held(SIGMOID, "y", "Sigmoid::forward", |random| {
        entry(random, |x| Sigmoid.forward(x))
    }),
    held(
        SIGMOID,
        r"\frac{\partial y}{\partial x}",
        "Sigmoid::backward",
        |random| {
            let x = number(random);
            let y = sigmoid(x);
            let given = Given::new()
                .number("x", x)
                .number("y", y)
                .number("b", (-x).exp());
            (given, Sigmoid.backward(&scalar(y), &scalar(1.0)))
        },
    ),
    held(AFFINE, "Y", "Affine::forward", |random| layer(random, "Y")),
    held("notation.md", "Y", "Affine::forward", |random| {
        layer(random, "Y")
    }),
    held(
        AFFINE,
        r"\frac{\partial L}{\partial x_i}",
        "Affine::backward",
        |random| layer_of(random, 1, "∂L/∂X"),
    )
    .free("i"),
    held(
        AFFINE,
        r"\frac{\partial L}{\partial X}",
        "Affine::backward",
        |random| layer(random, "∂L/∂X"),
    ),
    held(
        AFFINE,
        r"\frac{\partial L}{\partial W}",
        "Affine::backward",
        |random| layer(random, "∂L/∂W"),
    ),
    held(
        AFFINE,
        r"\frac{\partial L}{\partial b_j}",
        "Affine::backward",
        |random| layer(random, "∂L/∂b"),
    )
    .free("j"),
    held(
        SOFTMAX_LOSS,
        r"\frac{\partial L}{\partial a_k}",
        "SoftmaxWithLoss::backward",
        |random| {
            let (given, [y, t]) = answer(random);
            (given, SoftmaxWithLoss.backward(&y, &t))
        },
    )
    .free("k"),
    held(SOFTMAX_LOSS, "y_k", "softmax", scores).free("k"),
    held(SOFTMAX_LOSS, "L", "SoftmaxWithLoss::forward", |random| {
        let (given, [y, t]) = answer(random);
        (given, scalar(SoftmaxWithLoss.forward(&y.ln(), &t).0))
    }),
    held(SOFTMAX_LOSS, r"\log y_k", "log_softmax", |random| {
        let (given, _) = scores(random);
        let a = given.values["a"].clone();
        (given, log_softmax(a))
    })
    .free("k"),
    held(
        SOFTMAX_LOSS,
        r"\frac{\partial L}{\partial y_c}",
        "cross_entropy_error",
        |random| {
            let (given, [mut y, t]) = answer(random);
            let slopes = numerical_gradient(|y| without_margin(y, &t), &mut y);
            let c = given.places["c"];
            (given, scalar(slopes[(0, c)]))
        },
    )
    // The logarithm bends: the error is h² / 3y², and a probability may be 0.006.
    .within(1e-3),
    held(
        SOFTMAX_LOSS,
        r"\frac{\partial y_c}{\partial a_c}",
        "softmax",
        |random| {
            let (given, slopes) = slopes_of_softmax(random);
            let c = given.places["c"];
            (given, scalar(slopes[(0, c)]))
        },
    )
    .within(DIFFERENCE),
    held(
        SOFTMAX_LOSS,
        r"\frac{\partial y_c}{\partial a_k}",
        "softmax",
        |random| {
            let (given, slopes) = slopes_of_softmax(random);
            let another = (given.places["c"] + 1) % 4;
            (given.place("k", another), scalar(slopes[(0, another)]))
        },
    )
    .within(DIFFERENCE),
    held(
        SOFTMAX_LOSS,
        r"\frac{\partial y_c}{\partial a_k}",
        "softmax",
        slopes_of_softmax,
    )
    .at(1)
    .free("k")
    .within(DIFFERENCE),
    held(
        "ch04-backprop/gradient-check.md",
        r"\frac{\partial L}{\partial w}",
        "central_difference",
        |random| {
            let (w, h) = (number(random), random.random_range(0.5..1.0));
            let given = Given::new()
                .number("w", w)
                .number("h", h)
                .function("L", |w| w.exp());
            (given, scalar(central_difference(f64::exp, w, h)))
        },
    ),
    held("ch04-backprop/train.md", "W", "Affine::descend", descend),
];

fn factors(random: &mut Random, node: fn(f64, f64) -> f64) -> (Given, Value) {
    let (x, y) = (number(random), number(random));
    (
        Given::new().number("x", x).number("y", y),
        scalar(node(x, y)),
    )
}

fn entry(random: &mut Random, layer: fn(&Value) -> Value) -> (Given, Value) {
    let x = scalar(number(random));
    let given = Given::new().value("x", &x);
    (given, layer(&x))
}

fn layer(random: &mut Random, asked: &str) -> (Given, Value) {
    layer_of(random, 3, asked)
}

/// An affine layer with a batch of so many rows: its input, its output, the upstream gradient and the gradients that it
/// returns; the one that is asked for is what the formula has to give. Small letters are for entries.
fn layer_of(random: &mut Random, rows: usize, asked: &str) -> (Given, Value) {
    let [x, w, b, dy] =
        [(rows, 2), (2, 4), (1, 4), (rows, 4)].map(|(rows, columns)| matrix(random, rows, columns));
    let layer = affine(&w, &b);
    let (dx, gradient) = layer.backward(&x, &dy);
    let expected = match asked {
        "Y" => layer.forward(&x),
        "∂L/∂X" => dx,
        "∂L/∂W" => gradient.weight,
        _ => gradient.bias.insert_axis(Axis(0)),
    };
    let given = Given::new()
        .value("X", &x)
        .value("W", &w)
        .value("w", &w)
        .value("b", &b);
    let given = given
        .value("∂L/∂Y", &dy)
        .value("∂L/∂y", &dy)
        .value("∂y/∂x", &w.t().to_owned());
    (given.size("n", rows).size("i", 2).size("j", 4), expected)
}

/// Scores a with their powers' sum S, and the slopes of the right class's probability over each of them.
fn slopes_of_softmax(random: &mut Random) -> (Given, Value) {
    let (mut a, (given, [_, t])) = (row(random, 4), answer(random));
    let c = given.places["c"];
    let given = given
        .value("y", &softmax(a.clone()))
        .number("S", a.exp().sum());
    let given = given.value("a", &a).value("t", &t);
    (
        given,
        numerical_gradient(|a| softmax(a.clone())[(0, c)], &mut a),
    )
}
