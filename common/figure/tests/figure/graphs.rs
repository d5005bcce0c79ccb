//! Graphs in every form: smooth edges with their way back beside them, and numbers that reach under no node.

use figure::*;

use crate::gallery::attributes;

/// Where something is: left, top, right, bottom, in units.
type Area = [f64; 4];

/// x → × → f → y, and t that bends into ×; every edge has these numbers.
fn graph(forward: &str, gradient: Gradient) -> Graph {
    let mut graph = Graph::new();
    let x = graph.input("x", (0.0, 0.0));
    let t = graph.input("t", (0.0, 1.0));
    let times = graph.op("×", (1.0, 0.0));
    let layer = graph.layer("f", (2.0, 0.0));
    let y = graph.output("y", (3.0, 0.0));
    for (from, to) in [(t, times), (x, times), (times, layer), (layer, y)] {
        graph.edge(from, to, forward, gradient.clone());
    }
    graph
}

fn numbers(text: &str) -> Vec<f64> {
    let numbers = text
        .split([' ', ','])
        .filter_map(|part| part.parse::<f64>().ok());
    numbers.map(|number| number / 8.0).collect()
}

/// The first and the last point of every curve of this colour.
fn ways(svg: &str, colour: &str) -> Vec<[(f64, f64); 2]> {
    let lines = svg
        .lines()
        .filter(|line| line.starts_with("<path") && line.contains(colour));
    let ends = |line: &str| {
        let way = numbers(attributes(line, "d")[0]);
        let last = way.len() - 2;
        [(way[0], way[1]), (way[last], way[last + 1])]
    };
    lines.map(ends).collect()
}

/// The nodes, but not the paper.
fn nodes(svg: &str) -> Vec<Area> {
    let frames = svg
        .lines()
        .filter(|line| line.starts_with("<rect") && line.contains("stroke"));
    let area = |line: &str| {
        let [x, y, width, height] =
            ["x", "y", "width", "height"].map(|name| numbers(attributes(line, name)[0])[0]);
        [x, y, x + width, y + height]
    };
    frames.map(area).collect()
}

/// The numbers at the edges: those of size 17, made narrower by a tenth, for a node is round.
fn labels(svg: &str, form: Form, text: &str) -> Vec<Area> {
    let shown = format!(">{text}<");
    let lines = svg
        .lines()
        .filter(|line| line.starts_with("<text") && line.contains(&shown));
    let width = 0.9 * form.text(text).size(17.0).bold().width();
    let area = |line: &str| {
        let [x, y] = ["x", "y"].map(|name| numbers(attributes(line, name)[0])[0]);
        let left = match attributes(line, "text-anchor")[0] {
            "start" => x,
            "middle" => x - width / 2.0,
            _ => x - width,
        };
        [left, y - 10.0, left + width, y]
    };
    lines.map(area).collect()
}

fn touch(a: &Area, b: &Area) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

#[test]
fn the_way_back_runs_beside_the_whole_edge() {
    for form in Form::ALL {
        let svg = graph("2", "3".into()).svg(form).unwrap();
        let (forward, back) = (ways(&svg, "--blue"), ways(&svg, "--red"));
        assert_eq!((forward.len(), back.len()), (4, 4));
        for (there, again) in forward.iter().zip(&back) {
            // The line ends within its head, seven units before the tip.
            for (a, b) in [(there[0], again[1]), (there[1], again[0])] {
                let apart = (a.0 - b.0).hypot(a.1 - b.1);
                assert!((7.9..=11.0).contains(&apart), "{form:?}: {a:?} {b:?}");
            }
        }
    }
}

#[test]
fn an_edge_that_bends_is_a_smooth_curve() {
    let svg = graph("2", "3".into()).svg(Form::default()).unwrap();
    let bent = svg.lines().find(|line| line.starts_with("<path")).unwrap();
    let way = numbers(attributes(bent, "d")[0]);
    let points: Vec<_> = way.chunks(2).map(|point| (point[0], point[1])).collect();
    for place in (3..points.len() - 1).step_by(3) {
        let [before, at, after] = [points[place - 1], points[place], points[place + 1]];
        let (a, b) = (
            (at.0 - before.0, at.1 - before.1),
            (after.0 - at.0, after.1 - at.1),
        );
        // Places are rounded to an eighth: the directions on both sides agree as far as that.
        let turn = (a.0 * b.1 - a.1 * b.0).abs() / (a.0.hypot(a.1) * b.0.hypot(b.1));
        assert!(turn < 0.1, "{before:?} {at:?} {after:?}");
    }
}

#[test]
fn long_numbers_reach_under_no_node() {
    for form in Form::ALL {
        for number in ["1", "-0.25", "12345678", "-123456789012345"] {
            let shown = number.replace('-', "−");
            let svg = graph(number, number.into()).svg(form).unwrap();
            let (labels, nodes) = (labels(&svg, form, &shown), nodes(&svg));
            assert_eq!((labels.len(), nodes.len()), (8, 2), "{form:?} {number}");
            for label in &labels {
                assert!(
                    !nodes.iter().any(|node| touch(label, node)),
                    "{form:?} {number}"
                );
            }
            for (i, label) in labels.iter().enumerate() {
                let others = labels[i + 1..].iter();
                assert!(
                    !others.into_iter().any(|other| touch(label, other)),
                    "{form:?} {number}"
                );
            }
        }
    }
}

#[test]
fn a_narrow_graph_runs_down() {
    let place = |svg: &str, name: &str| {
        let end = format!(">{name}</tspan></text>");
        let line = svg.lines().find(|line| line.contains(&end)).unwrap();
        ["x", "y"].map(|name| numbers(attributes(line, name)[0])[0])
    };
    for form in Form::ALL {
        let svg = graph("2", "3".into()).svg(form).unwrap();
        let ([x, top], [y, bottom]) = (place(&svg, "x"), place(&svg, "y"));
        let moved = [y - x, bottom - top];
        assert_eq!(moved[0].abs() < 1.0, form.is_narrow, "{moved:?}");
        assert_eq!(moved[1].abs() < 1.0, !form.is_narrow, "{moved:?}");
        let width: f64 = attributes(&svg, "width")[0].parse().unwrap();
        assert!(width <= form.pick(720.0, 340.0), "{width}");
    }
}

#[test]
fn a_brief_graph_leaves_products_away_where_there_is_no_room() {
    let graph = || graph("2", Gradient::product("5", "7", "35")).brief();
    for form in Form::ALL {
        let svg = graph().svg(form).unwrap();
        assert_eq!(svg.contains(">7<"), !form.is_narrow);
        assert!(svg.contains(">35<"));
    }
}

#[test]
fn cells_show_a_shape() {
    let mut graph = Graph::new();
    let x = graph.input("X", (0.0, 0.0));
    let y = graph.output("Y", (1.0, 0.0));
    graph.shape_edge(x, y, &[2, 3], &[4]);
    for form in Form::ALL {
        let svg = graph.svg(form).unwrap();
        let cells = |colour: &str| svg.matches(&format!("fill=\"var(--{colour}-55)\"")).count();
        assert_eq!((cells("blue"), cells("red")), (6, 4));
        assert!(svg.contains("(2, 3)") && svg.contains(">(4)<"));
    }
}
