//! What can keep a figure from being drawn.

use plotters::drawing::DrawingAreaErrorKind;

/// Why a figure could not be drawn; every variant says where and what to do.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Error {
    /// A value is NaN or infinite, and a picture of it would be a lie.
    #[error(
        "figure: {what} is {value}; only finite numbers can be drawn: leave it out or find out where it came from"
    )]
    NotFinite {
        /// Which value, in words.
        what: String,
        /// The value itself.
        value: f64,
    },
    /// A value is zero or negative where there is no place for it.
    #[error(
        "figure: {what} is {value}; no bar is shorter than nothing, and a logarithmic axis begins above zero: leave it out"
    )]
    NotPositive {
        /// Which value, in words.
        what: String,
        /// The value itself.
        value: f64,
    },
    /// There is nothing to draw.
    #[error("figure: {what} is empty; add something to draw")]
    Empty {
        /// What is empty.
        what: String,
    },
    /// A table, image or layer has another size than its place demands.
    #[error("figure: {what} has {found} entries, expected {expected}")]
    Size {
        /// What has the wrong size.
        what: String,
        /// How many entries it has.
        found: usize,
        /// How many it should have.
        expected: usize,
    },
    /// The drawing library failed.
    #[error("figure: the drawing failed: {0}")]
    Backend(String),
}

impl Error {
    pub(super) fn empty(what: &str) -> Self {
        Self::Empty { what: what.into() }
    }
}

impl<E: std::error::Error + Send + Sync> From<DrawingAreaErrorKind<E>> for Error {
    fn from(error: DrawingAreaErrorKind<E>) -> Self {
        Self::Backend(error.to_string())
    }
}

/// `value` if it is finite; `what` names it in the error.
pub(super) fn finite(value: f64, what: impl FnOnce() -> String) -> Result<f64, Error> {
    if value.is_finite() {
        return Ok(value);
    }
    Err(Error::NotFinite {
        what: what(),
        value,
    })
}

/// `Ok` if `found` is what was `expected`.
pub(super) fn same_size(
    what: impl FnOnce() -> String,
    found: usize,
    expected: usize,
) -> Result<(), Error> {
    if found == expected {
        return Ok(());
    }
    Err(Error::Size {
        what: what(),
        found,
        expected,
    })
}
