use ndarray::{Array2, s};

/// What a window of `height` by `width` sees in each of its places, one
/// row for each place: from left to right, then from the top down. A
/// row has the numbers in the window, its upper row first.
///
/// Shapes: `x` (H, W); the result (R · C, height · width), where
/// R = H − height + 1 and C = W − width + 1.
///
/// To check both: cargo run -p ch01-forward -- exercise convolution
pub fn patches(x: &Array2<f64>, height: usize, width: usize) -> Array2<f64> {
    todo!()
}

/// The convolution of an image with the weights of a window, by
/// `patches` and a single matrix product.
///
/// yᵢⱼ = Σₘ Σₙ xᵢ₊ₘ,ⱼ₊ₙ wₘₙ, where all indices count from 0
///
/// Shapes: `x` (H, W), `w` (height, width), the result (R, C).
pub fn convolve(x: &Array2<f64>, w: &Array2<f64>) -> Array2<f64> {
    todo!()
}
