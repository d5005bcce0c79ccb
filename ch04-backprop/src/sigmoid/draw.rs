//! Sigmoid in pictures: as four nodes, as one, and its slope.

use common::activation;
use figure::number::fixed;
use figure::{Canvas, Error, Form, Graph, Handle};

use crate::show::Edge;
use crate::slopes::Slopes;

/// Figure 1-10: four nodes, and beside them the one layer (`y`, `dx`) that does the same.
pub fn steps(steps: &[Edge; 5], (y, dx): (f64, f64)) -> Graph {
    let mut graph = Graph::new().spacing(124.0, 112.0);
    let [x, a, b, c, out] = *steps;
    let start = graph.input("x", (0.0, 0.0));
    let nodes = ["× −1", "exp", "+ 1", "1 / c"];
    let nodes = [0, 1, 2, 3].map(|index| graph.op(nodes[index], (index as f64 + 0.9, 0.0)));
    let end = graph.output("y", (4.8, 0.0));
    // The derivatives of the four steps, from left to right.
    for (node, slope) in nodes
        .into_iter()
        .zip(["-1", &number(b.1), "1", &number(-out.1 * out.1)])
    {
        graph.local(node, format!("· {slope}"));
    }
    graph.handle(start, Handle::x("x"), x.1, 0.1);
    let path = [start, nodes[0], nodes[1], nodes[2], nodes[3], end];
    for (ends, (_, value, gradient)) in path.windows(2).zip([x, a, b, c, out]) {
        graph.edge(ends[0], ends[1], number(value), number(gradient));
    }
    let start = graph.input("x", (0.0, 1.0));
    let layer = graph.large_layer("Sigmoid", (0.9, 1.0), (3.0, 0.0));
    graph.local(layer, format!("· {}", number(y * (1.0 - y))));
    let end = graph.output("y", (4.8, 1.0));
    graph.handle(start, Handle::x("x"), x.1, 0.1);
    graph.edge(start, layer, number(x.1), number(dx));
    graph.edge(layer, end, number(y), number(out.2));
    graph
}

fn number(value: f64) -> String {
    fixed(value, 2)
}

/// The curve and its slope, which is nowhere more than a quarter.
pub fn slope(form: Form) -> Result<Canvas, Error> {
    let slopes = Slopes {
        curve: activation::sigmoid,
        reach: 6.0,
        top: 1.0,
        unit: form.pick((42.0, 110.0), (21.5, 84.0)),
        points: &[
            (-4.0, (0.0, -20.0)),
            (0.0, (56.0, 22.0)),
            (4.0, (54.0, 26.0)),
        ],
        name: (0.5, 0.42),
        jumps: false,
    };
    let canvas = slopes.draw(form);
    slopes.level(&canvas, form, 0.25);
    Ok(canvas)
}
