//! Several plots in one figure.

use super::{Canvas, Error, Figure, Form, Layout, Plot, Point};

const GAP: f64 = 20.0;

/// Plots side by side or one below the other.
///
/// ```
/// use figure::{Colour, Figure, Form, Panels, Plot};
/// let panel = |title: &str| Plot::new().title(title).line("", Colour::Blue, [(0.0, 0.0), (1.0, 1.0)]);
/// let svg = Panels::row([panel("η = 0.1").size(300.0, 260.0), panel("η = 10").size(300.0, 260.0)]).svg(Form::default())?;
/// # assert!(svg.contains("<svg"));
/// # Ok::<(), figure::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Panels {
    plots: Vec<Plot>,
    row: bool,
}

impl Panels {
    /// Side by side, each in its own size; on a narrow page one below the other.
    pub fn row(plots: impl IntoIterator<Item = Plot>) -> Self {
        Self {
            plots: plots.into_iter().collect(),
            row: true,
        }
    }

    /// One below the other; better on a narrow page.
    pub fn column(plots: impl IntoIterator<Item = Plot>) -> Self {
        Self {
            plots: plots.into_iter().collect(),
            row: false,
        }
    }
}

impl Figure for Panels {
    /// # Errors
    /// When there is no plot, or one of them can't be drawn.
    fn draw(&self, form: Form) -> Result<Canvas, Error> {
        if self.plots.is_empty() {
            return Err(Error::empty("the row of plots"));
        }
        let (mut origin, mut size): (Point, Point) = ((0.0, 0.0), (0.0, 0.0));
        let mut placed = Vec::new();
        for plot in &self.plots {
            let layout = Layout::new(plot, form)?;
            let (right, bottom) = (origin.0 + layout.size.0, origin.1 + layout.size.1);
            placed.push((layout, origin));
            size = (size.0.max(right), size.1.max(bottom));
            origin = if self.row && !form.is_narrow {
                (right + GAP, 0.0)
            } else {
                (0.0, bottom + GAP)
            };
        }
        let canvas = Canvas::new(size.0, size.1);
        for (layout, origin) in &placed {
            layout.draw(&canvas, *origin)?;
        }
        Ok(canvas)
    }
}
