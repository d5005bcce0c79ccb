//! Plots in rows and columns whose frames line up.

use super::fit::{Way, share};
use super::layout::{Layout, Margins};
use super::{Error, Form, Plot};

/// Between two plots.
pub(super) const GAP: f64 = 20.0;

/// Plots in rows of so many, on wide pages and on narrow ones.
#[derive(Debug, Clone)]
pub(super) struct Group {
    plots: Vec<Plot>,
    wide: usize,
    narrow: usize,
    /// Whether the horizontal and the vertical axes are the same in all plots.
    pub(super) shared: (bool, bool),
}

/// Plots side by side, each with its left end.
pub(super) struct Row {
    pub(super) plots: Vec<(f64, Layout)>,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Group {
    pub(super) fn new(wide: usize, narrow: usize, plots: impl IntoIterator<Item = Plot>) -> Self {
        Self {
            plots: plots.into_iter().collect(),
            wide,
            narrow,
            shared: (false, false),
        }
    }

    /// The plots row by row, with the room that their labels need.
    pub(super) fn rows(&self, form: Form) -> Result<Vec<Row>, Error> {
        let columns = form
            .pick(self.wide, self.narrow)
            .min(self.plots.len())
            .max(1);
        let mut layouts = self.layouts(form, columns)?;
        align(&mut layouts, columns);
        let mut rows = Vec::new();
        while !layouts.is_empty() {
            let rest = layouts.split_off(columns.min(layouts.len()));
            rows.push(Row::new(layouts));
            layouts = rest;
        }
        Ok(rows)
    }

    fn layouts(&self, form: Form, columns: usize) -> Result<Vec<Layout>, Error> {
        let mut plots = self.plots.clone();
        if self.shared.0 {
            share(&mut plots, Way::Across);
        }
        if self.shared.1 {
            share(&mut plots, Way::Up);
        }
        let count = plots.len();
        let gaps = GAP * (columns - 1) as f64;
        let narrow = (form.width() - gaps) / columns as f64;
        let layout = |(i, plot): (usize, Plot)| {
            let is_lowest = i + columns >= count;
            let is_leftmost = i % columns == 0;
            let silent = [self.shared.0 && !is_lowest, self.shared.1 && !is_leftmost];
            let width = form.pick(plot.width(), narrow);
            Layout::new(plot, form, width, silent)
        };
        plots.into_iter().enumerate().map(layout).collect()
    }
}

/// Gives the frames of a row the same upper and lower end, and those of a column the same left and right end.
fn align(layouts: &mut [Layout], columns: usize) {
    let around: Vec<Margins> = layouts.iter().map(|layout| layout.around).collect();
    for (i, layout) in layouts.iter_mut().enumerate() {
        for (j, other) in around.iter().enumerate() {
            if i / columns == j / columns {
                layout.around.top = layout.around.top.max(other.top);
                layout.around.bottom = layout.around.bottom.max(other.bottom);
            }
            if i % columns == j % columns {
                layout.around.left = layout.around.left.max(other.left);
                layout.around.right = layout.around.right.max(other.right);
            }
        }
    }
}

impl Row {
    fn new(layouts: Vec<Layout>) -> Self {
        let mut row = Self {
            plots: Vec::new(),
            width: -GAP,
            height: 0.0,
        };
        for mut layout in layouts {
            layout.size.1 = layout.around.top + layout.up() + layout.around.bottom;
            row.height = row.height.max(layout.size.1);
            let left = row.width + GAP;
            row.width = left + layout.size.0;
            row.plots.push((left, layout));
        }
        row
    }
}
