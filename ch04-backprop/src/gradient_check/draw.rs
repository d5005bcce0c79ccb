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
        (Colour::Teal.tint(60), dots(&w1.smooth)),
        (Colour::Teal.into(), dots(&b1.smooth)),
        (Colour::Purple.into(), dots(&w2.smooth)),
        (Colour::Purple.into(), dots(&b2.smooth)),
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
    for (share, name) in [(1.0, "100%"), (1e-6, "0.0001%")] {
        plot = plot.thin_line(
            name,
            Paint::from(Colour::Muted).dashed(),
            line(share, &clouds),
        );
    }
    let names = [
        (0, 0.0, 8.0, "first layer", Colour::Teal), // to the right of the axis
        (2, 0.95, 1.0, "second layer", Colour::Purple),
        (5, 0.5, 1.0, "kinks", Colour::Red),
    ];
    let at = names.map(|(cloud, share, right, name, paint)| {
        let place = above(&clouds[cloud].1, share);
        (place.map(|(x, y)| (right * x, y)), name, paint)
    });
    let there = clouds.into_iter().filter(|(_, dots)| !dots.is_empty());
    plot = there.fold(plot, |plot, (paint, dots)| plot.points("", paint, dots));
    for (place, name, paint) in at {
        if let Some(place) = place {
            plot = plot.note(place, name, paint);
        }
    }
    plot
}

/// Where the error is this share of the slope, from the smallest slope to the largest.
fn line(share: f64, clouds: &[Cloud; 6]) -> Vec<(f64, f64)> {
    let slopes = || {
        clouds
            .iter()
            .flat_map(|(_, dots)| dots)
            .map(|(slope, _)| *slope)
    };
    let ends = [
        slopes().fold(f64::INFINITY, f64::min),
        slopes().fold(0.0, f64::max),
    ];
    ends.map(|slope| (slope, share * slope)).to_vec()
}

/// Above the dots of a cloud whose slopes are about as large as this share of it reaches.
fn above(dots: &[(f64, f64)], share: f64) -> Option<(f64, f64)> {
    let mut slopes: Vec<f64> = dots.iter().map(|(slope, _)| *slope).collect();
    slopes.sort_by(f64::total_cmp);
    let slope = *slopes.get((share * slopes.len() as f64) as usize)?;
    let near = dots
        .iter()
        .filter(|dot| (0.2..5.0).contains(&(dot.0 / slope)));
    Some((slope, near.map(|(_, error)| *error).fold(LEAST, f64::max)))
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
