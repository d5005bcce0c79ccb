//! What mdBook's pages lack, put into them: drawings, numbers, the way to the pages beside and to the other language.

use crate::contents::{Contents, Entry};
use crate::error::{Problem, Result};
use crate::figure::{Drawings, escape};
use crate::interface;
use crate::language::Language;
use crate::numbering::numbered;
use crate::references::worded;
use crate::site::SEARCH;

/// Where mdBook's pages end their head, begin their body, and have the buttons of their menu bar.
const HEAD_END: &str = "</head>";
const BODY: &str = "<body>";
const BUTTONS: &str = "<div class=\"right-buttons\">";
/// Its links to the pages beside, twice: below the text, and at the sides of a wide window.
const BELOW: &str = "<nav class=\"nav-wrapper\"";
const ASIDE: &str = "<nav class=\"nav-wide-wrapper\"";
const NAV_END: &str = "</nav>";

/// The page at `path` as readers get it.
pub fn finished(
    html: &str,
    drawings: &Drawings,
    contents: &Contents,
    language: Language,
    path: &str,
) -> Result<String> {
    let html = without_scripts(&interface::own(html, language, path)?, path);
    let html = drawings.put_into(&html);
    let html = html.replace("</svg>Note</p>", &format!("</svg>{}</p>", language.note));
    let html = html
        .replace("<summary>\n<p>", "<summary><span>")
        .replace("</p>\n</summary>", "</span></summary>");
    let (html, figures) = numbered(&html, path, contents);
    let mut html = worded(&html, path, &figures, contents, language)?;
    let nowhere = || Problem::new(path, "mdBook leaves no place for what this book adds");
    let alternates = Language::ALL
        .map(|language| alternate(language, path))
        .concat();
    for (place, text) in [
        (HEAD_END, alternates + HEAD_END),
        (BODY, format!("{BODY}\n{}", skip(language))),
        (
            BUTTONS,
            format!("{BUTTONS}\n{}", twin(language.other(), path)),
        ),
    ] {
        let (before, after) = html.split_once(place).ok_or_else(nowhere)?;
        html = before.to_string() + &text + after;
    }
    let html = without(&html, ASIDE, "").ok_or_else(nowhere)?;
    let beside = beside(contents, language, path);
    Ok(without(&html, BELOW, &beside).ok_or_else(nowhere)?)
}

/// The page without the scripts of mdBook's own search.
fn without_scripts(html: &str, path: &str) -> String {
    let up = "../".repeat(path.matches('/').count());
    SEARCH.iter().fold(html.to_string(), |html, name| {
        html.replace(&format!("<script src=\"{up}{name}\"></script>"), "")
    })
}

/// The page with something else in place of the navigation that begins so.
fn without(html: &str, nav: &str, instead: &str) -> Option<String> {
    let (before, rest) = html.split_once(nav)?;
    let (_, after) = rest.split_once(NAV_END)?;
    Some(format!("{before}{instead}{after}"))
}

/// For the keyboard, before anything else.
fn skip(language: Language) -> String {
    format!(
        "<a class=\"skip\" href=\"#mdbook-content\">{}</a>",
        language.skip
    )
}

/// Links to the pages before and after this one, by their names. mdBook's arrow keys look for these classes.
fn beside(contents: &Contents, language: Language, path: &str) -> String {
    let ways = [
        ("prev", "previous", "Left", language.previous),
        ("next", "next", "Right", language.next),
    ];
    let link = |((rel, class, key, word), entry): (_, Option<&Entry>)| {
        let (up, entry) = ("../".repeat(path.matches('/').count()), entry?);
        let (target, name) = (&entry.path, escape(&entry.name()));
        let word = format!("<span class=\"way\">{word}:</span>");
        Some(format!(
            "<a rel=\"{rel}\" class=\"nav-chapters {class}\" href=\"{up}{target}\" aria-keyshortcuts=\"{key}\">{word} {name}</a>\n"
        ))
    };
    let links: String = ways
        .into_iter()
        .zip(contents.neighbours(path))
        .filter_map(link)
        .collect();
    match links.is_empty() {
        true => links,
        false => format!(
            "<nav class=\"beside\" aria-label=\"{}\">\n{links}</nav>",
            language.beside
        ),
    }
}

fn twin(twin: Language, path: &str) -> String {
    let (code, name, address) = (twin.code, twin.name, address(twin, path));
    format!("<a class=\"twin\" href=\"{address}\" hreflang=\"{code}\" lang=\"{code}\">{name}</a>")
}

fn alternate(language: Language, path: &str) -> String {
    let (code, address) = (language.code, address(language, path));
    format!("<link rel=\"alternate\" hreflang=\"{code}\" href=\"{address}\">\n")
}

/// From `ch01-forward/index.html` in one language to the same page in `language`.
fn address(language: Language, path: &str) -> String {
    let up = "../".repeat(path.matches('/').count() + 1);
    format!("{up}{}/{path}", language.code)
}
