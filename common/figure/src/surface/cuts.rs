//! Cuts through a surface: the curve in which a plane meets it, and the plane above the curve.

use super::Surface;
use super::draw::{Chart, at};
use crate::svg::{path, units};
use crate::text::Text;
use crate::{Align, Canvas, Colour, Form, Point};

/// So many pieces make up the curve of a cut.
const PIECES: usize = 96;

/// A plane on which one variable keeps its value.
pub(super) struct Cut {
    /// Whether it is x that keeps its value, not y.
    is_across: bool,
    value: f64,
    label: String,
    paint: Colour,
}

impl<F: Fn(f64, f64) -> f64> Surface<F> {
    /// The cut where x has this value, with a label at its upper edge.
    pub fn cut_x(self, value: f64, label: impl Into<String>, paint: Colour) -> Self {
        self.cut(true, value, label.into(), paint)
    }

    /// The cut where y has this value, with a label at its upper edge.
    pub fn cut_y(self, value: f64, label: impl Into<String>, paint: Colour) -> Self {
        self.cut(false, value, label.into(), paint)
    }

    fn cut(mut self, is_across: bool, value: f64, label: String, paint: Colour) -> Self {
        self.cuts.push(Cut {
            is_across,
            value,
            label,
            paint,
        });
        self
    }

    /// The points (x, y) of a cut.
    fn along(&self, cut: &Cut) -> Vec<Point> {
        let range = if cut.is_across { &self.y } else { &self.x };
        let along = (0..=PIECES).map(|i| at(range, i, PIECES));
        along
            .map(|along| match cut.is_across {
                true => (cut.value, along),
                false => (along, cut.value),
            })
            .collect()
    }

    /// The planes, as thin as glass, each with its curve and its label.
    pub(super) fn planes(&self, canvas: &Canvas, form: Form, chart: &Chart<'_>, high: f64) {
        let place = |lifted| units(chart.plotting_area().map_coordinate(&lifted));
        for cut in &self.cuts {
            let curve = self.along(cut);
            let top = |(x, y): Point| place((y, high, x));
            let ends = [top(curve[0]), top(curve[PIECES])];
            let curve: Vec<Point> = curve.iter().map(|at| place(self.lift(*at))).collect();
            let glass = curve.iter().chain(ends.iter().rev());
            let points = path(glass.map(|point| canvas.pixel(*point)));
            canvas.fill(
                &format!("polygon points=\"{points}\" fill-opacity=\"0.16\""),
                cut.paint,
            );
            canvas.line(&[curve[0], ends[0], ends[1], curve[PIECES]], cut.paint, 1.0);
            canvas.line(&curve, cut.paint, 2.5);
            canvas.text(self.above(ends, cut), Self::label(form, cut));
        }
    }

    fn label(form: Form, cut: &Cut) -> Text {
        let align = if cut.is_across {
            Align::Left
        } else {
            Align::Right
        };
        form.text(&cut.label).paint(cut.paint).align(align).halo()
    }

    /// Where the label of a cut stands: above the outer part of its upper edge.
    fn above(&self, [near, far]: [Point; 2], cut: &Cut) -> Point {
        let side = if cut.is_across { 6.0 } else { -6.0 };
        let share = 0.3;
        let middle = |from: f64, to: f64| from + share * (to - from);
        (middle(near.0, far.0) + side, middle(near.1, far.1) - 12.0)
    }
}
