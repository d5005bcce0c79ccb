//! The three axes of a surface.

use std::ops::RangeInclusive;

use plotters::style::TRANSPARENT;

use super::draw::{CELLS, Chart, at};
use crate::axis::{Axis, Wish};
use crate::{Colour, Error, Form, Paint};

pub(super) fn axis(range: &RangeInclusive<f64>) -> Result<Axis, Error> {
    let range = Some(range.clone());
    Wish {
        range,
        ..Wish::default()
    }
    .fit([].into_iter(), 6)
}

/// An axis along the floor, without ticks at its ends: there, in the corners, they would stand on those of the other.
pub(super) fn floor(range: &RangeInclusive<f64>) -> Result<Axis, Error> {
    let mut axis = axis(range)?;
    let ends = [at(range, 1, CELLS), at(range, CELLS - 1, CELLS)];
    axis.ticks
        .retain(|(tick, _)| (ends[0]..=ends[1]).contains(tick));
    Ok(axis)
}

/// Grid lines on the floor and the two walls behind, and ticks.
pub(super) fn mesh(chart: &mut Chart<'_>, form: Form, [y, up, x]: &[Axis; 3]) -> Result<(), Error> {
    let labels = [y, up, x].map(|axis| move |tick: &f64| axis.label(*tick));
    let mut axes = chart.configure_axes();
    axes.x_formatter(&labels[0])
        .y_formatter(&labels[1])
        .z_formatter(&labels[2]);
    axes.axis_panel_style(TRANSPARENT).tick_size(40);
    axes.bold_grid_style(Paint::from(Colour::Faint).stroke(1.0));
    axes.label_style(Paint::from(Colour::Muted).labels(form.text("").size(15.0).size));
    Ok(axes.draw()?)
}
