//! The labels of a plot touch neither each other nor the lines that they do not name.

use figure::*;

use crate::gallery::attributes;

type Corners = [f64; 4];

/// Left, top, right and bottom of the label that begins with `start`.
fn corners(svg: &str, start: &str) -> Corners {
    let text = svg
        .lines()
        .find(|line| line.starts_with("<text") && line.contains(&format!(">{start}")))
        .expect(start);
    let number = |name| attributes(text, name)[0].parse::<f64>().unwrap() / 8.0;
    let (x, y, size) = (number("x"), number("y"), number("font-size"));
    let width = Form::default().text(start).size(size).width();
    let left = match attributes(text, "text-anchor")[0] {
        "start" => x,
        "end" => x - width,
        _ => x - width / 2.0,
    };
    [left, y - 0.75 * size, left + width, y + 0.2 * size]
}

fn touch(a: Corners, b: Corners) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

#[test]
fn names_guides_zones_and_pushes_find_places_of_their_own() {
    let rise = (0..=40).map(|i| f64::from(i) / 10.0).map(|x| (x, x * x));
    let fall = (0..=40)
        .map(|i| f64::from(i) / 10.0)
        .map(|x| (x, 16.0 - x * x));
    let plot = Plot::new()
        .names_inside()
        .zone(1.0..=2.0, "between", Colour::Red)
        .line("rising", Colour::Blue, rise)
        .line("falling", Colour::Orange, fall)
        .vertical(2.0, "here")
        .horizontal(8.0, "there")
        .push((1.0, 1.0), (2.0, 1.0), "pushed", Colour::Red)
        .note((3.0, 9.0), "noted", Colour::Ink);
    for form in [Form::ALL[0], Form::ALL[2]] {
        let svg = plot.svg(form).unwrap();
        let names = [
            "between", "rising", "falling", "here", "there", "pushed", "noted",
        ];
        let places = names.map(|name| corners(&svg, name));
        for (i, place) in places.iter().enumerate() {
            for (j, other) in places.iter().enumerate().take(i) {
                assert!(!touch(*place, *other), "{} and {}", names[i], names[j]);
            }
        }
    }
}

#[test]
fn a_name_inside_stands_beside_its_line_and_off_the_other() {
    // Two lines with the same end: there is no room for two names at it.
    let line = |slope: f64| [1.0, 0.0].map(|x| (x, slope * (x - 1.0)));
    let plot = Plot::new().names_inside();
    let plot = plot
        .line("steep", Colour::Blue, line(1.0))
        .line("gentle", Colour::Teal, line(0.5));
    let svg = plot.svg(Form::default()).unwrap();
    let end = |paint: &str| {
        let stroke = format!("stroke=\"var(--{paint})\"");
        let line = svg.lines().find(|line| line.contains(&stroke)).unwrap();
        let points = attributes(line, "points")[0].split([' ', ',']);
        Vec::from_iter(points.map(|number| number.parse::<f64>().unwrap() / 8.0))
    };
    for (name, own, other) in [("steep", "blue", "teal"), ("gentle", "teal", "blue")] {
        let [left, top, right, bottom] = corners(&svg, name);
        let height = |paint, x: f64| {
            let ends = end(paint);
            ends[1] + (x - ends[0]) / (ends[2] - ends[0]) * (ends[3] - ends[1])
        };
        for x in [left, right] {
            let crossed = (top..bottom).contains(&height(other, x));
            assert!(!crossed, "{name} is crossed by {other}");
        }
        let middle = height(own, (left + right) / 2.0);
        let far = (middle - (top + bottom) / 2.0).abs();
        assert!(far < 60.0, "{name} is {far} from its line");
    }
}
