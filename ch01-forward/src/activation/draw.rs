//! The curves of the three activation functions, and what a stack of layers makes of a straight line.

use common::activation::{relu, sigmoid, step_function};
use figure::{Align, Canvas, Colour, Error, Figure, Form, Frame, Paint, Point};
use ndarray::{Array1, array};

fn curve(from: f64, f: impl Fn(f64) -> f64) -> Vec<Point> {
    let steps = (from * 100.0) as i32..=-(from * 100.0) as i32;
    let xs = steps.map(|i| f64::from(i) / 100.0);
    xs.map(|x| (x, f(x))).collect()
}

/// The three functions on one scale, on which a slope of 1 is one.
pub fn curves(form: Form) -> Result<Canvas, Error> {
    let canvas = form.pick(Canvas::new(714.0, 200.0), Canvas::new(340.0, 474.0));
    // Side by side they share the vertical axis, one below the other the horizontal one.
    let [step, smooth, ramp] = form.pick(
        [(3.2, 34.0, 44.0), (3.2, 264.0, 44.0), (3.2, 494.0, 44.0)],
        [(1.3, 38.0, 36.0), (1.3, 38.0, 150.0), (3.2, 38.0, 264.0)],
    );
    let panel = |name: &str, (high, left, top): (f64, f64, f64)| {
        let unit = form.pick(32.5, 46.0);
        let frame = Frame::new(
            (left, top),
            (6.0 * unit, (high + 0.4) * unit),
            -3.0..=3.0,
            -0.4..=high,
        );
        let is_last = !form.is_narrow || name == "ReLU(x)";
        let xs = [-2, 0, 2].map(|x| {
            (
                f64::from(x),
                if is_last {
                    x.to_string()
                } else {
                    String::new()
                },
            )
        });
        frame.across(&canvas, form, if is_last { "x" } else { "" }, xs);
        let is_first = form.is_narrow || name == "step(x)";
        let ys = (0..=high as i32).map(|y| {
            (
                f64::from(y),
                if is_first {
                    y.to_string()
                } else {
                    String::new()
                },
            )
        });
        frame.up(&canvas, form, "", ys);
        canvas.text((left + 3.0 * unit, top - 18.0), form.text(name).bold());
        frame
    };
    jump(&canvas, &panel("step(x)", step));
    half(&canvas, form, &panel("sigmoid(x)", smooth));
    one_to_one(&canvas, form, &panel("ReLU(x)", ramp));
    Ok(canvas)
}

/// The step function; at 0 it is 0 already.
fn jump(canvas: &Canvas, frame: &Frame) {
    let guide = Paint::from(Colour::Muted).dashed();
    canvas.line(
        &[(0.0, 0.0), (0.0, 1.0)].map(|at| frame.at(at)),
        guide,
        1.25,
    );
    for ends in [[(-3.0, 0.0), (0.0, 0.0)], [(0.0, 1.0), (3.0, 1.0)]] {
        frame.line(canvas, ends, Colour::Blue, 2.5);
    }
    let (open, closed) = (frame.at((0.0, 1.0)), frame.at((0.0, step_function(0.0))));
    canvas.ball(open, 5.0, Colour::Blue);
    canvas.disc(open, 3.0, Colour::Paper);
    canvas.ball(closed, 5.0, Colour::Blue);
}

/// The sigmoid with its middle point.
fn half(canvas: &Canvas, form: Form, frame: &Frame) {
    frame.line(canvas, curve(-3.0, sigmoid), Colour::Blue, 2.5);
    let (x, y) = frame.at((0.0, sigmoid(0.0)));
    canvas.ball((x, y), 5.0, Colour::Blue);
    let label = form.text("½").paint(Colour::Blue).align(Align::Left);
    canvas.text((x + 10.0, y + 6.0), label);
}

/// ReLU with a triangle that shows its slope.
fn one_to_one(canvas: &Canvas, form: Form, frame: &Frame) {
    let guide = Paint::from(Colour::Muted).dashed();
    let corners = [(1.0, 1.0), (2.0, 1.0), (2.0, 2.0)].map(|at| frame.at(at));
    canvas.line(&corners, guide, 1.25);
    let one = || form.text("1").size(15.0).paint(Colour::Muted);
    let (x, y) = frame.at((1.5, 1.0));
    canvas.text((x, y + 11.0), one());
    let (x, y) = frame.at((2.0, 1.5));
    canvas.text((x + 9.0, y), one());
    frame.line(canvas, curve(-3.0, relu), Colour::Blue, 2.5);
}

/// y₁ of both stacks for x = (s, −1).
pub fn stacks(
    linear: impl Fn(&Array1<f64>) -> Array1<f64>,
    bent: impl Fn(&Array1<f64>) -> Array1<f64>,
) -> impl Figure {
    move |form: Form| {
        let along =
            |f: &dyn Fn(&Array1<f64>) -> Array1<f64>| curve(-4.0, |s| f(&array![s, -1.0])[0]);
        let (left, top) = form.pick((52.0, 40.0), (40.0, 36.0));
        let size = form.pick((570.0, 300.0), (272.0, 260.0));
        let canvas = form.pick(Canvas::new(660.0, 376.0), Canvas::new(340.0, 330.0));
        let frame = Frame::new((left, top), size, -4.0..=4.0, -7.0..=11.0);
        let ticks = [-4, -2, 0, 2, 4].map(|s| (f64::from(s), s.to_string()));
        frame.across(&canvas, form, "s", ticks);
        frame.up(
            &canvas,
            form,
            "y₁",
            [-5, 0, 5, 10].map(|y| (f64::from(y), y.to_string())),
        );
        let (straight, bent) = (along(&linear), along(&bent));
        for (line, colour) in [(&straight, Colour::Purple), (&bent, Colour::Teal)] {
            frame.line(&canvas, line.iter().copied(), colour, 2.5);
        }
        for bend in bends(&bent) {
            canvas.ball(frame.at(bend), 5.0, Colour::Teal);
        }
        let name = |at, label: &str, colour| {
            let (x, y) = frame.at(at);
            canvas.text(
                (x + 12.0, y),
                form.text(label).bold().paint(colour).align(Align::Left),
            );
        };
        name((-0.47, -5.2), "h(a) = a", Colour::Purple);
        name((0.5, 3.4), "ReLU", Colour::Teal);
        Ok::<_, Error>(canvas)
    }
}

/// Where the slope changes.
fn bends(line: &[Point]) -> Vec<Point> {
    let is_bend = |part: &&[Point]| (part[2].1 - 2.0 * part[1].1 + part[0].1).abs() > 1e-6;
    line.windows(3)
        .filter(is_bend)
        .map(|part| part[1])
        .collect()
}
