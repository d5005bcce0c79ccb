//! The example of this section, run both ways.

use common::layer::{Affine, AffineGradient};
use lesson::Result;
use ndarray::{Array2, array};

/// A batch that went through the layer, forward and backward.
pub struct Flow {
    pub x: Array2<f64>,
    pub affine: Affine<f64>,
    pub y: Array2<f64>,
    pub dy: Array2<f64>,
    pub dx: Array2<f64>,
    pub gradient: AffineGradient<f64>,
}

impl Flow {
    // ANCHOR: flow
    pub fn new(x: Array2<f64>, affine: Affine<f64>, dy: Array2<f64>) -> Result<Self> {
        let (y, pass) = affine.forward(x.clone())?;
        let (dx, gradient) = pass.backward(&dy)?;
        Ok(Self {
            x,
            y,
            dy,
            dx,
            gradient,
            affine,
        })
    }
    // ANCHOR_END: flow

    /// `batch` rows through the document's W: x is 1, 2, 3, 4, … and so is the
    /// upstream gradient.
    pub fn counting(batch: usize) -> Result<Self> {
        let affine = Affine::new(
            array![[1.0, 3.0, 5.0], [2.0, 4.0, 6.0]],
            array![0.1, 0.2, 0.3],
        )?;
        let counting = |columns| {
            Array2::from_shape_fn((batch, columns), |(row, column)| {
                (row * columns + column + 1) as f64
            })
        };
        Self::new(counting(2), affine, counting(3))
    }
}
