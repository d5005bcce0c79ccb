//! The nodes of a computational graph, in coordinates along and across its flow.

use super::rows::Rows;
use super::{Align, Canvas, Colour, Flow, Form, Point};
use crate::text::widest;

const SIZE: f64 = 19.0;
/// Of a sign alone.
const SIGN: f64 = 25.0;
/// Of what stands in a node below its name or in a row of it.
const SMALL: f64 = 16.0;
/// Between the middles of two lines.
const LINE: f64 = 22.0;
/// Between a name without a frame and its edge.
const BESIDE: f64 = 4.0;
/// Between a node and its edges.
const GAP: f64 = 5.0;
/// The sine of the angle at which edges from other rows meet a circle.
const TILT: f64 = 0.75;

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Input,
    Output,
    Fork,
    Operation,
    Layer,
}

/// A node as it was added, with its column and row.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) at: Point,
    /// How many columns and rows further it reaches.
    pub(super) span: Point,
    pub(super) paint: Colour,
    /// The local derivative.
    pub(super) local: String,
    /// Rows, what stands there, and its colour.
    pub(super) notes: Vec<(f64, String, Colour)>,
}

impl Spot {
    pub(super) fn new(name: String, at: Point, kind: Kind, paint: Colour) -> Self {
        let (span, local, notes) = ((0.0, 0.0), String::new(), Vec::new());
        Self {
            name,
            kind,
            at,
            span,
            paint,
            local,
            notes,
        }
    }

    /// The column that it ends in, and the row of its middle.
    pub(super) fn end(&self) -> f64 {
        self.at.0 + self.span.0
    }

    pub(super) fn row(&self) -> f64 {
        self.at.1 + self.span.1 / 2.0
    }

    /// The rows that it has something in.
    pub(super) fn rows(&self) -> Vec<f64> {
        let notes = self.notes.iter().map(|(row, ..)| *row);
        notes
            .chain([self.at.1, self.row(), self.at.1 + self.span.1])
            .collect()
    }

    /// Whether an edge of this level ends in it without a bend.
    pub(super) fn is_level(&self, level: f64) -> bool {
        let reach = if self.kind == Kind::Layer {
            self.span.1 / 2.0
        } else {
            0.0
        };
        (level - self.row()).abs() < reach + 1e-3
    }

    /// How far beside its column its middle stands: names without a frame begin or end there.
    pub(super) fn shift(&self, form: Form, flow: Flow) -> f64 {
        let half = self.half(form, flow, 0.0).0;
        match self.kind {
            Kind::Input => -half,
            Kind::Output => half,
            _ => 0.0,
        }
    }

    /// Half its size, without what it spans, along and across the flow; `radius` is that of the operations.
    pub(super) fn half(&self, form: Form, flow: Flow, radius: f64) -> Point {
        let lines = self.lines(form).len() as f64;
        let (wide, high) = (
            self.wide(form) / 2.0,
            form.pick(LINE, 0.9 * LINE) * lines / 2.0,
        );
        match self.kind {
            Kind::Fork => (6.0, 6.0),
            Kind::Input | Kind::Output => flow.turn((wide, high)),
            Kind::Operation => (radius, radius),
            Kind::Layer if self.span.0 > 0.0 => (radius, radius),
            Kind::Layer if self.is_tall() => (
                (self.small(form) / 2.0 + 9.0).max(form.pick(20.0, 16.0)),
                26.0,
            ),
            Kind::Layer => flow.turn(((wide + 12.0).max(30.0), high + 16.0)),
        }
    }

    /// The radius that an operation needs for what is in it.
    pub(super) fn radius(&self, form: Form) -> f64 {
        match self.kind {
            Kind::Operation => {
                (self.wide(form).max(self.small(form)) / 2.0 + 7.0).max(form.pick(25.0, 23.0))
            }
            _ => 0.0,
        }
    }

    /// Whether it spans rows: then its name stands above it.
    fn is_tall(&self) -> bool {
        self.span.1 > 0.0 || !self.notes.is_empty()
    }

    /// The width of its name.
    fn wide(&self, form: Form) -> f64 {
        widest(
            self.lines(form)
                .iter()
                .map(|line| form.text(line).size(SIZE)),
        )
    }

    /// The width of what else is in it.
    fn small(&self, form: Form) -> f64 {
        let small = self
            .notes
            .iter()
            .map(|(_, text, _)| text)
            .chain([&self.local]);
        widest(small.map(|text| form.text(text).size(SMALL).bold()))
    }

    fn lines(&self, form: Form) -> Vec<String> {
        self.name.lines().map(|line| form.say(line)).collect()
    }
}

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
