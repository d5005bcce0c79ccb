//! What is done to a page after mdBook has rendered it: its drawings, its boxes' names, and the link to its twin in the
//! other language.

use crate::error::Problem;
use crate::language::Language;

/// Where mdBook's pages end their head, and where their menu bar has its buttons.
const HEAD_END: &str = "</head>";
const BUTTONS: &str = "<div class=\"right-buttons\">";

/// The figures of one language's book. Their SVG is put in after mdBook has rendered, as it is.
#[derive(Debug, Default)]
pub struct Drawings(Vec<String>);

impl Drawings {
    /// Keeps a drawing and returns what stands in the Markdown for it.
    pub fn keep(&mut self, svg: String) -> String {
        self.0.push(svg);
        slot(self.0.len() - 1)
    }

    /// What the ids of the next drawing begin with.
    pub fn next_prefix(&self) -> String {
        format!("f{}", self.0.len())
    }
}

fn slot(index: usize) -> String {
    format!("<div data-drawing=\"{index}\"></div>")
}

/// The page at `path` as readers get it.
pub fn finished(
    html: &str,
    drawings: &Drawings,
    language: Language,
    path: &str,
) -> Result<String, Problem> {
    let mut html = html.to_string();
    for (index, svg) in drawings.0.iter().enumerate() {
        html = html.replace(&slot(index), svg);
    }
    for (english, own) in language.boxes {
        html = html.replace(&format!("</svg>{english}</p>"), &format!("</svg>{own}</p>"));
    }
    if !html.contains(HEAD_END) || !html.contains(BUTTONS) {
        let what = "mdBook's page has no place for the language link";
        return Err(Problem::new(path, what));
    }
    let html = html.replacen(HEAD_END, &(alternates(path) + HEAD_END), 1);
    let buttons = format!("{BUTTONS}\n{}", link(language.other(), path));
    Ok(html.replacen(BUTTONS, &buttons, 1))
}

fn link(twin: Language, path: &str) -> String {
    let (code, name, address) = (twin.code, twin.name, address(twin, path));
    format!("<a class=\"twin\" href=\"{address}\" hreflang=\"{code}\" lang=\"{code}\">{name}</a>")
}

fn alternates(path: &str) -> String {
    let one = |language: Language| {
        let (code, address) = (language.code, address(language, path));
        format!("<link rel=\"alternate\" hreflang=\"{code}\" href=\"{address}\">\n")
    };
    Language::ALL.map(one).concat()
}

/// From `ch01-forward/index.html` in one language to the same page in `language`.
fn address(language: Language, path: &str) -> String {
    let up = "../".repeat(path.matches('/').count() + 1);
    format!("{up}{}/{path}", language.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gets_its_drawings_and_the_link_to_its_twin() {
        let mut drawings = Drawings::default();
        let slot = drawings.keep("<svg>1</svg>".into());
        let html = format!("<head></head><div class=\"right-buttons\"></div><p>{slot}</p>");
        let html = finished(&html, &drawings, Language::KOREAN, "ch01/a.html").unwrap();
        let link = "href=\"../../en/ch01/a.html\" hreflang=\"en\" lang=\"en\">English</a>";
        assert!(
            html.contains("<p><svg>1</svg></p>") && html.contains(link),
            "{html}"
        );
        assert_eq!(html.matches("rel=\"alternate\"").count(), 2);
    }

    #[test]
    fn a_page_without_a_menu_bar_is_an_error() {
        let html = "<head></head>";
        assert!(finished(html, &Drawings::default(), Language::KOREAN, "a.html").is_err());
    }
}
