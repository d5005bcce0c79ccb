//! Sigmoid in pictures: as four nodes, as one, and its slope.

use common::activation;
use common::gradient::numerical_diff;
use figure::number::fixed;
use figure::{Colour, Graph, Plot};

use crate::show::Edge;

/// Figure 1-10: four nodes above, and below the one layer (`y`, `dx`) that does the same.
pub fn steps(steps: &[Edge; 5], (y, dx): (f64, f64)) -> Graph {
    let mut graph = Graph::new().spacing(132.0, 92.0);
    let x = graph.input("x", (0.0, 0.0));
    let nodes = ["× −1", "exp", "+ 1", "1 / c"].into_iter().enumerate();
    let nodes: Vec<_> = nodes
        .map(|(index, name)| graph.op(name, (index as f64 + 0.9, 0.0)))
        .collect();
    let end = graph.output("y", (4.7, 0.0));
    let path: Vec<_> = [x].into_iter().chain(nodes).chain([end]).collect();
    for (ends, (_, value, gradient)) in path.windows(2).zip(steps) {
        graph.edge(ends[0], ends[1], number(*value), number(*gradient));
    }
    let start = graph.input("x", (0.0, 1.4));
    let layer = graph.layer("Sigmoid", (2.4, 1.4));
    let end = graph.output("y", (4.7, 1.4));
    graph.edge(start, layer, number(steps[0].1), number(dx));
    graph.edge(layer, end, number(y), number(steps[4].2));
    graph
}

fn number(value: f64) -> String {
    fixed(value, 2)
}

/// The curve and its slope, which is nowhere more than a quarter.
pub fn slope() -> Plot {
    let x = || (-60..=60).map(|tenths| f64::from(tenths) / 10.0);
    Plot::new()
        .x("x")
        .line("y", Colour::Blue, x().map(|x| (x, activation::sigmoid(x))))
        .line(
            "dy/dx",
            Colour::Red,
            x().map(|x| (x, numerical_diff(activation::sigmoid, x))),
        )
        .horizontal(0.25, "0.25")
}
