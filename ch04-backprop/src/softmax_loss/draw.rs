//! The layer as a graph.

use figure::number::{fixed, indexed, more};
use figure::{Canvas, Colour, Error, Figure, Form, Gradient, Graph, Handle};

use super::Flow;

/// A figure with more classes than this would be too long.
const SHOWN: usize = 10;

/// Figure 1-12: scores, probabilities, answers and the loss, and y − t on the way back.
pub fn layer(flow: &Flow) -> impl Figure {
    move |form: Form| -> Result<Canvas, Error> { graph(flow, form).draw(form) }
}

fn graph(flow: &Flow, form: Form) -> Graph {
    let classes = flow.a.ncols();
    let shown = classes.min(SHOWN);
    let below = shown as f64 - 1.0;
    let mut graph = Graph::new()
        .spacing(form.pick(150.0, 60.0), 84.0)
        .sideways();
    let softmax = graph.large_layer("Softmax", (1.0, 0.0), (0.0, below));
    let cross_entropy = graph.large_layer("Cross\nEntropy\nError", (2.0, 0.0), (0.0, below));
    for k in 0..shown {
        let a = graph.input(indexed("a", k), (0.0, k as f64));
        let handle = Handle::entry("scores", k, classes);
        graph.handle(a, handle, flow.a[(0, k)], 0.1);
        let (y, t) = (number(flow.y[(0, k)]), format!("{:.0}", flow.t[(0, k)]));
        graph.inside(
            cross_entropy,
            k as f64,
            format!("{} = {t}", indexed("t", k)),
            Colour::Green,
        );
        let da = Gradient::from(number(flow.da[(0, k)]));
        let da = da
            .term(&y, Colour::Blue)
            .term(" − ", Colour::Red)
            .term(t, Colour::Green);
        graph.edge(a, softmax, number(flow.a[(0, k)]), da);
        let forward = format!("{} = {y}", indexed("y", k));
        graph.edge_at(
            k as f64,
            softmax,
            cross_entropy,
            forward,
            slope(flow, k, form),
        );
    }
    if classes > shown {
        graph.output(more(classes - shown), (0.0, shown as f64));
    }
    let loss = graph.output("L", (2.8, below / 2.0));
    graph.edge(cross_entropy, loss, number(flow.loss), "1");
    graph.bracket(softmax, cross_entropy, "together: y − t");
    graph
}

/// ∂L/∂y of class k: −1/y for the right class, and nothing for another.
fn slope(flow: &Flow, k: usize, form: Form) -> Gradient {
    let y = flow.y[(0, k)];
    if flow.t[(0, k)] == 0.0 {
        return "0".into();
    }
    let slope = Gradient::from(number(-1.0 / y));
    match form.is_narrow {
        true => slope,
        false => slope
            .term("−1 / ", Colour::Red)
            .term(number(y), Colour::Blue),
    }
}

fn number(value: f64) -> String {
    fixed(value, 2)
}
