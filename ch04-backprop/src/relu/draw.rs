//! ReLU in pictures: the numbers that pass and those that don't, and its slope.

use common::activation;
use common::gradient::numerical_diff;
use figure::{Colour, Error, Graph, Plot};

use super::Flow;

/// Figure 1-9: every entry on its way through the layer. The first eight.
pub fn layer(flow: &Flow) -> Result<String, Error> {
    let shown = flow.x.len().min(8);
    let mut graph = Graph::new().spacing(190.0, 82.0);
    let relu = graph.tall_layer("ReLU", (1.1, 0.0), shown as f64 - 1.0);
    for index in 0..shown {
        let row = index as f64;
        let x = graph.input(name("x", index), (0.0, row));
        let y = graph.output(name("y", index), (2.2, row));
        graph.edge(
            x,
            relu,
            flow.x[index].to_string(),
            flow.dx[index].to_string(),
        );
        graph.edge(
            relu,
            y,
            flow.y[index].to_string(),
            flow.dout[index].to_string(),
        );
    }
    graph.svg()
}

/// x₁, x₂, …
fn name(letter: &str, index: usize) -> String {
    let digit = ['₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈'][index];
    format!("{letter}{digit}")
}

/// The curve, and its slope: 0 on one side of the kink, 1 on the other.
pub fn slope() -> Result<String, Error> {
    let sides = [[-2.0, -1e-3], [1e-3, 2.0]];
    let slopes = sides.map(|side| side.map(|x| (x, numerical_diff(activation::relu, x))));
    Plot::new()
        .size(600.0, 320.0)
        .x("x")
        .y_range(-0.2..=2.0)
        .line(
            "y",
            Colour::Blue,
            [-2.0, 0.0, 2.0].map(|x| (x, activation::relu(x))),
        )
        .line("", Colour::Red, slopes[0])
        .line("dy/dx", Colour::Red, slopes[1])
        .svg()
}
