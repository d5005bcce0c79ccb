//! The graphs of this section, drawn with the values and gradients that ran through them.

use figure::number::trimmed;
use figure::{Colour, Gradient, Graph, Handle, Node};

use super::AMOUNTS;
use super::fork::Fork;
use crate::show::Edge;

/// Figure 1-6: the node × and what flows through it both ways.
pub fn product(edges: &[Edge; 3]) -> Graph {
    let mut graph = Graph::new();
    let x = graph.input("x", (0.0, 0.0));
    let y = graph.input("y", (0.0, 1.0));
    let node = graph.op("×", (1.0, 0.5));
    let z = graph.output("z", (2.0, 0.5));
    multiplication(&mut graph, node, [x, y], edges);
    end(&mut graph, node, z, &edges[2]);
    scrub(&mut graph, [x, y], ["x", "y"], edges);
    graph
}

/// Figure 1-5: the apples.
pub fn apples([price, count, apples, tax, total]: &[Edge; 5]) -> Graph {
    let mut graph = Graph::new().stacked();
    let before = ["price", "count"].into_iter().zip([0.0, 1.0]);
    let inputs: Vec<Node> = before
        .map(|(name, row)| graph.input(name, (0.0, row)))
        .collect();
    let times_count = graph.op("×", (1.0, 0.0));
    let tax_node = graph.input("tax", (1.4, 1.0));
    let times_tax = graph.op("×", (2.0, 0.0));
    let total_node = graph.output("total", (3.0, 0.0));
    let first = [inputs[0], inputs[1]];
    multiplication(&mut graph, times_count, first, &[*price, *count, *apples]);
    let second = [times_count, tax_node];
    multiplication(&mut graph, times_tax, second, &[*apples, *tax, *total]);
    end(&mut graph, times_tax, total_node, total);
    let nodes = [inputs[0], inputs[1], tax_node];
    scrub(
        &mut graph,
        nodes,
        ["price", "count", "tax"],
        &[*price, *count, *tax],
    );
    graph
}

/// Apples and oranges.
pub fn fruit(edges: &[Edge; 9]) -> Graph {
    let [
        price,
        count,
        apples,
        price2,
        count2,
        oranges,
        fruit,
        tax,
        total,
    ] = *edges;
    let mut graph = Graph::new().spacing(112.0, 84.0).stacked().brief();
    let names = [
        "apple\nprice",
        "apple\ncount",
        "orange\nprice",
        "orange\ncount",
    ];
    let inputs = [0, 1, 2, 3].map(|row| graph.input(names[row], (0.0, row as f64)));
    let times_apples = graph.op("×", (1.0, 0.5));
    let times_oranges = graph.op("×", (1.0, 2.5));
    let plus = graph.op("+", (2.0, 1.5));
    let tax_node = graph.input("tax", (2.0, 3.0));
    let times_tax = graph.op("×", (3.0, 1.5));
    let total_node = graph.output("total", (4.0, 1.5));
    multiplication(
        &mut graph,
        times_apples,
        [inputs[0], inputs[1]],
        &[price, count, apples],
    );
    multiplication(
        &mut graph,
        times_oranges,
        [inputs[2], inputs[3]],
        &[price2, count2, oranges],
    );
    addition(
        &mut graph,
        plus,
        [times_apples, times_oranges],
        &[apples, oranges, fruit],
    );
    multiplication(
        &mut graph,
        times_tax,
        [plus, tax_node],
        &[fruit, tax, total],
    );
    end(&mut graph, times_tax, total_node, &total);
    let [first, second, third, fourth] = inputs;
    let nodes = [first, second, third, fourth, tax_node];
    let knobs = ["price", "count", "orange-price", "orange-count", "tax"];
    scrub(
        &mut graph,
        nodes,
        knobs,
        &[price, count, price2, count2, tax],
    );
    graph
}

/// The tax goes two ways, and its gradients meet again.
pub fn fork(fork: &Fork) -> Graph {
    let [apples, tax, taxed, oranges, tax2, taxed2, total] = fork.edges;
    let mut graph = Graph::new().spacing(112.0, 84.0).stacked().brief();
    let tax_node = graph.input("tax", (0.0, 1.5));
    let both = graph.fork((1.0, 1.5));
    let apples_node = graph.input("apples", (1.0, 0.0));
    let oranges_node = graph.input("oranges", (1.0, 3.0));
    let times_apples = graph.op("×", (2.0, 0.0));
    let times_oranges = graph.op("×", (2.0, 3.0));
    let plus = graph.op("+", (3.0, 1.5));
    let total_node = graph.output("total", (4.0, 1.5));
    let sum = Gradient::from(number(fork.d_tax))
        .term(number(tax.2), Colour::Red)
        .term(" + ", Colour::Red)
        .term(number(tax2.2), Colour::Red);
    graph.edge(tax_node, both, number(tax.1), sum);
    multiplication(
        &mut graph,
        times_apples,
        [apples_node, both],
        &[apples, tax, taxed],
    );
    multiplication(
        &mut graph,
        times_oranges,
        [oranges_node, both],
        &[oranges, tax2, taxed2],
    );
    addition(
        &mut graph,
        plus,
        [times_apples, times_oranges],
        &[taxed, taxed2, total],
    );
    end(&mut graph, plus, total_node, &total);
    scrub(&mut graph, [tax_node], ["tax"], &[tax]);
    graph
}

/// Joins the inputs of a multiplication to its node; back along each goes the upstream gradient times the other input.
fn multiplication(graph: &mut Graph, node: Node, inputs: [Node; 2], [x, y, z]: &[Edge; 3]) {
    for (input, (_, value, gradient), other) in [(inputs[0], x, y.1), (inputs[1], y, x.1)] {
        let product = Gradient::product(number(z.2), number(other), number(*gradient));
        graph.edge(input, node, number(*value), product);
    }
}

/// Joins the inputs of an addition to its node; back along each goes the upstream gradient times 1.
fn addition(graph: &mut Graph, node: Node, inputs: [Node; 2], [x, y, z]: &[Edge; 3]) {
    for (input, (_, value, gradient)) in inputs.into_iter().zip([x, y]) {
        let product = Gradient::product(number(z.2), "1", number(*gradient));
        graph.edge(input, node, number(*value), product);
    }
}

/// Lets the values of inputs be dragged, each to set its knob: a price and a count by ones, a tax by hundredths, none of them
/// below 0, other numbers by tenths.
fn scrub<const N: usize>(graph: &mut Graph, inputs: [Node; N], knobs: [&str; N], edges: &[Edge]) {
    for ((input, knob), (_, value, _)) in inputs.into_iter().zip(knobs).zip(edges) {
        let handle = Handle::x(knob);
        let (handle, step) = match knob {
            "x" | "y" => (handle, 0.1),
            "tax" => (handle.within(AMOUNTS), 0.01),
            _ => (handle.within(AMOUNTS), 1.0),
        };
        graph.handle(input, handle, *value, step);
    }
}

/// Joins the last node to the name of what comes out.
fn end(graph: &mut Graph, node: Node, output: Node, (_, value, gradient): &Edge) {
    graph.edge(node, output, number(*value), number(*gradient));
}

fn number(value: f64) -> String {
    trimmed(value, 2)
}
