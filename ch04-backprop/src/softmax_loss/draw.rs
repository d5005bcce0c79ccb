//! The layer as a graph.

use figure::{Error, Graph};

use super::Flow;

/// Figure 1-12: scores, probabilities, answers and the loss, and y − t on the way back. The first six classes.
pub fn layer(flow: &Flow) -> Result<String, Error> {
    let shown = flow.a.ncols().min(6);
    let below = shown as f64 - 1.0;
    let mut graph = Graph::new().spacing(140.0, 84.0);
    let softmax = graph.tall_layer("Softmax", (1.05, 0.0), below);
    let cross_entropy = graph.tall_layer("Cross\nEntropy\nError", (3.1, 0.0), 2.0 * below + 1.0);
    for k in 0..shown {
        let row = k as f64;
        let a = graph.input(name("a", k), (0.0, row));
        let y = graph.output(name("y", k), (2.1, row));
        let t = graph.input(name("t", k), (2.1, below + 1.0 + row));
        let (probability, answer) = (flow.y[(0, k)], flow.t[(0, k)]);
        let dy = if answer > 0.0 {
            -1.0 / probability
        } else {
            0.0
        }; // no slope where t = 0
        graph.edge(a, softmax, number(flow.a[(0, k)]), number(flow.da[(0, k)]));
        graph.edge(softmax, y, number(probability), number(dy));
        graph.edge(y, cross_entropy, "", "");
        graph.edge(t, cross_entropy, answer.to_string(), "");
    }
    let loss = graph.output("L", (4.0, below + 0.5));
    graph.edge(cross_entropy, loss, number(flow.loss), "1");
    graph.svg()
}

/// a₁, a₂, …
fn name(letter: &str, index: usize) -> String {
    let digit = ['₁', '₂', '₃', '₄', '₅', '₆'][index];
    format!("{letter}{digit}")
}

fn number(value: f64) -> String {
    format!("{:.3}", value + 0.0) // −0 becomes 0
}
