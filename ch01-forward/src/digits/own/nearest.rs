//! The digit of the data set that an image is most like.

use common::mnist::Dataset;

/// The nearest image, and how far it is.
pub struct Nearest {
    pub index: usize,
    pub distance: f32,
}

impl Nearest {
    /// The image of `data` that is nearest to these pixels.
    pub fn of(pixels: &[f32], data: &Dataset) -> Self {
        let squares = pixels.iter().map(|x| x * x).sum();
        let rows = data.images().rows().enumerate();
        let distances = rows.map(|(index, row)| (index, distance(row, pixels, squares)));
        let nearest = distances.min_by(|one, other| one.1.total_cmp(&other.1));
        let (index, distance) = nearest.unwrap_or((0, f32::INFINITY));
        Self { index, distance }
    }
}

// ANCHOR: distance
/// How far an image is from another, of which only the pixels that are not 0
/// are kept. For these, (a − x)² is x² + a (a − 2x), for all others x².
/// `squares` is the sum of all x².
fn distance(kept: &[(u32, f32)], pixels: &[f32], squares: f32) -> f32 {
    let rest = kept
        .iter()
        .map(|&(pixel, a)| a * (a - 2.0 * pixels[pixel as usize]));
    (squares + rest.sum::<f32>()).max(0.0).sqrt()
}
// ANCHOR_END: distance

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_is_the_root_of_the_sum_of_squared_differences() {
        // The images (3, 0, 0, 1) and (0, 4, 0, 1): √(9 + 16).
        let kept = [(0, 3.0), (3, 1.0)];
        assert_eq!(distance(&kept, &[0.0, 4.0, 0.0, 1.0], 17.0), 5.0);
        assert_eq!(distance(&[(1, 2.0)], &[0.0, 2.0], 4.0), 0.0);
    }
}
