//! How far the two gradients are apart, against how large they are.

use figure::number::more;
use figure::{Colour, Paint, Plot};
use lesson::Result;

use super::compare::{Comparison, Slopes};

/// So many dots of one kind: enough to see the cloud.
const DOTS: usize = 400;

/// An error of 0 is drawn here.
const LEAST: f64 = 1e-16;

/// The axis reaches this far, and farther where an error does.
const LARGEST: f64 = 3e-4;

type Cloud = (Paint, Vec<(f64, f64)>);

/// Every dot is a parameter. Those at a kink stand out.
pub fn errors(comparisons: &[Comparison]) -> Result<Plot> {
    let [w1, b1, w2, b2] = comparisons else {
        return Err("four comparisons are drawn".into());
    };
    let clouds: [Cloud; 6] = [
        (Colour::Blue.tint(60), dots(&w1.smooth)),
        (Colour::Blue.into(), dots(&b1.smooth)),
        (Colour::Orange.into(), dots(&w2.smooth)),
        (Colour::Orange.into(), dots(&b2.smooth)),
        (Colour::Red.into(), dots(&b1.kinked)),
        (Colour::Red.into(), dots(&w1.kinked)),
    ];
    let all = comparisons
        .iter()
        .map(|one| one.smooth.len() + one.kinked.len());
    Ok(plot(clouds, all.sum()))
}

/// The clouds, and how many of `all` parameters are not in them.
fn plot(clouds: [Cloud; 6], all: usize) -> Plot {
    let dots = || clouds.iter().flat_map(|(_, dots)| dots);
    let largest = dots().fold(LARGEST, |largest, (_, error)| largest.max(2.0 * error));
    let mut plot = Plot::new()
        .size(620.0, 400.0)
        .x("|∂L|")
        .y("|error|")
        .log_x()
        .log_y()
        .y_range(LEAST..=largest); // rounding decides how far down the errors reach
    if dots().count() < all {
        plot = plot.title(more(all - dots().count()));
    }
    let [.., (_, kinked)] = &clouds;
    let leftmost = kinked.iter().copied().min_by(|a, b| a.0.total_cmp(&b.0));
    let there = clouds.into_iter().filter(|(_, dots)| !dots.is_empty());
    plot = there.fold(plot, |plot, (paint, dots)| plot.points("", paint, dots));
    if let Some((slope, error)) = leftmost {
        plot = plot.note((slope / 4.0, error / 3.0), "kinks", Colour::Red); // beside them, on empty ground
    }
    plot
}

/// Some of the slopes, evenly spread. A slope of 0 has no logarithm.
fn dots(slopes: &Slopes) -> Vec<(f64, f64)> {
    let sloping = || slopes.0.iter().filter(|(_, backward)| *backward != 0.0);
    let every = sloping().count().div_ceil(DOTS).max(1);
    let place = |(numerical, backward): &(f64, f64)| {
        (backward.abs(), (numerical - backward).abs().max(LEAST))
    };
    sloping().step_by(every).map(place).collect()
}
