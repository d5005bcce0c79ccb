//! The nodes of a computational graph.

use super::{Canvas, Colour, Form, Point};
use crate::text::widest;

const SIZE: f64 = 19.0;

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Input,
    Output,
    Operation,
    Layer { rows: f64 },
}

/// A node as it was added, with its column and row.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) at: Point,
}

/// A node with its place and size on the sheet.
#[derive(Debug, Clone)]
pub(super) struct NodeShape {
    /// Its name, line by line.
    lines: Vec<String>,
    kind: Kind,
    /// Where its column is.
    pub(super) column: f64,
    pub(super) centre: Point,
    /// Half its width and half its height.
    half: Point,
}

impl NodeShape {
    /// A node on a grid of columns and rows of this size.
    pub(super) fn new(spot: &Spot, (column, row): Point, form: Form) -> Self {
        let (kind, (x, y)) = (spot.kind, (spot.at.0 * column, spot.at.1 * row));
        let lines: Vec<String> = form.say(&spot.name).lines().map(str::to_string).collect();
        let width = widest(lines.iter().map(|line| form.text(line).size(SIZE)));
        let radius = (width / 2.0 + 8.0).max(25.0);
        let half = match kind {
            Kind::Input | Kind::Output => (width / 2.0 + 4.0, 14.0),
            Kind::Operation => (radius, radius),
            Kind::Layer { rows } => (
                (width / 2.0 + 16.0).max(34.0),
                28.0 + (rows * row / 2.0).max(0.0),
            ),
        };
        // Names stand outside their column, so that all edges of a column begin or end alike.
        let shift = match kind {
            Kind::Input => -half.0,
            Kind::Output => half.0,
            _ => 0.0,
        };
        Self {
            lines,
            kind,
            column: x,
            centre: (x + shift, y),
            half,
        }
    }

    pub(super) fn move_right(&mut self, by: f64) {
        self.column += by;
        self.centre.0 += by;
    }

    /// The room it takes, with that for the numbers above and below an edge on its row, and a margin.
    pub(super) fn corners(&self) -> (Point, Point) {
        let ((x, y), width) = (self.centre, self.half.0 + 12.0);
        let (above, below) = (self.half.1.max(24.0) + 12.0, self.half.1.max(34.0) + 12.0);
        ((x - width, y - above), (x + width, y + below))
    }

    /// Where an edge from or to height `y` touches the node on its left (-1) or right (1) side,
    /// and the direction in which it leaves.
    pub(super) fn port(&self, y: f64, side: f64) -> (Point, Point) {
        let ((x, centre), (width, height)) = (self.centre, self.half);
        match self.kind {
            Kind::Operation if (y - centre).abs() > 1.0 => {
                let (sin, cos) = (0.62 * (y - centre).signum(), side * 0.785);
                ((x + cos * width, centre + sin * height), (cos, sin))
            }
            Kind::Layer { .. } => {
                let reach = height - 14.0;
                let y = centre + (y - centre).clamp(-reach, reach);
                ((x + side * width, y), (side, 0.0))
            }
            _ => ((x + side * width, centre), (side, 0.0)),
        }
    }

    pub(super) fn draw(&self, canvas: &Canvas, form: Form) {
        let (x, y) = self.centre;
        match self.kind {
            Kind::Input | Kind::Output => (),
            Kind::Operation => canvas.node((x, y), self.half, self.half.0, Colour::Orange),
            Kind::Layer { .. } => canvas.node((x, y), self.half, 10.0, Colour::Teal),
        }
        let middle = (self.lines.len() as f64 - 1.0) / 2.0;
        for (i, line) in self.lines.iter().enumerate() {
            let at = (x, y + 24.0 * (i as f64 - middle));
            canvas.text(at, form.text(line).size(SIZE));
        }
    }
}
