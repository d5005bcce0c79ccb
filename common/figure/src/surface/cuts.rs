//! Cuts through a surface: the curve in which a plane meets it, and the plane above the curve.

use super::Surface;
use super::draw::{Chart, at};
use crate::plot::{Place, Room};
use crate::svg::{path, units};
use crate::text::Text;
use crate::{Align, Canvas, Colour, Form, Point};

/// So many pieces make up the curve of a cut.
const PIECES: usize = 96;

/// Where along its upper edge the label of a cut may stand, the best place first.
const SHARES: [f64; 7] = [0.3, 0.2, 0.1, 0.4, 0.5, 0.6, 0.7];

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
        }
        self.labels(canvas, form, place, high);
    }

    /// The labels above the upper edges, each where no other cut is in the way.
    fn labels(
        &self,
        canvas: &Canvas,
        form: Form,
        place: impl Fn((f64, f64, f64)) -> Point,
        high: f64,
    ) {
        let ends = |cut: &Cut| {
            let curve = self.along(cut);
            [curve[0], curve[PIECES]].map(|(x, y)| place((y, high, x)))
        };
        let (width, height) = (form.width(), form.pick(0.82, 0.88) * form.width());
        let mut taken = Vec::new();
        for (i, cut) in self.cuts.iter().enumerate() {
            let mut room = Room::new(((4.0, 4.0), (width - 4.0, height - 4.0)));
            taken.iter().for_each(|label| room.take(*label));
            for other in self.cuts.iter().enumerate().filter(|(j, _)| *j != i) {
                let along = self.along(other.1);
                let curve = along.iter().map(|at| place(self.lift(*at)));
                let [near, far] = ends(other.1);
                let outline: Vec<Point> = curve.chain([far, near]).collect();
                room.line(&[&outline[..], &outline[..1]].concat());
            }
            let text = Self::label(form, cut);
            let places = SHARES.map(|share| {
                let (x, y) = above(ends(cut), share, cut.is_across);
                let side = text.width() / 2.0 * if cut.is_across { 1.0 } else { -1.0 };
                Place::of(&text, (x + side, y))
            });
            if let Some(middle) = room.find(places) {
                taken.push(Place::of(&text, middle));
                canvas.text(middle, text.align(Align::Centre));
            }
        }
    }

    fn label(form: Form, cut: &Cut) -> Text {
        form.text(&cut.label).paint(cut.paint).halo()
    }
}

/// Where the label of a cut begins or ends: above such a share of its upper edge.
fn above([near, far]: [Point; 2], share: f64, is_across: bool) -> Point {
    let side = if is_across { 6.0 } else { -6.0 };
    let middle = |from: f64, to: f64| from + share * (to - from);
    (middle(near.0, far.0) + side, middle(near.1, far.1) - 12.0)
}
