//! The function of this section, its true slope, and two ways to come near it.

use common::Real;

// ANCHOR: f
/// f(x) = x³
pub fn cube<F: Real>(x: F) -> F {
    x * x * x
}

/// f'(x) = 3x²
pub fn slope(x: f64) -> f64 {
    3.0 * x * x
}
// ANCHOR_END: f

// ANCHOR: differences
/// (f(x+h) − f(x)) / h: the limit's own fraction, with an h that stays.
fn forward_difference<F: Real>(f: impl Fn(F) -> F, x: F, h: F) -> F {
    (f(x + h) - f(x)) / h
}

/// (f(x+h) − f(x−h)) / 2h: one step to each side.
fn central_difference<F: Real>(f: impl Fn(F) -> F, x: F, h: F) -> F {
    (f(x + h) - f(x - h)) / (h + h)
}
// ANCHOR_END: differences

/// The forward and the central difference of x³, computed in `F`.
pub fn differences<F: Real>(x: f64, h: f64) -> [f64; 2] {
    let (x, h) = (F::of(x), F::of(h));
    [
        forward_difference(cube, x, h).as_f64(),
        central_difference(cube, x, h).as_f64(),
    ]
}

/// `mantissa`·10⁻ᵈᵉᶜᵃᵈᵉ, as exact as an f64 can be: 10ᵈᵉᶜᵃᵈᵉ is a whole number.
pub fn tenths(mantissa: f64, decade: i32) -> f64 {
    mantissa / 10_f64.powi(decade)
}
