//! The mean of what is around a pixel.

use super::picture::Picture;

/// For each pixel the mean of those at most `reach` columns and rows away.
pub fn mean_around(picture: &Picture, reach: usize) -> Picture {
    let (width, height) = picture.dim();
    let sums = Sums::of(picture);
    let near = |place: usize, side: usize| {
        (
            place.saturating_sub(reach),
            (place + reach + 1).min(side), // the first beyond
        )
    };
    Picture::from_fn(width, height, |x, y| {
        let ((left, right), (top, bottom)) = (near(x, width), near(y, height));
        let sum = sums.at(right, bottom) - sums.at(left, bottom) - sums.at(right, top)
            + sums.at(left, top);
        (sum / ((right - left) * (bottom - top)) as f64) as f32
    })
}

/// For each pixel the sum of all above and to the left of it. The sum of any rectangle is then known from its four corners.
struct Sums {
    width: usize,
    values: Vec<f64>,
}

impl Sums {
    fn of(picture: &Picture) -> Self {
        let width = picture.width + 1;
        let mut values = vec![0.0; width]; // above the first row
        for row in picture.values.chunks(picture.width) {
            let mut sum = 0.0; // of this row
            values.push(sum);
            for value in row {
                sum += f64::from(*value);
                values.push(sum + values[values.len() - width]);
            }
        }
        Self { width, values }
    }

    fn at(&self, x: usize, y: usize) -> f64 {
        self.values[y * self.width + x]
    }
}
