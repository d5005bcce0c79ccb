//! SVG figures, written into the page so that they follow its theme.

use crate::error::Problem;
use crate::folders::Folders;
use crate::language::Language;
use crate::recording::Recording;

/// What introduces an id in SVG, and what refers to one.
const IDS: [&str; 3] = [" id=\"", "url(#", "href=\"#"];

/// For whom a figure is drawn. One without words has no Korean form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    Wide,
    Narrow,
    Korean,
    KoreanNarrow,
}

impl Form {
    pub const ALL: [Self; 4] = [Self::Wide, Self::Narrow, Self::Korean, Self::KoreanNarrow];

    /// What stands behind the figure's name in the name of its file.
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Wide => "",
            Self::Narrow => ".narrow",
            Self::Korean => ".ko",
            Self::KoreanNarrow => ".ko.narrow",
        }
    }

    /// The form that a file shows.
    pub fn of_file(file: &str) -> Self {
        let mut longest_first = Self::ALL.into_iter().rev();
        let found = longest_first.find(|form| file.ends_with(&format!("{}.svg", form.suffix())));
        found.unwrap_or(Self::Wide)
    }

    /// How many pixels wide it may be: a narrow one as a telephone shows without shrinking it.
    pub fn width(self) -> f64 {
        match self {
            Self::Wide | Self::Korean => 720.0,
            Self::Narrow | Self::KoreanNarrow => 340.0,
        }
    }

    /// The wide form and the narrow one for readers of a language.
    fn of(language: Language) -> [Self; 2] {
        match language == Language::KOREAN {
            true => [Self::Korean, Self::KoreanNarrow],
            false => [Self::Wide, Self::Narrow],
        }
    }

    /// The English form that stands for this one where there is no other.
    pub fn english(self) -> Self {
        match self {
            Self::Wide | Self::Korean => Self::Wide,
            Self::Narrow | Self::KoreanNarrow => Self::Narrow,
        }
    }
}

/// The file of the wide English form of a figure, by that of any form.
pub fn wide(file: &str) -> String {
    let forms = Form::ALL.iter().rev(); // the longest suffix first
    let suffixes = forms.map(|form| format!("{}.svg", form.suffix()));
    let mut stripped = suffixes.filter_map(|suffix| file.strip_suffix(&suffix));
    match stripped.next() {
        Some(name) => format!("{name}.svg"),
        None => file.to_string(),
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// `ch03-gradient/1-4`.
    pub name: String,
    pub alternative: String,
    pub caption: String,
}

/// The figures of one language's book. Their SVG is put in after mdBook has rendered, as it is.
#[derive(Debug, Default)]
pub struct Drawings(Vec<String>);

impl Drawings {
    /// Keeps a figure's SVG, for wide pages and for narrow ones, and returns what stands in the Markdown for it. The ids in
    /// it begin with a prefix, for two figures on one page may both have an id `arrow`.
    pub fn keep(
        &mut self,
        figure: &Figure,
        language: Language,
        folders: &Folders,
    ) -> Result<String, Problem> {
        let index = self.0.len();
        let label = escape(&figure.alternative);
        let mut forms = String::new();
        for (form, class) in Form::of(language).into_iter().zip(["wide", "narrow"]) {
            let file = recorded(&figure.name, form, folders);
            let prefix = format!("f{index}{}-", &class[..1]);
            let svg = inline(file.read(folders)?.trim(), class, &label, &prefix);
            forms += &svg.ok_or_else(|| file.problem("does not begin with <svg"))?;
        }
        self.0.push(format!("<div class=\"drawing\">{forms}</div>"));
        Ok(slot(index))
    }

    /// A rendered page with its drawings.
    pub fn put_into(&self, html: &str) -> String {
        let drawings = self.0.iter().enumerate();
        drawings.fold(html.to_string(), |html, (index, svg)| {
            html.replace(&slot(index), svg)
        })
    }
}

fn slot(index: usize) -> String {
    format!("<div data-drawing=\"{index}\"></div>")
}

/// What is recorded of a form, or of the English one where there is none.
fn recorded(name: &str, form: Form, folders: &Folders) -> Recording {
    let file = Recording::Figure(name.to_string(), form);
    match file.read(folders) {
        Ok(_) => file,
        Err(_) => Recording::Figure(name.to_string(), form.english()),
    }
}

/// The drawing as it stands in a page. Readers who do not see it hear the label.
fn inline(svg: &str, class: &str, label: &str, prefix: &str) -> Option<String> {
    let svg = IDS.iter().fold(svg.to_string(), |svg, mark| {
        svg.replace(mark, &format!("{mark}{prefix}"))
    });
    let rest = svg.strip_prefix("<svg")?;
    Some(format!(
        "<svg class=\"{class}\" role=\"img\" aria-label=\"{label}\"{rest}"
    ))
}

/// Text that may stand between quotes.
pub fn escape(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('"', "&quot;");
    text.replace('<', "&lt;").replace('>', "&gt;")
}
