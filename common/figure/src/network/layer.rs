//! One column of a network.

use super::Colour;

/// One column of neurons.
///
/// ```
/// use figure::{Colour, Layer};
/// let hidden = Layer::new(["z₁", "z₂"]).values(["0.62", "0.77"]).bias("1").caption("σ(a)").paint(Colour::Green);
/// ```
#[derive(Debug, Clone)]
pub struct Layer {
    pub(super) names: Vec<String>,
    pub(super) values: Vec<String>,
    pub(super) bias: Option<String>,
    pub(super) caption: String,
    pub(super) paint: Colour,
}

impl Layer {
    /// Neurons with their names, from top to bottom.
    pub fn new<L: Into<String>>(names: impl IntoIterator<Item = L>) -> Self {
        let names = names.into_iter().map(Into::into).collect();
        Self {
            names,
            values: Vec::new(),
            bias: None,
            caption: String::new(),
            paint: Colour::Blue,
        }
    }

    /// The neurons' values, shown under their names.
    pub fn values<L: Into<String>>(self, values: impl IntoIterator<Item = L>) -> Self {
        Self {
            values: values.into_iter().map(Into::into).collect(),
            ..self
        }
    }

    /// A neuron that feeds the bias of the next column.
    pub fn bias(self, label: impl Into<String>) -> Self {
        Self {
            bias: Some(label.into()),
            ..self
        }
    }

    /// A label below the column.
    pub fn caption(self, caption: impl Into<String>) -> Self {
        Self {
            caption: caption.into(),
            ..self
        }
    }

    /// Another colour than blue.
    pub fn paint(self, paint: Colour) -> Self {
        Self { paint, ..self }
    }
}
