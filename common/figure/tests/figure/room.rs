//! Every label has the room that it needs.

use figure::*;

use crate::gallery::attributes;

#[test]
fn tick_labels_are_short_and_stand_apart() {
    for size in [1e-320, 1e-300, 1e-100, 1e-20, 0.003, 123_456.0, 1e12, 1e300] {
        for width in [200.0, 310.0, 600.0] {
            let line = [(-size, -size), (size, size)];
            let plot = Plot::new()
                .size(width, 300.0)
                .x("x")
                .line("", Colour::Blue, line);
            let svg = plot.svg(Form::default()).unwrap();
            let ticks: Vec<_> = svg
                .lines()
                .filter(|line| line.contains("text-anchor=\"middle\""))
                .collect();
            let place = |line: &str| attributes(line, "x")[0].parse::<f64>().unwrap() / 8.0;
            let height = |line: &str| attributes(line, "y")[0].parse::<f64>().unwrap();
            for pair in ticks
                .windows(2)
                .filter(|pair| height(pair[0]) == height(pair[1]))
            {
                let text = pair[0].split(['>', '<']).nth(2).unwrap();
                assert!(text.len() < 12, "{text}");
                let room = place(pair[1]) - place(pair[0]);
                assert!(
                    room.abs() > Form::default().text(text).size(15.0).width(),
                    "{size} {width}: {text}"
                );
            }
        }
    }
}

#[test]
fn a_long_note_at_the_edge_is_whole() {
    let note = "(123.45, 678.90)";
    for x in [0.0, 1.0] {
        let line = [(0.0, 0.0), (1.0, 1.0)];
        let plot = Plot::new()
            .line("", Colour::Blue, line)
            .note((x, x), note, Colour::Ink);
        let svg = plot.svg(Form::default()).unwrap();
        let text = svg.lines().find(|line| line.contains(note)).unwrap();
        let middle: f64 = attributes(text, "x")[0].parse().unwrap();
        let half = Form::default().text(note).width() / 2.0;
        assert!(middle / 8.0 > half && middle / 8.0 + half < 600.0, "{text}");
    }
}
