//! A page with its directives replaced by what they ask for: the Markdown that mdBook renders.

use crate::directive::{Directive, Piece};
use crate::error::Problem;
use crate::figure::{Drawings, Figure, escape};
use crate::folders::Folders;
use crate::language::Language;
use crate::listing::Listing;
use crate::math::with_mathml;
use crate::page::Page;
use crate::question;
use crate::recording::{Recording, Run, is_of_chapter};
use crate::spoken::Spoken;

/// The Markdown of a page, with directives and formulas replaced.
pub fn expand(folders: &Folders, page: &Page, drawings: &mut Drawings) -> Result<String, Problem> {
    let mut markdown = String::new();
    for piece in page.pieces()? {
        match piece {
            Piece::Text { text, .. } => markdown += text,
            Piece::Directive { line, directive } => {
                let block = block(folders, page, directive, drawings);
                let at_line = |problem| Problem::new(format!("{page}:{line}"), problem);
                markdown += &format!("\n{}\n", block.map_err(at_line)?);
            }
        }
    }
    with_mathml(&markdown).map_err(|what| Problem::new(page, what))
}

fn block(
    folders: &Folders,
    page: &Page,
    directive: Directive,
    drawings: &mut Drawings,
) -> Result<String, Problem> {
    let language = page.language;
    Ok(match directive {
        Directive::Listing(listing, spoken) => {
            listed("rust", &listing, &spoken, folders, language)?
        }
        Directive::Run { run, part } => {
            let printed = run.recorded(folders, part.as_deref())?;
            let refused = if run.fails { " refused" } else { "" };
            let live = live(&run, part.as_deref());
            terminal(refused, &live, &run.command_line(), &printed)
        }
        Directive::Exercise(exercise) => exercise.shown(folders, language)?,
        Directive::Figure(figure) => captioned(
            &drawings.keep(&figure, language, folders)?,
            &figure,
            language,
        ),
        Directive::Numpy(name, spoken) => {
            let script = Listing::named(&format!("book/numpy/{name}.py"));
            let printed = Recording::Script(name).read(folders)?;
            let printed = terminal("", "", &format!("python3 {}", script.path), &printed);
            format!(
                "{}\n{printed}",
                listed("python", &script, &spoken, folders, language)?
            )
        }
        Directive::Question(name) => {
            question::shown(&question::named(folders, page, &name)?, language)
        }
    })
}

/// A source under the name of its file, with the lines that the text speaks of.
fn listed(
    kind: &str,
    listing: &Listing,
    spoken: &Spoken,
    folders: &Folders,
    language: Language,
) -> Result<String, Problem> {
    let text = listing.text(folders)?;
    source(kind, &listing.path, &text, spoken, language)
}

/// A text under the name of its file.
pub(crate) fn source(
    kind: &str,
    path: &str,
    text: &str,
    spoken: &Spoken,
    language: Language,
) -> Result<String, Problem> {
    let fault = |what| Problem::new(path, what);
    if let Some(long) = text.lines().find(|line| letters(line) > WIDEST) {
        return Err(fault(format!(
            "`{}` has more than {WIDEST} letters",
            long.trim()
        )));
    }
    let file = format!("<div class=\"file\">{}</div>\n", escape(path));
    let code = spoken.shown(text, language).map_err(fault)?;
    let code = format!("<pre><code class=\"language-{kind}\">{code}</code></pre>");
    let blocks = format!("{file}\n{code}");
    Ok(boxed("listing", "", &blocks, text))
}

fn terminal(refused: &str, live: &str, command: &str, printed: &str) -> String {
    let blocks = fence("console", command) + &fence("text", printed);
    let class = format!("terminal{refused}");
    boxed(&class, live, &format!("\n{blocks}"), printed)
}

/// What a script has to know to run the command in the page, as attributes; none where a page lacks the data for it.
fn live(run: &Run, part: Option<&str>) -> String {
    if !is_of_chapter(&run.program) || run.needs_data() {
        return String::new();
    }
    let (program, arguments) = (&run.program, escape(&run.arguments.join(" ")));
    let part = part.map(|part| format!(" data-part=\"{}\"", escape(part)));
    let part = part.unwrap_or_default();
    format!(" data-program=\"{program}\" data-arguments=\"{arguments}\"{part}")
}

/// Lines with more letters are wider than the prose, and those with still more than the page.
const WIDE: usize = 72;
const WIDEST: usize = 100;

fn boxed(class: &str, attributes: &str, blocks: &str, text: &str) -> String {
    let is_wide = text.lines().any(|line| letters(line) > WIDE);
    let wide = if is_wide { " wide" } else { "" };
    format!("<div class=\"{class}{wide}\"{attributes}>\n{blocks}\n</div>\n")
}

fn letters(line: &str) -> usize {
    line.chars().count()
}

pub(crate) fn fence(kind: &str, text: &str) -> String {
    format!("````{kind}\n{}\n````\n", text.trim_end())
}

/// A figure has an id by its name, and a number that `numbering` puts behind the word; a figure of the study notes has its
/// number there beside it.
fn captioned(slot: &str, figure: &Figure, language: Language) -> String {
    let (_, name) = figure.name.rsplit_once('/').unwrap_or(("", &figure.name));
    let notes = match name.starts_with(|c: char| c.is_ascii_digit()) {
        true => format!(" <span class=\"notes\">({} {name})</span>", language.notes),
        false => String::new(),
    };
    let (word, caption) = (language.figure, &figure.caption);
    let label = format!("<b class=\"figure-number\">{word}</b>{notes}");
    format!(
        "<figure id=\"figure-{name}\">\n{slot}\n<figcaption>\n\n{label} {caption}\n\n</figcaption>\n</figure>\n"
    )
}
