//! Weights as a picture: positive ones blue, negative ones orange.

use super::{Canvas, Colour, Error, Point};

impl Canvas {
    /// A square of weights, row by row, in a faint frame: blue where they are positive, orange where they are negative,
    /// at full strength where they are as large as `strongest`.
    ///
    /// ```
    /// use figure::Canvas;
    /// let canvas = Canvas::new(60.0, 60.0);
    /// canvas.weights((5.0, 5.0), 50.0, &[1.0, -0.5, 0.0, 0.25], 1.0)?;
    /// assert_eq!(canvas.svg()?.matches("<image").count(), 2);
    /// # Ok::<(), figure::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the image is not square, or a value is not finite.
    pub fn weights(
        &self,
        at: Point,
        side: f64,
        weights: &[f64],
        strongest: f64,
    ) -> Result<(), Error> {
        let strongest = strongest.max(f64::MIN_POSITIVE);
        self.tile(at, side, Colour::Faint);
        for (paint, full) in [(Colour::Blue, strongest), (Colour::Orange, -strongest)] {
            let shades: Vec<f64> = weights.iter().map(|weight| weight / full).collect();
            self.image(at, side, &shades, paint)?;
        }
        Ok(())
    }

    /// The frame around such a picture.
    pub fn tile(&self, at: Point, side: f64, paint: Colour) {
        let corner = (at.0 - 1.5, at.1 - 1.5);
        self.frame(corner, (side + 3.0, side + 3.0), 3.0, paint, 1.0);
    }
}
