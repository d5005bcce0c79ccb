//! The product as a network, one line a weight (figure 1-1), and as rows and columns.

use common::network::SimpleNet;
use figure::number::trimmed;
use figure::{Colour, Equation, Layer, Matrix, Network};
use ndarray::Array1;

pub fn network(net: &SimpleNet, x: &Array1<f64>, y: &Array1<f64>) -> Network {
    let shown = |values: &Array1<f64>| values.map(|&value| trimmed(value, 2));
    Network::new([
        Layer::new(["x₁", "x₂"]).values(shown(x)),
        Layer::new(["y₁", "y₂", "y₃"])
            .values(shown(y))
            .paint(Colour::Orange),
    ])
    .weights(
        0,
        net.weight
            .rows()
            .into_iter()
            .map(|row| row.to_owned().map(|&w| trimmed(w, 2))),
    )
}

/// x·W = y with the column of W that makes y₁.
pub fn equation(net: &SimpleNet, x: &Array1<f64>, y: &Array1<f64>) -> Equation {
    let row = |values: &Array1<f64>| Matrix::new([values.map(|&value| trimmed(value, 2))]);
    let weight = net.weight.map(|&w| trimmed(w, 2));
    Equation::new()
        .matrix(row(x).name("x").shape("(2)").row(0, Colour::Blue))
        .sign("·")
        .matrix(
            Matrix::new(weight.rows())
                .name("W")
                .shape("(2, 3)")
                .column(0, Colour::Blue),
        )
        .sign("=")
        .matrix(row(y).name("y").shape("(3)").column(0, Colour::Orange))
}
