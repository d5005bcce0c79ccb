//! Every kind of figure: drawn right, readable in any theme, and refused in words when it can't be drawn.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use figure::{
    Bars, Canvas, Colour, Equation, Error, Graph, HeatMap, Images, Layer, Matrix, Network, Panels,
    Plot, Surface, Text, Theme, contour,
};

fn plot(value: f64) -> Result<String, Error> {
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
        .svg()
}

fn field(value: f64) -> Result<String, Error> {
    let plain =
        Plot::new()
            .log_x()
            .log_y()
            .line("", Colour::Teal, [(1e-9, value.abs()), (1.0, 1e-3)]);
    let descent = Plot::new()
        .equal()
        .contours(-3.0..=3.0, -3.0..=3.0, &[1.0, 4.0], |x, y| x * x + y * y)
        .field(-3.0..=3.0, -3.0..=3.0, 7, |x, y| (-x * value, -y))
        .trajectory("path", Colour::Blue, [(-2.0, 2.0), (-1.0, 1.0)]);
    Panels::column([plain, descent]).svg()
}

fn network(value: &str) -> Result<String, Error> {
    let input = Layer::new(["x₁", "x₂"]).values([value, "0.5"]).bias("1");
    let output = Layer::new(["y₁", "y₂", "y₃"])
        .caption("y = xW + b")
        .paint(Colour::Orange);
    Network::new([input, output])
        .weights(0, [["1", "3", "5"], ["2", "4", "6"]])
        .highlight(0, 1, 2)
        .svg()
}

fn graph(place: f64) -> Result<String, Error> {
    let mut graph = Graph::new().spacing(150.0, 90.0);
    let x = graph.input("x", (0.0, 0.0));
    let t = graph.input("t", (0.0, place));
    let times = graph.op("×", (1.0, 0.5));
    let softmax = graph.tall_layer("Softmax\nwith loss", (2.0, 0.0), 1.0);
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
    graph.svg()
}

fn equation(value: f64) -> Result<String, Error> {
    Equation::new()
        .matrix(
            Matrix::decimals([[1.0, value]], 2)
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
        .matrix(
            Matrix::block(2, 3)
                .name("∂L/∂Y")
                .shape("(N, 3)")
                .paint(Colour::Red),
        )
        .svg()
}

fn surface(value: f64) -> Result<String, Error> {
    Surface::new(-3.0..=3.0, -2.0..=2.0, |x, y| x * x + value * y * y)
        .names("x₀", "x₁", "f")
        .line([(0.0, -2.0), (0.0, 0.0), (0.0, 1.9)], Colour::Red)
        .path([(2.0, 1.0), (1.0, 0.5)], Colour::Orange)
        .svg()
}

fn images(value: f64) -> Result<String, Error> {
    let image = (0..784).map(|i| f64::from(i % 28) / 27.0 * value);
    Images::new(2)
        .image(image.clone(), "7", Colour::Muted)
        .image(image, "4 → 9", Colour::Red)
        .svg()
}

fn weights(value: f64) -> Result<String, Error> {
    Images::signed(3)
        .image([value, -1.0, 0.5, 0.0], "", Colour::Muted)
        .svg()
}

fn bars(value: f64) -> Result<String, Error> {
    Bars::new()
        .title("one epoch")
        .bar("ours", 83.0, "83 ms", Colour::Blue)
        .spread(81.0, 88.0)
        .bar("NumPy", value, "254 ms", Colour::Muted.tint(50))
        .log()
        .svg()
}

fn gallery() -> Vec<(&'static str, String)> {
    let confusion = HeatMap::confusion([[98, 2], [0, 99]]).names("t", "y").svg();
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
    ];
    pictures.map(|(kind, svg)| (kind, svg.unwrap())).into()
}

/// The values of all attributes called `name`.
fn attributes<'a>(svg: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    svg.split(&start)
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect()
}

#[test]
fn every_paint_is_a_variable_that_both_themes_define() {
    for (kind, svg) in gallery() {
        let root = svg.lines().next().unwrap();
        for paint in ["fill", "stroke", "flood-color"]
            .map(|name| attributes(&svg, name))
            .concat()
        {
            let variable = paint
                .strip_prefix("var(")
                .and_then(|rest| rest.strip_suffix(')'));
            let declared = variable.is_some_and(|name| root.contains(&format!(" {name}: ")));
            assert!(
                paint == "none" || declared,
                "{kind}: {paint} is not declared in {root}"
            );
        }
        for used in root.split("var(--figure-").skip(1) {
            let (name, rest) = used.split_once(", ").unwrap();
            let light = rest.split(')').next().unwrap();
            let rule = format!("  --figure-{name}: {light};\n");
            assert!(Theme::Light.css(":root").contains(&rule), "{kind}: {rule}");
            assert!(
                Theme::Dark
                    .css(".dark")
                    .contains(&format!("  --figure-{name}: #")),
                "{kind}"
            );
        }
    }
}

#[test]
fn no_sentinel_colour_is_left() {
    for (kind, svg) in gallery() {
        for hex in svg.split('#').skip(1).filter(|rest| !rest.starts_with('f')) {
            let colour = format!("#{}", &hex[..6]);
            assert!(
                Theme::Light.css("").contains(&colour),
                "{kind}: {colour} is not of the palette"
            );
        }
    }
}

#[test]
fn a_figure_can_stand_inside_a_page() {
    for (kind, svg) in gallery() {
        assert!(
            svg.starts_with("<svg ") && svg.ends_with("</svg>\n"),
            "{kind}"
        );
        assert!(
            svg.lines().all(|line| !line.trim().is_empty()),
            "{kind} has a blank line"
        );
        assert!(
            svg.contains("max-width: 100%"),
            "{kind} does not shrink on a narrow page"
        );
        let (open, close) = (svg.matches('<').count(), svg.matches('>').count());
        assert_eq!(open, close, "{kind}: brackets in a label must be escaped");
        assert!(svg.len() < 150_000, "{kind} has {} bytes", svg.len());
    }
}

#[test]
fn every_coordinate_is_a_number_and_every_text_lies_on_the_sheet() {
    for (kind, svg) in gallery() {
        let sheet = attributes(&svg, "viewBox")[0];
        let sheet: Vec<f64> = sheet
            .split(' ')
            .map(|number| number.parse().unwrap())
            .collect();
        for points in attributes(&svg, "points") {
            let numbers = points.split([' ', ',']).map(|number| number.parse::<f64>());
            assert!(
                numbers
                    .into_iter()
                    .all(|number| number.unwrap().is_finite()),
                "{kind}"
            );
        }
        for text in svg.lines().filter(|line| line.starts_with("<text")) {
            let at = |name| attributes(text, name)[0].parse::<f64>().unwrap();
            assert!((0.0..=sheet[2]).contains(&at("x")), "{kind}: {text}");
            assert!((0.0..=sheet[3]).contains(&at("y")), "{kind}: {text}");
        }
    }
}

#[test]
fn the_same_figure_has_the_same_bytes() {
    assert_eq!(gallery(), gallery());
}

#[test]
fn what_is_not_finite_is_refused_in_words() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let tries = [
            plot(value),
            field(value),
            graph(value),
            equation(value),
            surface(value),
            images(value),
            weights(value),
            bars(value),
        ];
        for (i, drawn) in tries.into_iter().enumerate() {
            let error = drawn.expect_err("a value that is not finite must not be drawn");
            assert!(
                matches!(error, Error::NotFinite { .. }),
                "try {i} with {value}: {error}"
            );
        }
    }
    let message = plot(f64::NAN).unwrap_err().to_string();
    assert!(
        message.contains("y of point 0 of the series \"measured\" is NaN"),
        "{message}"
    );
}

#[test]
fn a_logarithmic_axis_refuses_zero() {
    let zero = Plot::new()
        .log_y()
        .line("loss", Colour::Blue, [(0.0, 1.0), (1.0, 0.0)])
        .svg();
    assert!(matches!(zero, Err(Error::NotPositive { .. })), "{zero:?}");
    assert!(matches!(bars(0.0), Err(Error::NotPositive { .. })));
}

#[test]
fn nothing_to_draw_is_an_error() {
    let nothing: [(f64, f64); 0] = [];
    let no_image: [f64; 0] = [];
    let tries = [
        Plot::new().svg(),
        Plot::new().line("loss", Colour::Blue, nothing).svg(),
        Panels::row([]).svg(),
        Network::new([]).svg(),
        Network::new([Layer::new(Vec::<String>::new())]).svg(),
        Graph::new().svg(),
        Equation::new().svg(),
        Equation::new().matrix(Matrix::block(0, 3)).svg(),
        Images::new(3).svg(),
        HeatMap::confusion(Vec::<Vec<usize>>::new()).svg(),
        Bars::new().svg(),
    ];
    for (i, drawn) in tries.into_iter().enumerate() {
        assert!(matches!(drawn, Err(Error::Empty { .. })), "try {i}");
    }
    assert!(
        Images::new(3)
            .image(no_image, "", Colour::Muted)
            .svg()
            .is_err()
    );
}

#[test]
fn a_range_must_be_one() {
    let range = |low: f64, high: f64| {
        let line = [(0.0, 0.0), (1.0, 1.0)];
        Plot::new()
            .x_range(low..=high)
            .line("", Colour::Blue, line)
            .svg()
    };
    assert!(range(0.0, 1.0).is_ok());
    assert!(matches!(range(f64::NAN, 1.0), Err(Error::NotFinite { .. })));
    assert!(matches!(range(1.0, 0.0), Err(Error::Empty { .. })));
}

#[test]
fn an_edge_joins_nodes_of_its_own_graph() {
    let (mut small, mut large) = (Graph::new(), Graph::new());
    let x = small.input("x", (0.0, 0.0));
    large.input("x", (0.0, 0.0));
    let stranger = large.output("y", (1.0, 0.0));
    small.edge(x, stranger, "1", "1");
    assert!(
        small
            .svg()
            .unwrap_err()
            .to_string()
            .contains("another graph")
    );
}

#[test]
fn tables_of_a_wrong_size_are_refused() {
    let net = || Network::new([Layer::new(["x₁", "x₂"]), Layer::new(["y₁"])]);
    let tries = [
        net().weights(0, [["1", "2"]]).svg(),
        net().weights(1, [["1"]]).svg(),
        Network::new([Layer::new(["x₁"]).values(["1", "2"])]).svg(),
        HeatMap::confusion([vec![1, 2], vec![3]]).svg(),
        Equation::new()
            .matrix(Matrix::new([vec![1, 2], vec![3]]))
            .svg(),
        Images::new(2).image([0.0; 5], "", Colour::Muted).svg(),
    ];
    for (i, drawn) in tries.into_iter().enumerate() {
        assert!(matches!(drawn, Err(Error::Size { .. })), "try {i}");
    }
}

#[test]
fn contour_lines_of_a_bowl_are_closed_circles() {
    let cells = 60;
    for radius in [0.7f64, 1.0, 2.0, 2.9] {
        let level = radius * radius;
        let lines = contour(|x, y| x * x + y * y, level, -3.0..=3.0, -3.0..=3.0, cells);
        assert_eq!(lines.len(), 1, "one line for the radius {radius}");
        assert_eq!(lines[0].first(), lines[0].last(), "the circle is closed");
        // On the side of a cell, of length 0.1, the bowl is a parabola with second derivative 2; its chord is
        // off by at most 2/8 · 0.1² = 0.0025, which is 0.0025 / 2r in the radius.
        let tolerance = 0.0025 / (2.0 * radius) * 1.01;
        for (x, y) in &lines[0] {
            assert!(
                (x.hypot(*y) - radius).abs() < tolerance,
                "({x}, {y}) for {radius}"
            );
        }
    }
}

#[test]
fn a_line_is_cut_at_the_border_of_the_plot() {
    let steep = [(-1.0, -100.0), (1.0, 100.0)];
    let svg = Plot::new()
        .y_range(-1.0..=1.0)
        .line("", Colour::Blue, steep)
        .svg()
        .unwrap();
    let line = svg
        .lines()
        .find(|line| line.contains("stroke=\"var(--blue)\""))
        .unwrap();
    let points = attributes(line, "points")[0];
    let height: f64 = attributes(&svg, "height")[0].parse().unwrap();
    for y in points
        .split(' ')
        .map(|point| point.split(',').nth(1).unwrap())
    {
        assert!(
            (0.0..=height * 8.0).contains(&y.parse().unwrap()),
            "{points}"
        );
    }
}

#[test]
fn labels_are_set_as_in_a_formula() {
    let svg = |label: &str| {
        let mut canvas = Canvas::new(100.0, 50.0);
        canvas.text((50.0, 25.0), Text::new(label));
        let svg = canvas.svg().unwrap();
        svg.lines()
            .find(|line| line.starts_with("<text"))
            .unwrap()
            .to_string()
    };
    assert!(svg("x").contains("font-style=\"italic\">x</tspan>"));
    assert!(!svg("exp").contains("italic") && !svg("21.5 s").contains("italic"));
    assert!(svg("10⁻⁴").contains(">10<tspan dy=\"-0.56em\" font-size=\"72%\">−4</tspan>"));
    assert!(svg("a < b & c").contains("&lt;"));
    assert!(svg("-1").contains(">−1<"), "a minus is no hyphen");
}
