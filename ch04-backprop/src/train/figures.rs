//! Which figures there are, and when they are drawn.

use lesson::{Interrupt, Page, Result, ThreadPool};

use super::Options;
use super::course::Course;
use super::{draw, silent, slice};
use crate::weights_figure::weights_figure;

/// What can be drawn after every epoch, while the network learns.
pub fn sketches(course: &Course<'_>, page: &mut Page) -> Result {
    if course.epochs() > 0 {
        page.sketch("loss", &draw::losses(course))?;
        page.sketch("accuracy", &draw::accuracies(course))?;
    }
    page.sketch("weights", &weights_figure(&course.net))
}

/// All of them, at the end.
pub fn all(
    options: &Options,
    course: &Course<'_>,
    pool: &ThreadPool,
    interrupt: &Interrupt,
    page: &mut Page,
) -> Result {
    page.figure("learning", &draw::learning(course))?;
    page.figure("loss", &draw::losses(course))?;
    page.figure("accuracy", &draw::accuracies(course))?;
    if let Some(slice) = pool.install(|| slice::slice(course)) {
        page.figure("slice", &draw::slice(&slice))?;
    }
    page.figure("weights", &weights_figure(&course.net))?;
    let outcomes = pool.install(|| silent::outcomes(options, course, interrupt))?;
    page.figure("silent", &draw::silent(&outcomes))
}
