//! How large matrices are, and how equations are broken into lines.

use super::{Equation, Form, Matrix, Point, Text};
use crate::text::widest;

/// Between two terms.
pub(super) fn gap(form: Form) -> f64 {
    form.pick(20.0, 12.0)
}

/// The height of an entry.
pub(super) fn cell_height(form: Form) -> f64 {
    form.pick(38.0, 31.0)
}

impl Equation {
    /// The lines, broken before a sign where they are too long for the page: before the last one that leaves enough.
    pub(super) fn broken(&self, form: Form) -> Vec<&[Matrix]> {
        let mut broken = Vec::new();
        for line in &self.lines {
            let mut rest = line.as_slice();
            while let Some(at) = break_of(rest, form) {
                let (fits, others) = rest.split_at(at);
                broken.push(fits);
                rest = others;
            }
            broken.push(rest);
        }
        broken
    }
}

/// Where a line is to be broken, if it is.
fn break_of(line: &[Matrix], form: Form) -> Option<usize> {
    if line_width(line, form) <= form.pick(720.0, 340.0) {
        return None;
    }
    let signs = (1..line.len()).filter(|&at| line[at].sign.is_some());
    let fits = |at: &usize| line_width(&line[..*at], form) <= form.pick(720.0, 340.0);
    let first = signs.clone().next();
    signs.rev().find(fits).or(first)
}

/// The width of a line with a gap on both sides.
pub(super) fn line_width(line: &[Matrix], form: Form) -> f64 {
    let terms = line.iter().map(|term| term.outer(form) + gap(form));
    terms.sum::<f64>() + gap(form)
}

impl Matrix {
    pub(super) fn entry(&self, form: Form, cell: &str) -> Text {
        let size = if self.sign.is_some() { 21.0 } else { 19.0 };
        form.text(cell).size(size)
    }

    pub(super) fn cell_width(&self, form: Form) -> f64 {
        let cells = self.cells.iter().flatten();
        let width = widest(cells.map(|cell| self.entry(form, cell).bold()));
        match self.sign {
            Some(_) => width,
            None => width.max(16.0) + form.pick(20.0, 13.0),
        }
    }

    /// The room that the entries take.
    pub(super) fn inner(&self, form: Form) -> Point {
        (
            self.cell_width(form) * self.width() as f64,
            cell_height(form) * self.cells.len() as f64,
        )
    }

    /// The width with brackets, name and shape.
    pub(super) fn outer(&self, form: Form) -> f64 {
        let labels = [&self.name, &self.shape];
        let labels = labels.map(|label| form.text(label)).into_iter();
        let brackets = if self.sign.is_some() { 0.0 } else { 12.0 };
        widest(labels).max(self.inner(form).0 + brackets)
    }

    /// How far it reaches above its middle.
    pub(super) fn above(&self, form: Form) -> f64 {
        self.inner(form).1 / 2.0 + if self.name.is_empty() { 6.0 } else { 32.0 }
    }

    pub(super) fn below(&self, form: Form) -> f64 {
        self.inner(form).1 / 2.0 + if self.shape.is_empty() { 6.0 } else { 32.0 }
    }
}
