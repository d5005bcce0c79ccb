//! The gradient at many points at once.

use common::gradient::numerical_gradient;
use figure::{Colour, Plot};
use lesson::Result;
use ndarray::{Array1, array};

use crate::map::reach;
use crate::partial::{bowl, bowl_at};

/// Figure 1-3-1: −∇f as arrows, so that they point downhill, on the contours of f.
pub fn field(x: &Array1<f64>) -> Result<String> {
    let reach = reach([[x[0], x[1]]], 1.25);
    let downhill = |x0: f64, x1: f64| {
        let gradient = numerical_gradient(bowl, &mut array![x0, x1]);
        (-gradient[0], -gradient[1])
    };
    let (down0, down1) = downhill(x[0], x[1]);
    let tip = (x[0] + 0.1 * down0, x[1] + 0.1 * down1);
    let levels = [0.2, 0.4, 0.6, 0.8, 1.0].map(|share: f64| (share * reach).powi(2));
    let svg = Plot::new()
        .x("x₀")
        .y("x₁")
        .contours(reach, &levels, bowl_at)
        .field(reach, 15, downhill)
        .arrow((x[0], x[1]), tip, Colour::Red)
        .points("", Colour::Red, [(x[0], x[1])])
        .svg()?;
    Ok(svg)
}
