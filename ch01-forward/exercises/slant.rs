use ndarray::Array2;

/// The centre of mass of the ink: its mean row r and its mean column c.
///
/// r = Σᵢⱼ xᵢⱼ i / Σᵢⱼ xᵢⱼ and c = Σᵢⱼ xᵢⱼ j / Σᵢⱼ xᵢⱼ, counted from 0
///
/// Shapes: `image` (rows, columns), the ink x of each pixel, 0 or more,
/// in two rows at least.
///
/// To check all: cargo run -p ch01-forward -- exercise slant
pub fn centre(image: &Array2<f64>) -> (f64, f64) {
    todo!()
}

/// How many columns to the right the ink moves from each row to the
/// next.
///
/// Σᵢⱼ xᵢⱼ (i − r) (j − c) / Σᵢⱼ xᵢⱼ (i − r)²
pub fn slant(image: &Array2<f64>) -> f64 {
    todo!()
}

/// The digit set upright: every row moved by whole pixels. What comes
/// from beyond the edge is 0.
///
/// yᵢⱼ = xᵢₖ, where k = j + round(slant (i − r))
///
/// Shapes: `image` and the result (rows, columns).
pub fn upright(image: &Array2<f64>) -> Array2<f64> {
    todo!()
}
