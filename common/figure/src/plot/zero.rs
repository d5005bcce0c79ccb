//! Zero, which no logarithm reaches.

use super::Plot;

impl Plot {
    /// Draws what is not above 0, for which a logarithmic axis has no place, on a dashed line below all that there is
    /// so far; the line says `label`.
    pub fn zero(mut self, label: impl Into<String>) -> Self {
        let heights = self
            .marks
            .iter()
            .flat_map(|mark| &mark.points)
            .map(|(_, y)| *y);
        let least = heights.filter(|y| *y > 0.0).fold(f64::INFINITY, f64::min);
        let line = if least.is_finite() { least / 1e3 } else { 0.0 }.max(f64::MIN_POSITIVE);
        let mut moved = false;
        for (_, y) in self.marks.iter_mut().flat_map(|mark| &mut mark.points) {
            if *y <= 0.0 {
                (*y, moved) = (line, true);
            }
        }
        if moved {
            self.horizontal(line, label)
        } else {
            self
        }
    }
}
