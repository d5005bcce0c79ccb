//! The nodes of a computational graph.

use super::{Canvas, Colour, Point, Text};
use crate::shape::{framed, rounded};

const SIZE: f64 = 19.0;

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Input,
    Output,
    Constant,
    Operation,
    Layer { rows: f64 },
}

/// A node with its place and size on the sheet.
#[derive(Debug, Clone)]
pub(super) struct NodeShape {
    name: String,
    kind: Kind,
    pub(super) centre: Point,
    /// Half its width and half its height.
    pub(super) half: Point,
}

impl NodeShape {
    pub(super) fn new(name: String, centre: Point, kind: Kind, row: f64) -> Self {
        let width = name
            .lines()
            .map(|line| Text::new(line).size(SIZE).width())
            .fold(0.0, f64::max);
        let half = match kind {
            Kind::Input | Kind::Output | Kind::Constant => (width / 2.0 + 4.0, 14.0),
            Kind::Operation => {
                let radius = (width / 2.0 + 8.0).max(25.0);
                (radius, radius)
            }
            Kind::Layer { rows } => ((width / 2.0 + 16.0).max(34.0), 28.0 + rows * row / 2.0),
        };
        // Names stand outside their column, so that all edges of a column begin or end alike.
        let shift = match kind {
            Kind::Input => -half.0,
            Kind::Output => half.0,
            _ => 0.0,
        };
        Self {
            name,
            kind,
            centre: (centre.0 + shift, centre.1),
            half,
        }
    }

    pub(super) fn moved(&self, dx: f64, dy: f64) -> Self {
        Self {
            centre: (self.centre.0 + dx, self.centre.1 + dy),
            ..self.clone()
        }
    }

    /// Where an edge from or to height `y` touches the node on its left (-1) or right (1) side,
    /// and the direction in which it leaves.
    pub(super) fn port(&self, y: f64, side: f64) -> (Point, Point) {
        let (x, centre) = self.centre;
        match self.kind {
            Kind::Operation if (y - centre).abs() > 1.0 => {
                let (sin, cos) = (0.62 * (y - centre).signum(), 0.785);
                (
                    (x + side * cos * self.half.0, centre + sin * self.half.1),
                    (side * cos, sin),
                )
            }
            Kind::Layer { .. } => {
                let reach = self.half.1 - 14.0;
                (
                    (
                        x + side * self.half.0,
                        y.clamp(centre - reach, centre + reach),
                    ),
                    (side, 0.0),
                )
            }
            _ => ((x + side * self.half.0, centre), (side, 0.0)),
        }
    }

    /// Room below the node for the gradient of an edge on its row.
    pub(super) fn foot(&self) -> f64 {
        if self.kind == Kind::Constant {
            0.0
        } else {
            (34.0 - self.half.1).max(0.0)
        }
    }

    pub(super) fn draw(&self, canvas: &mut Canvas) {
        let (x, y) = self.centre;
        match self.kind {
            Kind::Input | Kind::Output | Kind::Constant => (),
            Kind::Operation => {
                canvas.disc(self.centre, self.half.0, Colour::Orange.soft());
                canvas.ring(self.centre, self.half.0, Colour::Orange, 2.0);
            }
            Kind::Layer { .. } => {
                let (half_width, half_height) = self.half;
                let outline = rounded(
                    (x - half_width, y - half_height),
                    (2.0 * half_width, 2.0 * half_height),
                    10.0,
                );
                framed(
                    canvas,
                    &outline,
                    Colour::Teal.soft(),
                    Colour::Teal.into(),
                    2.0,
                );
            }
        }
        let middle = (self.name.lines().count() as f64 - 1.0) / 2.0;
        for (i, line) in self.name.lines().enumerate() {
            canvas.text(
                (x, y + 24.0 * (i as f64 - middle)),
                Text::new(line).size(SIZE),
            );
        }
    }
}
