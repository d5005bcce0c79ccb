//! Networks in every form: the neuron that is spoken of.

use figure::*;

use crate::gallery::attributes;

fn network() -> Network {
    let layers = [Layer::new(["x₁", "x₂"]), Layer::new(["y₁", "y₂", "y₃"])];
    Network::new(layers).weights(0, [["21", "23", "25"], ["22", "24", "26"]])
}

fn elements<'a>(svg: &'a str, start: &str, look: &str) -> Vec<&'a str> {
    let elements = svg.lines().filter(|line| line.starts_with(start));
    elements.filter(|line| line.contains(look)).collect()
}

fn number(element: &str, name: &str) -> f64 {
    attributes(element, name)[0].parse().unwrap()
}

/// The middles of the neurons, those of the first layer first.
fn neurons(svg: &str) -> Vec<(f64, f64)> {
    let middle = |rim: &str| {
        let half = number(rim, "width") / 2.0;
        (number(rim, "x") + half, number(rim, "y") + half)
    };
    let rims = elements(svg, "<rect", " stroke=");
    rims.into_iter().map(middle).collect()
}

/// The neuron that an edge ends near.
fn target(svg: &str, edge: &str) -> usize {
    let points = attributes(edge, "points")[0].split([' ', ',']);
    let points: Vec<f64> = points.map(|number| number.parse().unwrap()).collect();
    let (x, y) = (points[points.len() - 2], points[points.len() - 1]);
    let far = neurons(svg)
        .into_iter()
        .map(|(nx, ny)| (nx - x).hypot(ny - y));
    let nearest = far.enumerate().min_by(|a, b| a.1.total_cmp(&b.1));
    nearest.unwrap().0
}

#[test]
fn the_edges_to_a_marked_neuron_and_their_weights_stand_out_and_no_others() {
    for form in Form::ALL {
        for (i, weights) in [["21", "22"], ["23", "24"], ["25", "26"]]
            .iter()
            .enumerate()
        {
            let svg = network().mark(1, i).svg(form).unwrap();
            let edges = elements(
                &svg,
                "<polyline",
                "stroke=\"var(--blue)\" stroke-width=\"20\"",
            );
            // The first two neurons are x₁ and x₂.
            let targets: Vec<usize> = edges.iter().map(|edge| target(&svg, edge)).collect();
            assert_eq!(targets, [2 + i; 2], "{form:?}");
            let bold = elements(&svg, "<text", "fill=\"var(--blue)\" font-weight=\"bold\"");
            let shown = |text: &&str| {
                weights
                    .iter()
                    .any(|weight| text.contains(&format!(">{weight}<")))
            };
            assert_eq!(
                (bold.len(), bold.iter().filter(|text| shown(text)).count()),
                (2, 2),
                "{form:?}"
            );
            assert_eq!(
                elements(&svg, "<polyline", "stroke-width=\"14\"").len(),
                4,
                "{form:?}"
            );
        }
    }
}

#[test]
fn nothing_stands_out_where_nothing_is_marked() {
    for form in Form::ALL {
        let svg = network().svg(form).unwrap();
        assert_eq!(elements(&svg, "<polyline", "--blue").len(), 0);
        assert_eq!(elements(&svg, "<text", "bold").len(), 0);
    }
}

#[test]
fn long_captions_fit_a_narrow_page() {
    // The network of three layers in the first chapter.
    let layer =
        |names: &[&str]| Layer::new(names.iter().copied()).values(names.iter().map(|_| "0.62"));
    let network = Network::new([
        layer(&["x₁", "x₂"]).bias("1").caption("x"),
        layer(&["z₁", "z₂", "z₃"])
            .bias("1")
            .caption("z1 = sigmoid(a1)"),
        layer(&["a₁", "a₂"]).caption("a3"),
    ]);
    for form in Form::ALL {
        let svg = network.svg(form).unwrap();
        assert!(number(&svg, "width") <= form.pick(720.0, 340.0), "{form:?}");
    }
}
