//! The balls on the two losses: where the descent starts, and how hard each loss pushes there.

use figure::number::fixed;
use figure::{Align, Canvas, Colour, Form, Frame, Handle, Point};

use super::super::neuron::End;
use super::{LOSSES, Named};

/// How many units of the axis a slope of 1 pushes.
const PUSH: f64 = 3.0;
/// A ball that is farther out is not drawn, nor dragged farther in than `NEAR`.
pub const FAR: f64 = -9.5;
const NEAR: f64 = -0.5;
/// From here on there is no room between the two curves.
const CROWDED: f64 = -4.5;
/// A loss as large as this is at the upper edge.
const HIGH: f64 = 8.5;

/// A loss at the score from which the descent starts.
pub struct Ball {
    pub loss: Named,
    pub end: End,
    pub start: f64,
}

impl Ball {
    /// On the loss, its push as an arrow as long as the slope is steep, and their names.
    pub fn push(&self, canvas: &Canvas, form: Form, errors: &Frame) {
        let (name, colour, loss) = self.loss;
        let push = -self.end.slope(loss, self.start);
        let error = self.end.error(loss, self.start);
        let ball = errors.at((self.start, error));
        let tip = errors.at((self.start + PUSH * push, error));
        canvas.arrow(&[ball, tip], Colour::Red, 2.5);
        let gap = Handle::new("gap").number(0.0, [-1.0, 0.0]);
        let gap = gap.within(-NEAR..=-FAR);
        errors.handle(canvas, form, (&gap, ball), |canvas| {
            canvas.grip(ball, form.pick(8.0, 6.0), colour);
        });
        let push = form.text(format!("push {}", fixed(push, 4)));
        let texts = [form.text(name).bold(), push];
        let axis = errors.at((self.start, -1.0)).1;
        let (align, aside, heights) = match self.is_upper() {
            // To the right of the arrow, where there is no room above.
            true if error > HIGH => (
                Align::Left,
                tip.0 - ball.0 + 10.0,
                form.pick([0.0, 20.0], [0.0, 17.0]),
            ),
            true => (
                Align::Left,
                form.pick(14.0, 9.0),
                form.pick([-42.0, -20.0], [-32.0, -14.0]),
            ),
            false => self.below(form, axis - ball.1),
        };
        for ((text, paint), down) in texts.into_iter().zip([colour, Colour::Red]).zip(heights) {
            let text = text.paint(paint).align(align).halo();
            canvas.text((ball.0 + aside, ball.1 + down), text);
        }
    }

    /// Whether it is the ball on the upper one of the two curves.
    fn is_upper(&self) -> bool {
        self.loss.0 != LOSSES[0].0
    }

    /// Where the names of the lower ball stand, so far above the axis: on which side of it, and how far away.
    fn below(&self, form: Form, axis: f64) -> (Align, f64, [f64; 2]) {
        match form.is_narrow {
            false if self.start > CROWDED => (Align::Right, -14.0, [14.0, 36.0]),
            false => (Align::Left, 14.0, [-42.0, -20.0]),
            true if self.start > 1.6 * CROWDED => (Align::Left, 8.0, [axis + 10.0, axis + 26.0]),
            true => (Align::Left, 9.0, [17.0, -14.0]),
        }
    }

    /// The same push below: how far the slope is from 0.
    pub fn slope(&self, canvas: &Canvas, form: Form, slopes: &Frame) {
        let (name, colour, loss) = self.loss;
        let slope = self.end.slope(loss, self.start);
        let (zero, at): (Point, Point) =
            (slopes.at((self.start, 0.0)), slopes.at((self.start, slope)));
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
