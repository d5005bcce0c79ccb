//! A label with its look.

use super::{Colour, Paint, markup};

/// On which side of its point a label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Begins at the point.
    Left,
    /// Centred on the point.
    Centre,
    /// Ends at the point.
    Right,
}

/// A label: what it says and how it looks. Vertically it is centred on its point.
///
/// Variables of one or two letters come out in italics, `x₁`, `10⁻⁴`, `Wᵀ` as in a formula.
///
/// [`Form::text`](crate::Form::text) makes one, in the language and the size of its form.
#[derive(Debug, Clone)]
pub struct Text {
    pub(super) label: String,
    pub(super) size: f64,
    /// By which every size of its form is multiplied.
    scale: f64,
    pub(super) align: Align,
    pub(super) bold: bool,
    pub(super) paint: Paint,
    pub(super) halo: bool,
}

impl Text {
    /// A label in ink, centred, of size 16, times `scale`.
    pub(super) fn new(label: String, scale: f64) -> Self {
        Self {
            label: minus(&label.replace(['\n', '\r'], " ")),
            size: 16.0 * scale,
            scale,
            align: Align::Centre,
            bold: false,
            paint: Colour::Ink.into(),
            halo: false,
        }
    }

    /// Another font size; on a narrow page an eighth less.
    pub fn size(mut self, size: f64) -> Self {
        self.size = size * self.scale;
        self
    }

    /// Another side of the point.
    pub fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }

    /// Bold.
    pub fn bold(mut self) -> Self {
        self.bold = true;
        self
    }

    /// Another colour.
    pub fn paint(mut self, paint: impl Into<Paint>) -> Self {
        self.paint = paint.into();
        self
    }

    /// With a rim of paper, to be read across lines.
    pub fn halo(mut self) -> Self {
        self.halo = true;
        self
    }

    /// About how wide it is.
    pub fn width(&self) -> f64 {
        markup::width(&self.label) * self.size * if self.bold { 1.06 } else { 1.0 }
    }
}

/// With a minus for every hyphen but those inside of a word: `-1` becomes `−1`, and `one-hot` stays.
fn minus(label: &str) -> String {
    let mut signs = label.chars().peekable();
    let (mut minus, mut before) = (String::new(), ' ');
    while let Some(sign) = signs.next() {
        let letter = |c: char| c.is_alphabetic();
        let inside = letter(before) && signs.peek().is_some_and(|after| letter(*after));
        minus.push(if sign == '-' && !inside { '−' } else { sign });
        before = sign;
    }
    minus
}

/// The width of the widest of some labels.
pub(super) fn widest(labels: impl Iterator<Item = Text>) -> f64 {
    labels.map(|label| label.width()).fold(0.0, f64::max)
}
