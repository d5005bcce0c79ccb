//! For whom a figure is drawn: the language of its words, and how wide the page is.

use super::{Canvas, Error, Text};

/// English words of figures and what stands for them in Korean, beside the glossary of the book.
const WORDS: &str = include_str!("../../../book/figure-words.txt");

/// Stands in [`WORDS`] for whatever stands there in a label, such as a number.
const ANY: &str = "{}";

/// A picture that can be drawn in every [`Form`].
///
/// A closure from the form to a sheet is one as well, for what no other kind shows:
///
/// ```
/// use figure::{Canvas, Error, Figure, Form};
/// let name = |form: Form| {
///     let canvas = Canvas::new(form.width(), 40.0);
///     canvas.text((form.width() / 2.0, 20.0), form.text("price"));
///     Ok::<_, Error>(canvas)
/// };
/// assert!(name.svg(Form::ALL[1])?.contains("가격"));
/// # Ok::<(), Error>(())
/// ```
pub trait Figure {
    /// The figure on a sheet.
    ///
    /// # Errors
    /// When there is nothing to draw, or something that can't be drawn.
    fn draw(&self, form: Form) -> Result<Canvas, Error>;

    /// The finished picture.
    ///
    /// # Errors
    /// When there is nothing to draw, or something that can't be drawn.
    fn svg(&self, form: Form) -> Result<String, Error> {
        self.draw(form)?.svg()
    }
}

impl<F: Fn(Form) -> Result<Canvas, Error>> Figure for F {
    fn draw(&self, form: Form) -> Result<Canvas, Error> {
        self(form)
    }
}

/// The language of the words in a figure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Language {
    /// As the programs speak.
    #[default]
    English,
    /// By the table `book/figure-words.txt`.
    Korean,
}

/// The form in which a figure is drawn. By default it is wide and in English.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Form {
    /// Of its words.
    pub language: Language,
    /// Whether it is for a telephone, no more than 340 wide.
    pub is_narrow: bool,
}

impl Form {
    /// Every form: the wide ones in English and in Korean, then the narrow ones.
    pub const ALL: [Self; 4] = [
        Self::new(Language::English, false),
        Self::new(Language::Korean, false),
        Self::new(Language::English, true),
        Self::new(Language::Korean, true),
    ];

    const fn new(language: Language, is_narrow: bool) -> Self {
        Self {
            language,
            is_narrow,
        }
    }

    /// What stands behind a figure's name in the name of its file: nothing, `.ko`, `.narrow` or `.ko.narrow`.
    pub fn suffix(self) -> &'static str {
        match (self.language, self.is_narrow) {
            (Language::English, false) => "",
            (Language::Korean, false) => ".ko",
            (Language::English, true) => ".narrow",
            (Language::Korean, true) => ".ko.narrow",
        }
    }

    /// One thing for a wide page, another for a narrow one.
    pub fn pick<T>(self, wide: T, narrow: T) -> T {
        if self.is_narrow { narrow } else { wide }
    }

    /// The width of a sheet: 600, on a narrow page 340.
    pub fn width(self) -> f64 {
        self.pick(600.0, 340.0)
    }

    /// A label of this form, in ink, centred, of size 16.
    ///
    /// ```
    /// use figure::{Colour, Form};
    /// let label = Form::default().text("∂L/∂x").paint(Colour::Red).size(18.0).bold();
    /// assert!(label.width() > 40.0);
    /// ```
    pub fn text(self, label: impl Into<String>) -> Text {
        Text::new(self.say(label), self.pick(1.0, 0.875))
    }

    /// A label in the language of this form; what the table does not have is the same in both.
    pub(super) fn say(self, label: impl Into<String>) -> String {
        let label = label.into();
        match self.language {
            Language::English => label,
            Language::Korean => korean(&label).unwrap_or(label),
        }
    }
}

fn korean(label: &str) -> Option<String> {
    let lines = WORDS.lines().filter(|line| !line.starts_with('#'));
    let mut pairs = lines.filter_map(|line| line.split_once(" = "));
    pairs.find_map(|(english, korean)| match english.split_once(ANY) {
        None => (english == label).then(|| korean.to_string()),
        Some((before, after)) => {
            let any = label.strip_prefix(before)?.strip_suffix(after)?;
            Some(korean.replace(ANY, any))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_said_in_the_language_of_the_form() {
        let say = |label| Form::ALL.map(|form| form.say(label));
        assert_eq!(say("price"), ["price", "가격", "price", "가격"]);
        assert_eq!(say("… and 4 more")[1], "… 그 밖에 4개");
        assert_eq!(say("x₁"), ["x₁"; 4]);
    }
}
