//! The losses over the score, below them their slopes, and how hard each pushes where the network is certain and wrong.

use figure::number::fixed;
use figure::{Align, Canvas, Colour, Error, Figure, Form, Frame, Paint};

use super::super::neuron::End;
use super::{LOSSES, Named};

const LOW: f64 = -10.0;
const HIGH: f64 = 7.0;
/// From here on y is below 0.02, or above 0.98: the network is certain.
const CERTAIN: f64 = 4.0;
/// The score of the two balls.
const BALL: f64 = -8.0;
/// How many units of the axis a slope of 1 pushes.
const PUSH: f64 = 3.0;

/// Above, the errors over the score of the right class; below, on the same axis, their slopes.
pub fn slopes(end: End) -> impl Figure {
    move |form: Form| {
        let (left, top) = form.pick((52.0, 64.0), (40.0, 56.0));
        let width = form.pick(680.0, 340.0) - left - form.pick(36.0, 24.0);
        // A slope of 1 is one: the units of the upper axes are equal.
        let (high, low) = (11.5 * width / (HIGH - LOW), form.pick(150.0, 120.0));
        let second = top + high + form.pick(52.0, 46.0);
        let canvas = Canvas::new(form.pick(680.0, 340.0), second + low + 36.0);
        let errors = Frame::new((left, top), (width, high), LOW..=HIGH, -1.0..=10.5);
        let slopes = Frame::new((left, second), (width, low), LOW..=HIGH, -1.35..=0.3);
        zones(&canvas, form, &errors, &slopes);
        axes(&canvas, form, &errors, &slopes);
        for (_, colour, loss) in LOSSES {
            errors.line(&canvas, curve(|a| end.error(loss, a)), colour, 2.5);
            slopes.line(&canvas, curve(|a| end.slope(loss, a)), colour, 2.5);
        }
        for loss in LOSSES {
            push(&canvas, form, &errors, loss, end);
            slope(&canvas, form, &slopes, loss, end);
        }
        Ok::<_, Error>(canvas)
    }
}

fn curve(f: impl Fn(f64) -> f64) -> impl Iterator<Item = (f64, f64)> {
    let scores = (-200..=140).map(|i| f64::from(i) / 20.0);
    scores.map(move |a| (a, f(a)))
}

/// Where the network is certain, and of what.
fn zones(canvas: &Canvas, form: Form, errors: &Frame, slopes: &Frame) {
    let zones = [
        (LOW..=-CERTAIN, Colour::Red, ["certain", "and wrong"]),
        (-CERTAIN..=CERTAIN, Colour::Muted, ["in doubt", ""]),
        (CERTAIN..=HIGH, Colour::Green, ["certain", "and right"]),
    ];
    for (range, colour, lines) in zones {
        let middle = f64::midpoint(*range.start(), *range.end());
        let (x, top) = errors.at((middle, 10.5));
        for (line, up) in lines.into_iter().zip([38.0, 19.0]) {
            let label = form.text(line).size(15.0).bold().paint(colour);
            canvas.text((x, top - form.pick(up, 0.9 * up)), label);
        }
        if colour != Colour::Muted {
            errors.zone(canvas, range.clone(), colour.tint(9));
            slopes.zone(canvas, range, colour.tint(9));
        }
    }
}

fn axes(canvas: &Canvas, form: Form, errors: &Frame, slopes: &Frame) {
    let scores = [-8, -4, 0, 4].map(|a| (f64::from(a), a.to_string()));
    errors.across(canvas, form, "", scores.clone().map(|(a, _)| (a, "")));
    errors.up(
        canvas,
        form,
        "E",
        [0, 5, 10].map(|e| (f64::from(e), e.to_string())),
    );
    slopes.across(canvas, form, "a", scores);
    let label = [(0.0, "0"), (-0.5, "-0.5"), (-1.0, "-1")];
    slopes.up(canvas, form, "dE/da", label);
    let guide = Paint::from(Colour::Muted).dashed();
    canvas.line(
        &[errors.at((BALL, 8.0)), slopes.at((BALL, -1.0))],
        guide,
        1.25,
    );
}

/// A ball on the loss, its push as an arrow as long as the slope is steep, and above it their names.
fn push(canvas: &Canvas, form: Form, errors: &Frame, (name, colour, loss): Named, end: End) {
    let (error, push) = (end.error(loss, BALL), -end.slope(loss, BALL));
    let ball = errors.at((BALL, error));
    let tip = errors.at((BALL + PUSH * push, error));
    canvas.arrow(&[ball, tip], Colour::Red, 2.5);
    canvas.ball(ball, form.pick(8.0, 6.0), colour);
    let push = form.text(format!("push {}", fixed(push, 4)));
    let name = form.text(name).bold().paint(colour);
    // Where the other loss leaves little room above, the name stands below.
    let up = form.pick(42.0, if error < 2.0 { -17.0 } else { 32.0 });
    for (text, up) in [(name, up), (push.paint(Colour::Red), form.pick(20.0, 14.0))] {
        let at = (ball.0 + form.pick(14.0, 9.0), ball.1 - up);
        canvas.text(at, text.align(Align::Left).halo());
    }
}

/// The same push below: how far the slope is from 0.
fn slope(canvas: &Canvas, form: Form, slopes: &Frame, (name, colour, loss): Named, end: End) {
    let slope = end.slope(loss, BALL);
    let (zero, at) = (slopes.at((BALL, 0.0)), slopes.at((BALL, slope)));
    canvas.arrow(&[zero, (at.0, at.1 - 8.0)], Colour::Red, 2.5);
    canvas.ball(at, 5.0, colour);
    // Above the one that is near 0, below the other.
    let up = if slope > -0.5 { -15.0 } else { 16.0 };
    let text = form
        .text(name)
        .bold()
        .paint(colour)
        .halo()
        .align(Align::Left);
    canvas.text((at.0 + 14.0, at.1 + up), text);
}
