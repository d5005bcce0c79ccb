//! Activation functions and forward passes.

use common::activation::{relu, sigmoid, softmax, step_function};
use common::network::{ThreeLayerNet, TwoLayerNet};
use common::{Mismatch, Random};

use super::given::{Given, Value, scalar};
use super::random::{affine, matrix, number, row};
use super::{Held, held};

const ACTIVATION: &str = "ch01-forward/activation.md";
const THREE_LAYER: &str = "ch01-forward/three-layer.md";

pub const HELD: &[Held] = &[
    held(
        ACTIVATION,
        r"\operatorname{step}(x)",
        "step_function",
        |random| of_a_number(random, step_function),
    ),
    held(
        ACTIVATION,
        r"\operatorname{sigmoid}(x)",
        "sigmoid",
        |random| of_a_number(random, sigmoid),
    ),
    held(ACTIVATION, r"\operatorname{ReLU}(x)", "relu", |random| {
        of_a_number(random, relu)
    }),
    held(ACTIVATION, "h(h(h(x)))", "h(a) = c a", |random| {
        let (c, x) = (number(random), number(random));
        (
            Given::new().number("c", c).number("x", x),
            scalar(c * (c * (c * x))),
        )
    }),
    held(
        ACTIVATION,
        r"((x \cdot W_1) \cdot W_2) \cdot W_3",
        "Array::dot",
        |random| {
            let [x, w1, w2, w3] = [(1, 2), (2, 3), (3, 4), (4, 2)]
                .map(|(rows, columns)| matrix(random, rows, columns));
            let given = Given::new()
                .value("x", &x)
                .value("W", &w1.dot(&w2).dot(&w3));
            let given = given.value("W_1", &w1).value("W_2", &w2).value("W_3", &w3);
            (given, x.dot(&w1).dot(&w2).dot(&w3))
        },
    ),
    held(
        "ch01-forward/matrix-product.md",
        "y_j",
        "Affine::forward",
        |random| {
            let (x, w) = (row(random, 2), matrix(random, 2, 3));
            let y = affine(&w, &Value::zeros((1, 3))).forward(&x);
            (
                Given::new()
                    .value("x", &x)
                    .value("w", &w)
                    .size("i", 2)
                    .size("j", 3),
                y,
            )
        },
    )
    .free("j"),
    held(
        "ch01-forward/digits.md",
        "a_2",
        "TwoLayerNet::predict",
        |random| {
            let [x, w1, b1, w2, b2] = [(2, 4), (4, 3), (1, 3), (3, 2), (1, 2)]
                .map(|(rows, columns)| matrix(random, rows, columns));
            let net = TwoLayerNet::new(affine(&w1, &b1), affine(&w2, &b2))
                .and_then(|net| net.predict(&x));
            let given = Given::new()
                .function("ReLU", |a| a.mapv(relu))
                .value("x", &x);
            let given = given
                .value("W_1", &w1)
                .value("b_1", &b1)
                .value("W_2", &w2)
                .value("b_2", &b2);
            (given, fitting(net))
        },
    ),
    held(THREE_LAYER, "a_1", "ThreeLayerNet::forward", |random| {
        three_layers(random, "a_1")
    }),
    held(THREE_LAYER, "z_1", "ThreeLayerNet::forward", |random| {
        three_layers(random, "z_1")
    }),
    held(THREE_LAYER, "a_2", "ThreeLayerNet::forward", |random| {
        three_layers(random, "a_2")
    }),
    held(THREE_LAYER, "z_2", "ThreeLayerNet::forward", |random| {
        three_layers(random, "z_2")
    }),
    held(THREE_LAYER, "a_3", "ThreeLayerNet::forward", |random| {
        three_layers(random, "a_3")
    }),
    held(THREE_LAYER, "y_k", "softmax", scores).free("k"),
    held(
        THREE_LAYER,
        r"\frac{\exp(a_k - c)}{\sum_i \exp(a_i - c)}",
        "softmax",
        scores,
    )
    .free("k"),
    held(THREE_LAYER, r"\frac{y_i}{y_j}", "softmax", |random| {
        let (given, y) = scores(random);
        let ratios = Value::from_shape_fn((3, 3), |(i, j)| y[(0, i)] / y[(0, j)]);
        (given.size("j", 3), ratios)
    })
    .free("ij"),
];

fn of_a_number(random: &mut Random, function: fn(f64) -> f64) -> (Given, Value) {
    let x = number(random);
    (Given::new().number("x", x), scalar(function(x)))
}

/// Three scores, their largest one as c, and what softmax makes of them.
pub fn scores(random: &mut Random) -> (Given, Value) {
    let a = row(random, 3);
    let largest = a.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
    let given = Given::new().value("a", &a).number("c", largest);
    (given.size("i", 3).size("k", 3), softmax(a))
}

/// All values of a forward pass, and the one that is asked for.
fn three_layers(random: &mut Random, name: &str) -> (Given, Value) {
    let mut given = Given::new().function("sigmoid", |a| a.mapv(sigmoid));
    let x = matrix(random, 2, 4);
    let widths = [4, 3, 2, 2];
    let layers = [1, 2, 3].map(|layer| {
        let (w, b) = (
            matrix(random, widths[layer - 1], widths[layer]),
            row(random, widths[layer]),
        );
        let layer_of_them = affine(&w, &b);
        given.values.insert(format!("W_{layer}"), w);
        given.values.insert(format!("b_{layer}"), b);
        layer_of_them
    });
    let passed = fitting(ThreeLayerNet::new(layers).and_then(|net| net.forward(&x)));
    let values = [
        ("x", x),
        ("a_1", passed.a1),
        ("z_1", passed.z1),
        ("a_2", passed.a2),
        ("z_2", passed.z2),
        ("a_3", passed.a3),
    ];
    for (name, value) in values {
        given.values.insert(name.into(), value);
    }
    let value = given.values[name].clone();
    (given, value)
}

fn fitting<T>(result: Result<T, Mismatch>) -> T {
    result.expect("the shapes fit")
}
