//! One figure of every kind, with a number of the test's choice in it.

use figure::*;

pub fn plot(value: f64) -> Result<String, Error> {
    let curve = (0..50).map(|i| f64::from(i) / 10.0).map(|x| (x, x.sin()));
    Plot::new()
        .x("x₀")
        .y("f(x) < 2 & \"y\"")
        .title("η = 10⁻⁴")
        .line("sin", Colour::Blue, curve)
        .points("measured", Colour::Orange, [(1.0, value), (2.0, 0.5)])
        .horizontal(0.5, "0.5")
        .vertical(1.0, "h")
        .note((2.0, 0.5), "(2, 0.5)", Colour::Red)
        .svg(Form::default())
}

pub fn field(value: f64) -> Result<String, Error> {
    let plain =
        Plot::new()
            .log_x()
            .log_y()
            .line("", Colour::Teal, [(1e-9, value.abs()), (1.0, 1e-3)]);
    let descent = Plot::new()
        .contours(3.0, &[1.0, 4.0], |x, y| x * x + y * y)
        .field(3.0, 7, |x, y| (-x * value, -y))
        .trajectory("path", Colour::Blue, [(-2.0, 2.0), (-1.0, 1.0)]);
    Panels::column([plain, descent]).svg(Form::default())
}

pub fn network(value: &str) -> Result<String, Error> {
    let input = Layer::new(["x₁", "x₂"]).values([value, "0.5"]).bias("1");
    let output = Layer::new(["y₁", "y₂", "y₃"])
        .caption("y = xW + b")
        .paint(Colour::Orange);
    Network::new([input, output])
        .weights(0, [["1", "3", "5"], ["2", "4", "6"]])
        .svg(Form::default())
}

pub fn graph(place: f64) -> Result<String, Error> {
    let mut graph = Graph::new().spacing(150.0, 90.0);
    let x = graph.input("x", (0.0, 0.0));
    let t = graph.input("t", (0.0, place));
    let times = graph.op("×", (1.0, 0.5));
    let softmax = graph.large_layer("Softmax\nwith loss", (2.0, 0.0), (0.0, 1.0));
    let relu = graph.layer("ReLU", (3.0, 1.0));
    let loss = graph.output("L", (4.0, 0.5));
    for (from, to) in [
        (x, times),
        (t, times),
        (times, softmax),
        (softmax, relu),
        (relu, loss),
    ] {
        graph.edge(from, to, "-0.25", "∂L/∂x");
    }
    graph.edge(softmax, loss, "1", "");
    graph.svg(Form::default())
}

pub fn equation(value: f64) -> Result<String, Error> {
    Equation::new()
        .matrix(
            Matrix::new([[1.0, value]])
                .name("X")
                .shape("(1, 2)")
                .row(0, Colour::Blue),
        )
        .sign("·")
        .matrix(
            Matrix::new([["a", "b"], ["c", "d"]])
                .name("Wᵀ")
                .column(1, Colour::Green),
        )
        .line()
        .sign("=")
        .matrix(Matrix::new([[-0.5], [12.0]]).name("∂L/∂Y"))
        .svg(Form::default())
}

pub fn surface(value: f64) -> Result<String, Error> {
    Surface::new(-3.0..=3.0, -2.0..=2.0, |x, y| x * x + value * y * y)
        .names(["x₀", "x₁", "f"])
        .line([(0.0, -2.0), (0.0, 0.0), (0.0, 1.9)], Colour::Red)
        .dot((2.0, 1.0), Colour::Orange)
        .svg(Form::default())
}

pub fn images(value: f64) -> Result<String, Error> {
    let image = (0..784).map(|i| f64::from(i % 28) / 27.0 * value);
    Images::new(2)
        .image(image.clone(), "7", Colour::Muted)
        .image(image, "4 → 9", Colour::Red)
        .svg(Form::default())
}

pub fn weights(value: f64) -> Result<String, Error> {
    let canvas = Canvas::new(70.0, 70.0);
    canvas.weights((5.0, 5.0), 60.0, &[value, -1.0, 0.5, 0.0], 1.0)?;
    canvas.svg()
}

pub fn bars(value: f64) -> Result<String, Error> {
    Bars::new()
        .bar("ours", [81.0, 83.0, 88.0], "83 ms", Colour::Blue)
        .bar("NumPy", [value; 3], "254 ms", Colour::Muted.tint(50))
        .svg(Form::default())
}

pub fn gallery() -> Vec<(&'static str, String)> {
    let confusion = HeatMap::confusion([[98, 2], [0, 99]])
        .names("t", "y")
        .svg(Form::default());
    let pictures = [
        ("plot", plot(0.3)),
        ("field", field(2.0)),
        ("network", network("1")),
        ("graph", graph(1.0)),
        ("equation", equation(-2.0)),
        ("surface", surface(1.0)),
        ("images", images(1.0)),
        ("weights", weights(0.3)),
        ("bars", bars(254.0)),
        ("confusion", confusion),
        ("way", way(4).svg(Form::default())),
    ];
    pictures.map(|(kind, svg)| (kind, svg.unwrap())).into()
}

/// The values of all attributes called `name`.
pub fn attributes<'a>(svg: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    svg.split(&start)
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect()
}
