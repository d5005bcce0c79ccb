//! The numbers a network computes with: `f32` or `f64`.

use ndarray::NdFloat;

/// A floating-point number, `f32` or `f64`.
///
/// Gradients are checked in `f64`, where a difference of two nearly equal losses still has digits left;
/// digits are trained in `f32`, which is precise enough, and faster: twice as many fit into a vector.
///
/// ```
/// use common::Real;
///
/// fn half<F: Real>(x: F) -> F {
///     x * F::of(0.5)
/// }
/// assert_eq!(half(3.0_f32), 1.5);
/// assert_eq!(half(3.0_f64), 1.5);
/// ```
pub trait Real: NdFloat + std::iter::Sum {
    /// The number nearest to `value` in this type.
    fn of(value: f64) -> Self;

    /// This number as an `f64`, exactly.
    fn as_f64(self) -> f64;
}

impl Real for f32 {
    fn of(value: f64) -> Self {
        value as f32
    }

    fn as_f64(self) -> f64 {
        self.into()
    }
}

impl Real for f64 {
    fn of(value: f64) -> Self {
        value
    }

    fn as_f64(self) -> f64 {
        self
    }
}
