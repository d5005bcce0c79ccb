//! The nodes of a computational graph as they were added, and the room that they need.

use super::{Colour, Flow, Form, Point};
use crate::text::widest;

/// Of a name.
pub(super) const SIZE: f64 = 19.0;
/// Of what stands in a node below its name or in a row of it.
pub(super) const SMALL: f64 = 16.0;
/// Between the middles of two lines.
pub(super) const LINE: f64 = 22.0;

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
    pub(super) fn is_tall(&self) -> bool {
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

    pub(super) fn lines(&self, form: Form) -> Vec<String> {
        self.name.lines().map(|line| form.say(line)).collect()
    }
}
