//! The graphs of this section, drawn with the values and gradients that ran through them.

use figure::{Error, Graph, Node};

use super::apples::Apples;
use super::edge::Edge;
use super::fruit::Fruit;
use super::product::Product;

/// Figure 1-6: the node × and what flows through it both ways.
pub fn product(product: &Product) -> Result<String, Error> {
    let mut graph = Graph::new();
    let x = graph.input("x", (0.0, 0.0));
    let y = graph.input("y", (0.0, 1.3));
    let times = graph.op("×", (1.4, 0.65));
    let z = graph.output("z", (2.6, 0.65));
    let Edge {
        value: z_value,
        gradient: dz,
    } = product.z;
    let upstream = |other: f64, edge: Edge| format!("{dz} · {other} = {}", edge.gradient);
    graph.edge(
        x,
        times,
        number(product.x.value),
        upstream(product.y.value, product.x),
    );
    graph.edge(
        y,
        times,
        number(product.y.value),
        upstream(product.x.value, product.y),
    );
    graph.edge(times, z, number(z_value), number(dz));
    graph.svg()
}

/// Figure 1-5: the apples.
pub fn apples(apples: &Apples) -> Result<String, Error> {
    let mut graph = Graph::new().spacing(150.0, 96.0);
    let price = graph.input("price", (0.0, 0.0));
    let count = graph.input("count", (0.0, 1.0));
    let tax = graph.input("tax", (0.0, 2.0));
    let times_count = graph.op("×", (1.0, 0.0));
    let times_tax = graph.op("×", (2.1, 0.0));
    let total = graph.output("total", (3.1, 0.0));
    join(&mut graph, price, times_count, apples.price);
    join(&mut graph, count, times_count, apples.count);
    join(&mut graph, times_count, times_tax, apples.apples);
    join(&mut graph, tax, times_tax, apples.tax);
    join(&mut graph, times_tax, total, apples.total);
    graph.svg()
}

/// Apples and oranges.
pub fn fruit(fruit: &Fruit) -> Result<String, Error> {
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
    join(&mut graph, price, times_apples, fruit.price);
    join(&mut graph, count, times_apples, fruit.count);
    join(&mut graph, orange_price, times_oranges, fruit.orange_price);
    join(&mut graph, orange_count, times_oranges, fruit.orange_count);
    join(&mut graph, times_apples, plus, fruit.apples);
    join(&mut graph, times_oranges, plus, fruit.oranges);
    join(&mut graph, plus, times_tax, fruit.fruit);
    join(&mut graph, tax, times_tax, fruit.tax);
    join(&mut graph, times_tax, total, fruit.total);
    graph.svg()
}

fn join(graph: &mut Graph, from: Node, to: Node, edge: Edge) {
    graph.edge(from, to, number(edge.value), number(edge.gradient));
}

/// A number without digits that say nothing: 220, 2.2.
fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').into()
}
