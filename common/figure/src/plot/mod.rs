//! Plots: lines, points, arrows and contours over two axes.

mod annotate;
mod contour;
mod draw;
mod fit;
mod group;
mod guides;
mod handles;
mod labels;
mod layout;
mod lines;
mod map;
mod names;
mod panels;
mod series;
mod zero;

use std::ops::RangeInclusive;

pub use annotate::Side;
pub use contour::contour;
pub(super) use labels::{Place, Room};
pub use panels::Panels;

use super::axis::{Axis, Wish};
use super::{Canvas, Colour, Error, Figure, Form, Handle, Paint, Point};
use series::{Mark, Style};

/// A plot; its lines carry their names at their ends, or beside themselves where the ends have no room.
///
/// ```
/// use figure::{Colour, Figure, Form, Plot};
/// let sigmoid = (-60..=60).map(|i| f64::from(i) / 10.0).map(|x| (x, 1.0 / (1.0 + (-x).exp())));
/// let svg = Plot::new().x("x").y("y").line("sigmoid", Colour::Blue, sigmoid).horizontal(0.5, "").svg(Form::default())?;
/// # assert!(svg.contains("sigmoid"));
/// # Ok::<(), figure::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Plot {
    size: Option<Point>,
    title: String,
    equal: bool,
    bare: bool,
    inside: bool,
    x: Wish,
    y: Wish,
    marks: Vec<Mark>,
    handles: Vec<Handle>,
}

impl Plot {
    /// An empty plot of 600 by 360; on a narrow page 340 wide.
    pub fn new() -> Self {
        Self::default()
    }

    /// Another size, labels included; on a narrow page it is as wide as there is room.
    pub fn size(mut self, width: f64, height: f64) -> Self {
        self.size = Some((width, height));
        self
    }

    /// A short heading, to tell panels apart.
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    /// The name of the horizontal axis, at its right end.
    pub fn x(mut self, label: impl Into<String>) -> Self {
        self.x.label = label.into();
        self
    }

    /// The name of the vertical axis, above it.
    pub fn y(mut self, label: impl Into<String>) -> Self {
        self.y.label = label.into();
        self
    }

    /// The horizontal axis runs over this range; otherwise over what the data need.
    pub fn x_range(mut self, range: RangeInclusive<f64>) -> Self {
        self.x.range = Some(range);
        self
    }

    /// The vertical axis runs over this range; what lies outside is cut off.
    pub fn y_range(mut self, range: RangeInclusive<f64>) -> Self {
        self.y.range = Some(range);
        self
    }

    /// The horizontal axis is logarithmic.
    pub fn log_x(mut self) -> Self {
        self.x.logarithmic = true;
        self
    }

    /// The vertical axis is logarithmic.
    pub fn log_y(mut self) -> Self {
        self.y.logarithmic = true;
        self
    }

    /// A unit to the right is as long as a unit upwards, so that slopes look as steep as they are. The height of the
    /// plot follows from its width.
    ///
    /// ```
    /// use figure::{Colour, Figure, Form, Plot};
    /// let plot = Plot::new().equal().line("slope 1", Colour::Red, [(0.0, 0.0), (2.0, 2.0)]);
    /// assert!(plot.svg(Form::default())?.contains("slope 1"));
    /// # Ok::<(), figure::Error>(())
    /// ```
    pub fn equal(mut self) -> Self {
        self.equal = true;
        self
    }

    /// No ticks, no grid: a small picture of a curve.
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// The names of lines stand beside them inside the frame, wherever there is room, and not at their ends.
    pub fn names_inside(mut self) -> Self {
        self.inside = true;
        self
    }
}

impl Figure for Plot {
    /// # Errors
    /// When there is nothing to draw, a value is not finite, or not positive on a logarithmic axis.
    fn draw(&self, form: Form) -> Result<Canvas, Error> {
        Panels::row([self.clone()]).draw(form)
    }
}
