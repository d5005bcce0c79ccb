//! ReLU in pictures: the numbers that pass and those that don't, and its slope.

use common::activation;
use figure::number::{indexed, more, trimmed};
use figure::{Canvas, Colour, Error, Form, Graph, Handle};
use ndarray::Array1;

use super::Flow;
use crate::slopes::Slopes;

/// A figure with more entries than this would be too long.
const SHOWN: usize = 10;

/// Figure 1-9: every entry on its way through the layer, which multiplies its gradient by 1 or by 0.
pub fn layer(flow: &Flow) -> Graph {
    let entries = flow.x.len();
    let shown = entries.min(SHOWN);
    let mut graph = Graph::new().spacing(180.0, 66.0).sideways();
    let relu = graph.large_layer("ReLU", (1.0, 0.0), (0.0, shown as f64 - 1.0));
    for index in 0..shown {
        let row = index as f64;
        let x = graph.input(indexed("x", index + 1), (0.0, row));
        let y = graph.output(indexed("y", index + 1), (2.0, row));
        let handle = Handle::entry("x", index, entries);
        graph.handle(x, handle, flow.x[index], 0.1);
        let label = |values: &Array1<f64>| trimmed(values[index], 2);
        graph.edge(x, relu, label(&flow.x), label(&flow.dx));
        graph.edge(relu, y, label(&flow.y), label(&flow.dout));
        let slope = if flow.x[index] > 0.0 { "· 1" } else { "· 0" };
        graph.inside(relu, row, slope, Colour::Red);
    }
    if entries > shown {
        graph.output(more(entries - shown), (0.0, shown as f64));
    }
    graph
}

/// The curve, and its slope: 0 on one side of the kink, 1 on the other. Both axes have the same unit.
pub fn slope(form: Form) -> Result<Canvas, Error> {
    let slopes = Slopes {
        curve: activation::relu,
        reach: 2.0,
        top: 2.0,
        unit: form.pick((96.0, 96.0), (62.0, 62.0)),
        points: &[(-1.0, (0.0, -20.0)), (1.0, (-50.0, -16.0))],
        name: (2.0, 1.0),
        jumps: true,
    };
    Ok(slopes.draw(form))
}
