//! The nodes of a computational graph as they are drawn, in coordinates along and across its flow.

use super::rows::Rows;
use super::spot::{Kind, LINE, SIZE, SMALL, Spot};
use super::{Align, Canvas, Colour, Flow, Form, Point};

/// Of a sign alone.
const SIGN: f64 = 25.0;
/// Between a name without a frame and its edge.
const BESIDE: f64 = 4.0;
/// Between a node and its edges.
const GAP: f64 = 5.0;
/// The sine of the angle at which edges from other rows meet a circle.
const TILT: f64 = 0.75;

/// A node with its place and size.
#[derive(Debug, Clone)]
pub(super) struct NodeShape {
    kind: Kind,
    lines: Vec<String>,
    local: String,
    notes: Vec<(f64, String, Colour)>,
    paint: Colour,
    is_tall: bool,
    pub(super) centre: Point,
    pub(super) half: Point,
}

impl NodeShape {
    /// The node between two corners, its notes at these heights.
    pub(super) fn new(spot: &Spot, form: Form, (low, high): (Point, Point), rows: &Rows) -> Self {
        let notes = spot.notes.iter().cloned();
        Self {
            kind: spot.kind,
            lines: spot.lines(form),
            local: spot.local.clone(),
            notes: notes
                .map(|(at, text, paint)| (rows.across(at), text, paint))
                .collect(),
            paint: spot.paint,
            is_tall: spot.is_tall(),
            centre: ((low.0 + high.0) / 2.0, (low.1 + high.1) / 2.0),
            half: ((high.0 - low.0) / 2.0, (high.1 - low.1) / 2.0),
        }
    }

    /// Where an edge of height `level` touches the node before (-1) or behind (1) it, and the direction in which it runs
    /// there, forward.
    pub(super) fn port(&self, level: f64, side: f64) -> (Point, Point) {
        let ((along, across), (length, height)) = (self.centre, self.half);
        let below = level - across;
        let (at, ahead) = match self.kind {
            Kind::Operation | Kind::Fork => {
                let tilt = if below.abs() < 1.0 {
                    0.0
                } else {
                    TILT * below.signum()
                };
                let ahead = ((1.0 - tilt * tilt).sqrt(), side * tilt);
                (
                    (along + side * length * ahead.0, across + length * tilt),
                    ahead,
                )
            }
            Kind::Layer => {
                let reach = (height - 14.0).max(0.0);
                (
                    (along + side * length, across + below.clamp(-reach, reach)),
                    (1.0, 0.0),
                )
            }
            Kind::Input | Kind::Output => ((along + side * (length + BESIDE), across), (1.0, 0.0)),
        };
        (
            (at.0 + side * GAP * ahead.0, at.1 + side * GAP * ahead.1),
            ahead,
        )
    }

    pub(super) fn corners(&self) -> (Point, Point) {
        let ((x, y), (width, height)) = (self.centre, self.half);
        let above = if self.is_tall {
            LINE * self.lines.len() as f64 + 4.0
        } else {
            0.0
        };
        ((x - width, y - height - above), (x + width, y + height))
    }

    pub(super) fn draw(&self, canvas: &Canvas, form: Form, flow: Flow) {
        let (x, y) = flow.place(self.centre);
        let half = flow.place(self.half);
        match self.kind {
            Kind::Fork => canvas.disc((x, y), half.0, Colour::Ink),
            Kind::Operation => canvas.node((x, y), half, half.0, self.paint),
            Kind::Layer => canvas.node((x, y), half, 10.0, self.paint),
            Kind::Input | Kind::Output => (),
        }
        for (across, text, paint) in &self.notes {
            let at = flow.place((self.centre.0, *across));
            canvas.text(at, form.text(text).size(SMALL).bold().paint(*paint));
        }
        self.name(canvas, form, flow, (x, y));
        let local = form.text(&self.local).size(SMALL).bold().paint(Colour::Red);
        canvas.text((x, y + form.pick(12.0, 10.0)), local);
    }

    /// Its name: in the middle, above its notes, or ending where its edge begins.
    fn name(&self, canvas: &Canvas, form: Form, flow: Flow, (x, y): Point) {
        let line = form.pick(LINE, 0.9 * LINE);
        let side = |away: f64| {
            flow.place((self.centre.0 + away * self.half.0, self.centre.1))
                .0
        };
        let (x, align) = match self.kind {
            Kind::Input if !flow.is_down => (side(1.0), Align::Right),
            Kind::Output if !flow.is_down => (side(-1.0), Align::Left),
            _ => (x, Align::Centre),
        };
        let last = self.lines.len() as f64 - 1.0;
        let middle = match (self.is_tall, self.local.is_empty()) {
            (true, _) => y - self.half.1 - 14.0 - line * last / 2.0,
            (_, false) => y - form.pick(10.0, 9.0),
            _ => y,
        };
        let paint = match self.kind {
            Kind::Input | Kind::Output => self.paint,
            _ => Colour::Ink,
        };
        for (i, text) in self.lines.iter().enumerate() {
            let at = (x, middle + line * (i as f64 - last / 2.0));
            let size = if self.kind == Kind::Operation && text.chars().count() == 1 {
                SIGN
            } else {
                SIZE
            };
            canvas.text(at, form.text(text).size(size).align(align).paint(paint));
        }
    }
}
