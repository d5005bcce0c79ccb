//! Lines run where they should.

use figure::{Colour, Figure, Form, Plot, contour};

use crate::gallery::attributes;

#[test]
fn contour_lines_of_a_bowl_are_closed_circles() {
    let cells = 60;
    for radius in [0.7f64, 1.0, 2.0, 2.9] {
        let level = radius * radius;
        let lines = contour(|x, y| x * x + y * y, level, 3.0, cells);
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
        .svg(Form::default())
        .unwrap();
    // The line itself runs on; the SVG around it ends at the frame.
    let (before, after) = svg.split_once("stroke=\"var(--blue)\"").unwrap();
    let frame = attributes(before, "viewBox");
    let frame: Vec<f64> = frame[1]
        .split(' ')
        .map(|number| number.parse().unwrap())
        .collect();
    let height: f64 = attributes(&svg, "height")[0].parse().unwrap();
    assert!(
        frame[1] > 0.0 && frame[1] + frame[3] < 8.0 * height,
        "{frame:?}"
    );
    assert!(after.contains("</svg>\n<") || after.contains("</svg>\n</svg>"));
}

/// Whether a closed line winds around a point: a ray from there crosses it an odd number of times.
fn encloses(line: &[(f64, f64)], (x, y): (f64, f64)) -> bool {
    let ends = line.iter().zip(line.iter().cycle().skip(1));
    let crossed = ends.filter(|(a, b)| {
        let at = a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0);
        (a.1 > y) != (b.1 > y) && at > x
    });
    crossed.count() % 2 == 1
}

#[test]
fn low_ground_is_filled_up_to_its_contour_and_to_the_border() {
    let (bowl, hill) = (
        |x: f64, y: f64| x * x + y * y,
        |x: f64, y: f64| -x * x - y * y,
    );
    let pass = |x: f64, y: f64| x * x - y * y;
    for (name, svg) in [
        (
            "bowl",
            Plot::new().contours(3.0, &[4.0], bowl).svg(Form::default()),
        ),
        (
            "hill",
            Plot::new()
                .contours(3.0, &[-4.0], hill)
                .svg(Form::default()),
        ),
        (
            "pass",
            Plot::new()
                .contours(3.0, &[-1.0], pass)
                .svg(Form::default()),
        ),
    ] {
        let svg = svg.unwrap();
        assert!(svg.contains("fill-rule=\"evenodd\""), "{name}");
        let regions: Vec<Vec<(f64, f64)>> = attributes(&svg, "points")
            .into_iter()
            .take(2)
            .map(|points| {
                let numbers = points
                    .split([' ', ','])
                    .map(|number| number.parse().unwrap());
                let numbers: Vec<f64> = numbers.collect();
                numbers
                    .chunks(2)
                    .map(|point| (point[0], point[1]))
                    .collect()
            })
            .collect();
        let (all, low) = (&regions[0], &regions[1]);
        let place = |x: f64, y: f64| {
            let share = |at: f64| (at + 3.0) / 6.0;
            let (left, right) = (all[0].0, all[1].0);
            let (below, above) = (all[0].1, all[2].1);
            (
                left + share(x) * (right - left),
                below + share(y) * (above - below),
            )
        };
        for i in -14..=14 {
            for j in -14..=14 {
                let (x, y) = (0.21 * f64::from(i), 0.21 * f64::from(j));
                let level = match name {
                    "bowl" => bowl(x, y) - 4.0,
                    "hill" => hill(x, y) + 4.0,
                    _ => pass(x, y) + 1.0,
                };
                if level.abs() > 0.05 {
                    assert_eq!(encloses(low, place(x, y)), level < 0.0, "{name} {x} {y}");
                }
            }
        }
    }
}
