//! The graphs of this section, drawn with the values and gradients that ran through them.

use figure::number::trimmed;
use figure::{Graph, Node};

use super::fork::Fork;
use crate::show::Edge;

/// Figure 1-6: the node × and what flows through it both ways.
pub fn product(edges: &[Edge; 3]) -> Graph {
    let mut graph = Graph::new();
    let x = graph.input("x", (0.0, 0.0));
    let y = graph.input("y", (0.0, 1.3));
    let times = graph.op("×", (1.4, 0.65));
    let z = graph.output("z", (2.6, 0.65));
    let [(_, x_value, dx), (_, y_value, dy), z_edge @ (_, _, dz)] = edges;
    let upstream = |other: f64, gradient: f64| format!("{dz} · {other} = {gradient}");
    graph.edge(x, times, trimmed(*x_value, 2), upstream(*y_value, *dx));
    graph.edge(y, times, trimmed(*y_value, 2), upstream(*x_value, *dy));
    join(&mut graph, times, z, z_edge);
    graph
}

/// Figure 1-5: the apples.
pub fn apples(edges: &[Edge; 5]) -> Graph {
    let mut graph = Graph::new().spacing(150.0, 96.0);
    let price = graph.input("price", (0.0, 0.0));
    let count = graph.input("count", (0.0, 1.0));
    let tax = graph.input("tax", (0.0, 2.0));
    let times_count = graph.op("×", (1.0, 0.0));
    let times_tax = graph.op("×", (2.1, 0.0));
    let total = graph.output("total", (3.1, 0.0));
    let ends = [
        (price, times_count),
        (count, times_count),
        (times_count, times_tax),
        (tax, times_tax),
        (times_tax, total),
    ];
    join_all(&mut graph, ends, edges);
    graph
}

/// Apples and oranges.
pub fn fruit(edges: &[Edge; 9]) -> Graph {
    let mut graph = Graph::new().spacing(130.0, 88.0);
    let price = graph.input("apple price", (0.0, 0.0));
    let count = graph.input("apple count", (0.0, 1.0));
    let orange_price = graph.input("orange price", (0.0, 2.0));
    let orange_count = graph.input("orange count", (0.0, 3.0));
    let tax = graph.input("tax", (0.0, 4.0));
    let times_apples = graph.op("×", (1.0, 0.5));
    let times_oranges = graph.op("×", (1.0, 2.5));
    let plus = graph.op("+", (2.0, 1.5));
    let times_tax = graph.op("×", (3.0, 1.5));
    let total = graph.output("total", (3.9, 1.5));
    let ends = [
        (price, times_apples, &edges[0]),
        (count, times_apples, &edges[1]),
        (orange_price, times_oranges, &edges[3]),
        (orange_count, times_oranges, &edges[4]),
        (times_apples, plus, &edges[2]),
        (times_oranges, plus, &edges[5]),
        (plus, times_tax, &edges[6]),
        (tax, times_tax, &edges[7]),
        (times_tax, total, &edges[8]),
    ];
    for (from, to, edge) in ends {
        join(&mut graph, from, to, edge);
    }
    graph
}

/// The tax goes two ways, and its gradients meet again.
pub fn fork(fork: &Fork) -> Graph {
    let mut graph = Graph::new().spacing(130.0, 88.0);
    let apples = graph.input("apples", (1.1, -0.3));
    let tax = graph.input("tax", (0.0, 1.5));
    let both = graph.op("•", (0.9, 1.5));
    let oranges = graph.input("oranges", (1.1, 3.5));
    let times_apples = graph.op("×", (2.4, 0.5));
    let times_oranges = graph.op("×", (2.4, 2.5));
    let plus = graph.op("+", (3.4, 1.5));
    let total = graph.output("total", (4.3, 1.5));
    let ends = [
        (apples, times_apples),
        (both, times_apples),
        (times_apples, plus),
        (oranges, times_oranges),
        (both, times_oranges),
        (times_oranges, plus),
        (plus, total),
    ];
    join(&mut graph, tax, both, &("tax", fork.edges[1].1, fork.d_tax));
    join_all(&mut graph, ends, &fork.edges);
    graph
}

/// Joins each pair of nodes by the edge at its place.
fn join_all<const N: usize>(graph: &mut Graph, ends: [(Node, Node); N], edges: &[Edge; N]) {
    for ((from, to), edge) in ends.into_iter().zip(edges) {
        join(graph, from, to, edge);
    }
}

fn join(graph: &mut Graph, from: Node, to: Node, (_, value, gradient): &Edge) {
    graph.edge(from, to, trimmed(*value, 2), trimmed(*gradient, 2));
}
