//! The layer as a graph.

use figure::Graph;
use figure::number::{fixed, indexed, more};

use super::Flow;

/// A figure with more classes than this would be too long.
const SHOWN: usize = 10;

/// Figure 1-12: scores, probabilities, answers and the loss, and y − t on the way back.
pub fn layer(flow: &Flow) -> Graph {
    let classes = flow.a.ncols();
    let shown = classes.min(SHOWN);
    let below = shown as f64 - 1.0;
    let mut graph = Graph::new().spacing(140.0, 84.0);
    let softmax = graph.tall_layer("Softmax", (1.05, 0.0), below);
    let cross_entropy = graph.tall_layer("Cross\nEntropy\nError", (3.1, 0.0), 2.0 * below + 1.0);
    for k in 0..shown {
        let row = k as f64;
        let a = graph.input(indexed("a", k), (0.0, row));
        let y = graph.output(indexed("y", k), (2.1, row));
        let t = graph.input(indexed("t", k), (2.1, below + 1.0 + row));
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
    if classes > shown {
        graph.output(more(classes - shown), (0.0, shown as f64));
    }
    let loss = graph.output("L", (4.0, below + 0.5));
    graph.edge(cross_entropy, loss, number(flow.loss), "1");
    graph
}

fn number(value: f64) -> String {
    fixed(value, 3)
}
