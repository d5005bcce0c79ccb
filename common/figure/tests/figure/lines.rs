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
