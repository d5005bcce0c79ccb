//! The rules of STYLE.md, an example each: wide and narrow, light and dark, on one page.
//!
//! `cargo run -p figure --example style` writes target/figures/style.html, for a browser.

use std::error::Error;
use std::fs;
use std::path::Path;

use figure::{
    Bars, Canvas, Colour, Equation, Figure, Form, Gradient, Graph, Layer, Matrix, Network, Panels,
    Plot, Side, Theme,
};

const STYLE: &str = "body { margin: 0; font: 16px/1.6 system-ui, sans-serif; }
section { padding: 1rem 2rem 2rem; background: var(--figure-paper); color: var(--figure-ink); }
div { display: flex; flex-wrap: wrap; gap: 3rem; align-items: start; }
";

/// A rule with the figure that follows it.
type Rule = (&'static str, Box<dyn Figure>);

fn rules() -> Vec<Rule> {
    vec![
        ("Colours have one meaning", Box::new(colours())),
        ("Lines have four weights", Box::new(weights)),
        ("Type has four sizes", Box::new(sizes)),
        ("Names stand on the lines", Box::new(names())),
        ("A graph: forward above, back below", Box::new(graph())),
        ("Neurons are circles", Box::new(network())),
        (
            "Matrices: what makes the marked number",
            Box::new(matrices()),
        ),
        ("Panels share their axes, few ticks", Box::new(panels())),
        ("Equal units where a slope is to be seen", Box::new(units())),
        ("Bars have their numbers at their ends", Box::new(bars())),
    ]
}

/// The function in blue, its tangent in red, what comes out in orange.
fn colours() -> Plot {
    let square = (-30..=30).map(|i| f64::from(i) / 10.0).map(|x| (x, x * x));
    Plot::new()
        .x("x")
        .y("y")
        .line("y = x²", Colour::Blue, square)
        .line("slope 2", Colour::Red, [(0.0, -1.0), (3.0, 5.0)])
        .points("", Colour::Orange, [(1.0, 1.0)])
        .note_on(Side::Left, (1.0, 1.0), "y = 1", Colour::Orange)
}

fn weights(form: Form) -> Result<Canvas, figure::Error> {
    let canvas = Canvas::new(form.width(), 150.0);
    let weights = [
        (2.5, "2.5: what the figure is about"),
        (1.75, "1.75: edges, arrows, second lines"),
        (1.25, "1.25: axes and guides"),
        (1.0, "1: the grid"),
    ];
    for ((weight, says), y) in weights.into_iter().zip([20.0, 56.0, 92.0, 128.0]) {
        let paint = if weight > 1.0 {
            Colour::Ink
        } else {
            Colour::Faint
        };
        canvas.line(&[(8.0, y), (80.0, y)], paint, weight);
        canvas.text((92.0, y), form.text(says).align(figure::Align::Left));
    }
    Ok(canvas)
}

fn sizes(form: Form) -> Result<Canvas, figure::Error> {
    let canvas = Canvas::new(form.width(), 150.0);
    let sizes = [
        (19.0, "19: names in nodes"),
        (17.0, "17: numbers at edges"),
        (16.0, "16: labels"),
        (15.0, "15: ticks"),
    ];
    for ((size, says), y) in sizes.into_iter().zip([20.0, 56.0, 92.0, 128.0]) {
        let text = form.text(says).size(size).align(figure::Align::Left);
        canvas.text((8.0, y), text);
    }
    Ok(canvas)
}

/// Two things of which neither runs forward or back: teal and purple.
fn names() -> Plot {
    let curve = |f: fn(f64) -> f64| {
        (1..=60)
            .map(|i| f64::from(i) / 10.0)
            .map(move |x| (x, f(x)))
    };
    Plot::new()
        .x("x")
        .line("√x", Colour::Teal, curve(f64::sqrt))
        .line("ln x", Colour::Purple, curve(f64::ln))
        .horizontal(1.0, "1")
}

fn graph() -> Graph {
    let mut graph = Graph::new();
    let price = graph.input("price", (0.0, 0.0));
    let count = graph.input("count", (0.0, 1.0));
    let times = graph.op("×", (1.0, 0.5));
    let total = graph.output("total", (2.0, 0.5));
    graph.edge(price, times, "100", Gradient::product("1", "2", "2"));
    graph.edge(count, times, "2", Gradient::product("1", "100", "100"));
    graph.edge(times, total, "200", "1");
    graph
}

fn network() -> Network {
    let input = Layer::new(["x₁", "x₂"]).values(["1", "2"]);
    let output = Layer::new(["y₁", "y₂"]).values(["5", "11"]);
    Network::new([input, output.paint(Colour::Orange)]).weights(0, [["1", "3"], ["2", "4"]])
}

fn matrices() -> Equation {
    let row = Matrix::new([[1, 2]]).name("x").shape("(1, 2)");
    let weight = Matrix::new([[1, 3], [2, 4]]).name("W").shape("(2, 2)");
    let result = Matrix::new([[5, 11]]).name("y").shape("(1, 2)");
    Equation::new()
        .matrix(row.row(0, Colour::Blue))
        .sign("·")
        .matrix(weight.column(0, Colour::Blue))
        .sign("=")
        .matrix(result.column(0, Colour::Orange))
}

fn panels() -> Panels {
    let panel = |title: &str, rate: f64| {
        let steps = (0..8).map(|n| (f64::from(n), (1.0 - 2.0 * rate).powi(n)));
        let plot = Plot::new().size(300.0, 240.0).title(title).x("n").y("x");
        plot.trajectory("", Colour::Blue, steps)
    };
    Panels::row([panel("η = 0.1", 0.1), panel("η = 0.9", 0.9)]).share_y()
}

fn units() -> Plot {
    let plot = Plot::new().equal().x("x").y("y");
    plot.line("slope 1", Colour::Red, [(0.0, 0.0), (3.0, 3.0)])
}

fn bars() -> Bars {
    Bars::new()
        .bar("this book", [81.0, 83.0, 88.0], "83 ms", Colour::Blue)
        .bar("NumPy", [250.0, 254.0, 261.0], "254 ms", Colour::Muted)
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut page = format!(
        "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>STYLE.md</title>\n<style>\n{STYLE}"
    );
    page += &(Theme::Light.css(".light") + &Theme::Dark.css(".dark") + "</style>\n");
    for (says, figure) in rules() {
        let [english, _, narrow, korean] = Form::ALL;
        let forms = [english, narrow, korean].map(|form| figure.svg(form));
        let forms = forms.into_iter().collect::<Result<String, _>>()?;
        for theme in ["light", "dark"] {
            page += &format!(
                "<section class=\"{theme}\">\n<h2>{says}</h2>\n<div>\n{forms}</div>\n</section>\n"
            );
        }
    }
    let folder = Path::new("target/figures");
    fs::create_dir_all(folder)?;
    let file = folder.join("style.html");
    fs::write(&file, page)?;
    println!("wrote {}", file.display());
    Ok(())
}
