//! ReLU in pictures: the numbers that pass and those that don't, and its slope.

use common::activation;
use common::gradient::numerical_diff;
use figure::number::{indexed, more, trimmed};
use figure::{Colour, Graph, Plot};
use ndarray::Array1;

use super::Flow;

/// A figure with more entries than this would be too long.
const SHOWN: usize = 10;

/// Figure 1-9: every entry on its way through the layer.
pub fn layer(flow: &Flow) -> Graph {
    let entries = flow.x.len();
    let shown = entries.min(SHOWN);
    let mut graph = Graph::new().spacing(190.0, 82.0);
    let relu = graph.tall_layer("ReLU", (1.1, 0.0), shown as f64 - 1.0);
    for index in 0..shown {
        let row = index as f64;
        let x = graph.input(indexed("x", index + 1), (0.0, row));
        let y = graph.output(indexed("y", index + 1), (2.2, row));
        let label = |values: &Array1<f64>| trimmed(values[index], 2);
        graph.edge(x, relu, label(&flow.x), label(&flow.dx));
        graph.edge(relu, y, label(&flow.y), label(&flow.dout));
    }
    if entries > shown {
        graph.output(more(entries - shown), (0.0, shown as f64));
    }
    graph
}

/// The curve, and its slope: 0 on one side of the kink, 1 on the other.
pub fn slope() -> Plot {
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
}
