//! The losses over the score, below them their slopes, and how hard each pushes where the network is certain and wrong.

use figure::{Canvas, Colour, Error, Figure, Form, Frame, Paint};

use super::super::neuron::End;
use super::LOSSES;
use super::ball::{Ball, FAR};

const LOW: f64 = -10.0;
const HIGH: f64 = 7.0;
/// From here on y is below 0.02, or above 0.98: the network is certain.
const CERTAIN: f64 = 4.0;
/// Below this score stands the name of the lower axis.
const NAMED: f64 = -8.2;

/// Above, the errors over the score of the right class; below, on the same axis, their slopes. The balls have the score
/// from which the descent starts, unless that is too far out.
pub fn slopes(end: End, start: f64) -> impl Figure {
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
        axes(&canvas, form, &errors, &slopes, start);
        for (_, colour, loss) in LOSSES {
            errors.line(&canvas, curve(|a| end.error(loss, a)), colour, 2.5);
            slopes.line(&canvas, curve(|a| end.slope(loss, a)), colour, 2.5);
        }
        if start >= FAR {
            for ball in LOSSES.map(|loss| Ball { loss, end, start }) {
                ball.push(&canvas, form, &errors);
                ball.slope(&canvas, form, &slopes);
            }
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

fn axes(canvas: &Canvas, form: Form, errors: &Frame, slopes: &Frame, start: f64) {
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
    if start >= FAR {
        let guide = Paint::from(Colour::Muted).dashed();
        let [top, bottom] = [errors.at((start, -start)), slopes.at((start, -1.0))];
        // At the left it leaves out the name of the lower axis.
        let [end, begin] = [errors.at((start, -1.0)), slopes.at((start, 0.3))];
        let lines = match start < NAMED {
            true => vec![[top, end], [begin, bottom]],
            false => vec![[top, bottom]],
        };
        for line in lines {
            canvas.line(&line, guide, 1.25);
        }
    }
}
