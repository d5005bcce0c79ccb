//! Weights as a picture and as bars: positive ones blue, negative ones orange.

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

    /// A few weights as bars from a line, at most `size` wide and high: blue ones upwards, orange ones downwards, of
    /// shares from −1 to 1. All bars of a colour are one shape, so that small ones may change sides.
    ///
    /// ```
    /// use figure::Canvas;
    /// let canvas = Canvas::new(60.0, 60.0);
    /// canvas.columns((5.0, 30.0), (50.0, 20.0), &[1.0, -0.5, 0.0, 0.25]);
    /// assert_eq!(canvas.svg()?.matches("<polygon").count(), 2);
    /// # Ok::<(), figure::Error>(())
    /// ```
    pub fn columns(&self, (left, middle): Point, size: Point, shares: &[f64]) {
        let step = size.0 / shares.len().max(1) as f64;
        for (paint, up) in [(Colour::Blue, 1.0), (Colour::Orange, -1.0)] {
            let corners = shares.iter().enumerate().flat_map(|(k, share)| {
                let x = left + step * k as f64;
                let [from, to] = [0.12, 0.88].map(|part| x + part * step);
                let tip = middle - up * size.1 * (up * share).max(0.0);
                [(from, middle), (from, tip), (to, tip), (to, middle)]
            });
            let points = corners.map(|corner| self.pixel(corner));
            let points = points.map(|(x, y)| format!("{x},{y}"));
            let points = Vec::from_iter(points).join(" ");
            self.fill(&format!("polygon points=\"{points}\""), paint);
        }
        let line = [(left, middle), (left + size.0, middle)];
        self.line(&line, Colour::Muted.tint(50), 1.0);
    }
}
