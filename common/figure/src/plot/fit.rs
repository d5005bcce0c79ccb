//! The axes of a plot, fitted to what is in it.

use super::layout::widest_tick;
use super::{Axis, Error, Plot, Point, Wish};
use crate::Form;
use crate::error::finite;

/// One of the two axes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Across,
    Up,
}

impl Way {
    fn name(self) -> &'static str {
        ["x", "y"][self as usize]
    }

    fn of(self, (x, y): Point) -> f64 {
        [x, y][self as usize]
    }
}

impl Plot {
    fn wish(&self, way: Way) -> &Wish {
        [&self.x, &self.y][way as usize]
    }

    fn wish_mut(&mut self, way: Way) -> &mut Wish {
        [&mut self.x, &mut self.y][way as usize]
    }

    /// What the marks have along one axis.
    fn values(&self, way: Way) -> impl Iterator<Item = f64> {
        let marks = self
            .marks
            .iter()
            .filter(move |mark| mark.has()[way as usize]);
        let points = marks.flat_map(|mark| &mark.points);
        points.map(move |point| way.of(*point))
    }

    /// Fits an axis to the marks, with at most so many ticks.
    pub(super) fn fit(&self, way: Way, ticks: usize) -> Result<Axis, Error> {
        if self.marks.is_empty() {
            return Err(Error::empty("the plot"));
        }
        for mark in &self.marks {
            if mark.points.is_empty() {
                return Err(Error::empty(&format!("the series {:?}", mark.label)));
            }
            let has = mark.has()[way as usize];
            for (i, point) in mark.points.iter().enumerate().filter(|_| has) {
                let (name, label) = (way.name(), &mark.label);
                let what = || format!("{name} of point {i} of the series {label:?}");
                finite(way.of(*point), what)?;
            }
        }
        let mut axis = self.wish(way).fit(self.values(way), ticks)?;
        if self.bare {
            axis.ticks.clear();
        }
        Ok(axis)
    }

    /// The vertical axis with at most `count` ticks, or a few more where they would be less than three.
    pub(super) fn up(&self, count: usize) -> Result<Axis, Error> {
        for count in count..count + 2 {
            let axis = self.fit(Way::Up, count)?;
            if axis.ticks.len() >= 3 {
                return Ok(axis);
            }
        }
        self.fit(Way::Up, count + 2)
    }

    /// The horizontal axis of this length, with at most `count` ticks, or a few more where they would be less than
    /// three; in any case with fewer where their labels would touch.
    pub(super) fn across(&self, form: Form, length: f64, count: usize) -> Result<Axis, Error> {
        let touch =
            |axis: &Axis| axis.ticks.len() as f64 * (widest_tick(form, axis) + 6.0) > length;
        for count in (count..count + 3).chain((2..count).rev()) {
            let axis = self.fit(Way::Across, count)?;
            if axis.ticks.len() >= 3 && !touch(&axis) {
                return Ok(axis);
            }
        }
        let mut axis = self.fit(Way::Across, 2)?;
        while touch(&axis) && axis.ticks.len() > 1 {
            axis.ticks.pop();
        }
        Ok(axis)
    }
}

/// One axis for all plots: the first range that one of them asks for, or one that holds what is in any of them.
pub(super) fn share(plots: &mut [Plot], way: Way) {
    let asked = plots.iter().find_map(|plot| plot.wish(way).range.clone());
    let all: Vec<f64> = plots.iter().flat_map(|plot| plot.values(way)).collect();
    for wish in plots.iter_mut().map(|plot| plot.wish_mut(way)) {
        match &asked {
            Some(range) => wish.range = Some(range.clone()),
            None => wish.beside.clone_from(&all),
        }
    }
}
