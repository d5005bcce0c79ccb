//! The losses over the score, below them their slopes, and how hard each pushes where the network is certain and wrong.

use figure::number::fixed;
use figure::{Align, Canvas, Colour, Error, Figure, Form, Frame, Handle, Paint};

use super::super::neuron::End;
use super::{LOSSES, Named};

const LOW: f64 = -10.0;
const HIGH: f64 = 7.0;
/// From here on y is below 0.02, or above 0.98: the network is certain.
const CERTAIN: f64 = 4.0;
/// From here on the balls are so near to each other that their names need other places.
const CROWDED: f64 = -4.5;
/// The scores farthest out and farthest in to which balls can be dragged.
const DRAGGED: [f64; 2] = [-9.5, -0.5];
/// How many units of the axis a slope of 1 pushes.
const PUSH: f64 = 3.0;

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
        if start >= DRAGGED[0] {
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
    if start >= DRAGGED[0] {
        let guide = Paint::from(Colour::Muted).dashed();
        let ends = [errors.at((start, -start)), slopes.at((start, -1.0))];
        canvas.line(&ends, guide, 1.25);
    }
}

/// Where the names of a ball stand.
enum Place {
    /// To the right of the ball, above it.
    Above,
    /// Above and, where the other loss leaves little room there, below.
    Around,
    /// To the left of the ball, below it.
    Below,
    /// To the right of the arrow.
    Behind,
}

/// A loss at the score from which the descent starts.
struct Ball {
    loss: Named,
    end: End,
    start: f64,
}

impl Ball {
    /// On the loss, its push as an arrow as long as the slope is steep, and beside it their names.
    fn push(&self, canvas: &Canvas, form: Form, errors: &Frame) {
        let (name, colour, loss) = self.loss;
        let (error, push) = (
            self.end.error(loss, self.start),
            -self.end.slope(loss, self.start),
        );
        let ball = errors.at((self.start, error));
        let tip = errors.at((self.start + PUSH * push, error));
        canvas.arrow(&[ball, tip], Colour::Red, 2.5);
        let gap = Handle::new("gap").number(0.0, [-1.0, 0.0]);
        errors.handle(
            canvas,
            form,
            (&gap.within(-DRAGGED[1]..=-DRAGGED[0]), ball),
            |canvas| {
                canvas.grip(ball, form.pick(8.0, 6.0), colour);
            },
        );
        let push = form.text(format!("push {}", fixed(push, 4)));
        let texts = [
            form.text(name).bold().paint(colour),
            push.paint(Colour::Red),
        ];
        let (align, aside, downs) = match self.place(error) {
            Place::Behind => (
                Align::Left,
                tip.0 - ball.0 + 10.0,
                form.pick([0.0, 20.0], [0.0, 17.0]),
            ),
            Place::Above => (
                Align::Left,
                form.pick(14.0, 9.0),
                form.pick([-42.0, -20.0], [-32.0, -14.0]),
            ),
            Place::Around => (
                Align::Left,
                form.pick(14.0, 9.0),
                form.pick([-42.0, -20.0], [17.0, -14.0]),
            ),
            Place::Below => {
                let below = errors.at((self.start, -1.0)).1 + 11.0 - ball.1;
                (
                    Align::Right,
                    form.pick(-14.0, -12.0),
                    form.pick([14.0, 36.0], [12.0, below]),
                )
            }
        };
        for (text, down) in texts.into_iter().zip(downs) {
            canvas.text((ball.0 + aside, ball.1 + down), text.align(align).halo());
        }
    }

    fn place(&self, error: f64) -> Place {
        match self.loss.0 == LOSSES[0].0 {
            true if self.start > CROWDED => Place::Below,
            true => Place::Around,
            false if error > 8.5 => Place::Behind,
            false => Place::Above,
        }
    }

    /// The same push below: how far the slope is from 0.
    fn slope(&self, canvas: &Canvas, form: Form, slopes: &Frame) {
        let (name, colour, loss) = self.loss;
        let slope = self.end.slope(loss, self.start);
        let (zero, at) = (slopes.at((self.start, 0.0)), slopes.at((self.start, slope)));
        canvas.arrow(&[zero, (at.0, at.1 - 8.0)], Colour::Red, 2.5);
        canvas.ball(at, 5.0, colour);
        // Above the one that is near 0, below the other; below both where the curves are near each other.
        let (aside, down, align) = match slope > -0.5 {
            true if self.start > CROWDED => (-14.0, 16.0, Align::Right),
            true => (14.0, -15.0, Align::Left),
            false => (14.0, 16.0, Align::Left),
        };
        let text = form.text(name).bold().paint(colour).halo();
        canvas.text((at.0 + aside, at.1 + down), text.align(align));
    }
}
