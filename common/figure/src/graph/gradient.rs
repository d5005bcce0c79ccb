//! A gradient on its way back along an edge, and how it comes about.

use super::label::{Label, SIZE, width};
use super::{Colour, Form, Text};

/// A gradient and its terms stand in one line if that is no wider.
const WIDE: f64 = 175.0;

/// A gradient at an edge and, if they are given, the terms that it comes from: `1.1 · 2 = 2.2`.
///
/// ```
/// use figure::Gradient;
/// let number: Gradient = "2.2".into();
/// let product = Gradient::product("1.1", "2", "2.2");
/// assert_ne!(number, product);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gradient {
    result: String,
    terms: Vec<(String, Colour)>,
    is_product: bool,
    is_stacked: bool,
}

impl<T: Into<String>> From<T> for Gradient {
    fn from(result: T) -> Self {
        Self {
            result: result.into(),
            terms: Vec::new(),
            is_product: false,
            is_stacked: false,
        }
    }
}

impl Gradient {
    /// The upstream gradient times the local derivative: a value that ran forward, in its colour.
    pub fn product(
        upstream: impl Into<String>,
        local: impl Into<String>,
        result: impl Into<String>,
    ) -> Self {
        let product = Self {
            is_product: true,
            ..Self::from(result)
        };
        let product = product.term(upstream, Colour::Red).term(" · ", Colour::Red);
        product.term(local, Colour::Blue)
    }

    /// With one more term or sign before the result.
    pub fn term(mut self, text: impl Into<String>, paint: Colour) -> Self {
        self.terms.push((text.into(), paint));
        self
    }

    /// Leaves the terms of a product away.
    pub(super) fn shorten(&mut self) {
        if self.is_product {
            self.terms.clear();
        }
    }

    /// Puts the terms on a line of their own.
    pub(super) fn stack(&mut self, is_stacked: bool) {
        self.is_stacked = is_stacked;
    }

    /// Whether nothing comes back.
    pub(super) fn is_zero(&self) -> bool {
        self.result.parse() == Ok(0.0)
    }

    pub(super) fn label(&self, form: Form) -> Label {
        let label = |lines| Label::new(lines, Colour::Red);
        let bold = |text: &str| form.text(text).size(SIZE).bold().paint(Colour::Red);
        let result = bold(&self.result);
        if self.result.is_empty() {
            return label(vec![]);
        }
        if self.terms.is_empty() {
            return label(vec![vec![result]]);
        }
        let term = |(text, paint): &(String, Colour)| form.text(text).size(SIZE).paint(*paint);
        let terms: Vec<Text> = self.terms.iter().map(term).collect();
        let equals = form.text(" = ").size(SIZE).paint(Colour::Red);
        let one = [terms.clone(), vec![equals.clone(), result.clone()]].concat();
        if !self.is_stacked && width(&one) <= WIDE {
            return label(vec![one]);
        }
        let equals = form.text("= ").size(SIZE).paint(Colour::Red);
        label(vec![terms, vec![equals, result]])
    }
}
