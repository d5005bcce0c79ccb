//! The edges of a computational graph with their numbers.

use super::node::NodeShape;
use super::route::{level_route, upright_route};
use super::{Canvas, Colour, Node, Point};
use crate::shape::arrow;
use crate::{Align, Text};

/// Between an edge and its gradient's arrow.
const APART: f64 = 8.0;

#[derive(Debug, Clone)]
pub(super) struct Edge {
    pub(super) from: Node,
    pub(super) to: Node,
    pub(super) forward: String,
    pub(super) gradient: String,
    /// The row on which the edge is to run, if the author said so.
    pub(super) row: Option<f64>,
}

impl Edge {
    /// Draws the edge; `level` is the height at which it is to run, if any.
    pub(super) fn draw(&self, canvas: &mut Canvas, ends: [&NodeShape; 2], level: Option<f64>) {
        if let Some((start, end)) = upright_route(ends) {
            arrow(canvas, &[start, end], Colour::Ink.into(), 1.75);
            return self.numbers_beside(canvas, start, end);
        }
        let (points, flat) = level_route(ends, level);
        arrow(canvas, &points, Colour::Ink.into(), 1.75);
        self.numbers(canvas, flat);
    }

    fn numbers_beside(&self, canvas: &mut Canvas, (x, start): Point, (_, end): Point) {
        let middle = (start + end) / 2.0;
        let right = label(&self.forward, Colour::Blue);
        canvas.text((x + 10.0, middle), right.align(Align::Left));
        if !self.gradient.is_empty() {
            let inset = 4.0 * (end - start).signum();
            let back = [(x - APART, end - inset), (x - APART, start + inset)];
            arrow(canvas, &back, Colour::Red.into(), 1.5);
            let left = label(&self.gradient, Colour::Red);
            canvas.text((x - APART - 9.0, middle), left.align(Align::Right));
        }
    }

    fn numbers(&self, canvas: &mut Canvas, (left, right): (Point, Point)) {
        let (middle, y) = ((left.0 + right.0) / 2.0, (left.1 + right.1) / 2.0);
        if !self.forward.is_empty() {
            canvas.text((middle, y - 14.0), label(&self.forward, Colour::Blue));
        }
        if !self.gradient.is_empty() {
            let below = y + APART;
            arrow(
                canvas,
                &[(right.0 - 4.0, below), (left.0 + 4.0, below)],
                Colour::Red.into(),
                1.5,
            );
            canvas.text((middle, below + 15.0), label(&self.gradient, Colour::Red));
        }
    }
}

fn label(text: &str, paint: Colour) -> Text {
    Text::new(text).size(17.0).bold().paint(paint).halo()
}
