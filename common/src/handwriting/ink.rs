//! How much ink there is at every pixel, whatever the paper is like.

use super::mean::mean_around;
use super::paper::paper;
use super::picture::Picture;
use super::quantile::quantile;

/// Paper is never darker than this.
const DARKEST: f32 = 1.0 / 255.0;
/// What is darker than this is black, whatever the noise.
const BLACK: f32 = 0.1;
/// Ink that differs less from the paper than this, of 1 from black to white, is not seen.
const FAINTEST: f32 = 0.08;
/// What differs from the paper less than so many times the paper's own grain is grain.
const GRAIN: f32 = 5.0;
/// With more grain than this a picture is smoothed.
const GRAINY: f32 = 0.03;
/// One pixel of ink in ten is as strong as full ink, or stronger.
const FULL: f32 = 0.9;

/// The ink of a picture, from 0, the paper, to 1, full ink. Without ink all is 0. A grainy picture is smoothed first.
pub fn ink(picture: &Picture) -> Picture {
    let depth = depth(picture);
    match grain(&depth) > GRAINY {
        true => strength(&self::depth(&mean_around(picture, 1))),
        false => strength(&depth),
    }
}

// ANCHOR: depth
/// Which part of the paper's light each pixel lacks: most of the paper 0, black ink 1.
fn depth(picture: &Picture) -> Picture {
    let dark = match is_dark_on_light(picture) {
        true => picture.clone(),
        false => picture.map(|value| 1.0 - value),
    };
    let depth = paper(&dark).zip(&dark, |paper, value| 1.0 - value / paper.max(DARKEST));
    let level = quantile(&depth.values, 0.5);
    depth.map(|value| value - level)
}
// ANCHOR_END: depth

/// The standard deviation of the paper, by the median: ink has no part in that.
fn grain(depth: &Picture) -> f32 {
    1.4826 * quantile(&depth.map(f32::abs).values, 0.5)
}

/// The depth as a share of that of full ink.
fn strength(depth: &Picture) -> Picture {
    let faintest = FAINTEST.max(GRAIN * grain(depth));
    let seen = depth.values.iter().copied();
    let seen: Vec<f32> = seen.filter(|&value| value > faintest).collect();
    let full = quantile(&seen, FULL);
    depth.map(|value| match value > faintest {
        true => (value / full).min(1.0),
        false => 0.0,
    })
}

/// Ink covers less than paper does. Where it is the darker of the two, the few values far from the mean of their
/// surroundings lie below it, and the third powers of the differences add up to less than zero. Of logarithms, because a
/// shadow takes the same share of the light from paper and from ink.
pub fn is_dark_on_light(picture: &Picture) -> bool {
    let light = picture.map(|value| value.max(BLACK).ln());
    let reach = picture.width.min(picture.height) / 4;
    let around = mean_around(&light, reach);
    let differences = light.values.iter().zip(&around.values);
    let cubes = differences.map(|(value, around)| f64::from(value - around).powi(3));
    cubes.sum::<f64>() <= 0.0
}
