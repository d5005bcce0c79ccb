//! Several plots in one figure.

use super::group::{GAP, Group};
use super::{Canvas, Error, Figure, Form, Plot};

/// Plots side by side or one below the other, with frames that line up.
///
/// ```
/// use figure::{Colour, Figure, Form, Panels, Plot};
/// let panel = |title: &str| Plot::new().title(title).line("", Colour::Blue, [(0.0, 0.0), (1.0, 1.0)]);
/// let panels = [panel("η = 0.1").size(300.0, 260.0), panel("η = 10").size(300.0, 260.0)];
/// let svg = Panels::row(panels).share_y().svg(Form::default())?;
/// # assert!(svg.contains("<svg"));
/// # Ok::<(), figure::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Panels {
    groups: Vec<Group>,
}

impl Panels {
    /// Side by side, each in its own size; on a narrow page one below the other.
    pub fn row(plots: impl IntoIterator<Item = Plot>) -> Self {
        Self::grid(usize::MAX, 1, plots)
    }

    /// One below the other.
    pub fn column(plots: impl IntoIterator<Item = Plot>) -> Self {
        Self::grid(1, 1, plots)
    }

    /// In rows of `wide` plots, on a narrow page in rows of `narrow`.
    pub fn grid(wide: usize, narrow: usize, plots: impl IntoIterator<Item = Plot>) -> Self {
        let group = Group::new(wide, narrow, plots);
        Self {
            groups: vec![group],
        }
    }

    /// All horizontal axes run over the same range; only the lowest panels say what their ticks are.
    pub fn share_x(mut self) -> Self {
        self.groups
            .iter_mut()
            .for_each(|group| group.shared.0 = true);
        self
    }

    /// All vertical axes run over the same range; only the leftmost panels say what their ticks are.
    pub fn share_y(mut self) -> Self {
        self.groups
            .iter_mut()
            .for_each(|group| group.shared.1 = true);
        self
    }

    /// Other plots below these, with axes of their own.
    pub fn above(mut self, below: Self) -> Self {
        self.groups.extend(below.groups);
        self
    }
}

impl Figure for Panels {
    /// # Errors
    /// When there is no plot, or one of them can't be drawn.
    fn draw(&self, form: Form) -> Result<Canvas, Error> {
        let mut rows = Vec::new();
        for group in &self.groups {
            rows.extend(group.rows(form)?);
        }
        if rows.is_empty() {
            return Err(Error::empty("the row of plots"));
        }
        let width = rows.iter().map(|row| row.width).fold(0.0, f64::max);
        let heights = rows.iter().map(|row| row.height + GAP).sum::<f64>();
        let canvas = Canvas::new(width, heights - GAP);
        let mut top = 0.0;
        for row in &rows {
            for (left, layout) in &row.plots {
                layout.draw(&canvas, (*left, top))?;
            }
            top += row.height + GAP;
        }
        Ok(canvas)
    }
}
