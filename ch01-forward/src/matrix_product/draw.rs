//! The product as a network, one line a weight (figure 1-1), and as rows and columns.

use common::network::SimpleNet;
use figure::number::trimmed;
use figure::{Colour, Equation, Layer, Matrix, Network};
use ndarray::Array1;

/// With the sum behind every output; the lines of the first one stand out.
pub fn network(net: &SimpleNet, x: &Array1<f64>, y: &Array1<f64>) -> Network {
    let weights = net.weight.map(|&weight| trimmed(weight, 2));
    let columns = weights.columns().into_iter();
    let sums = columns.map(|column| format!("= {}", sum(x, column.to_vec())));
    Network::new([
        Layer::new(["x₁", "x₂"]).values(shown(x)),
        Layer::new(["y₁", "y₂", "y₃"])
            .values(shown(y))
            .notes(sums)
            .paint(Colour::Orange),
    ])
    .weights(0, weights.rows().into_iter().map(|row| row.to_vec()))
    .mark(1, 0)
}

/// x·W = y with the column of W that makes y₁, and how it does.
pub fn equation(net: &SimpleNet, x: &Array1<f64>, y: &Array1<f64>) -> Equation {
    let row = |values: &Array1<f64>| Matrix::new([shown(values)]);
    let weight = net.weight.map(|&weight| trimmed(weight, 2));
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
        .matrix(row(y).name("y").shape("(3)").cell(0, 0, Colour::Orange))
        .line()
        .painted(sum(x, weight.column(0).to_vec()), Colour::Blue)
        .sign("=")
        .painted(trimmed(y[0], 2), Colour::Orange)
}

fn shown(values: &Array1<f64>) -> Vec<String> {
    values.iter().map(|&value| trimmed(value, 2)).collect()
}

/// `1·1 + 2·2`
fn sum(x: &Array1<f64>, weights: Vec<String>) -> String {
    let terms = shown(x).into_iter().zip(weights);
    let terms = terms.map(|(x, weight)| format!("{x}·{weight}"));
    terms.collect::<Vec<_>>().join(" + ")
}
