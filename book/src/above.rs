//! The pages above both books: the start page, and the one that a host serves for an address that is not there.

use std::path::Path;

use mdbook_driver::config::Config;

use crate::directive::{Directive, Piece, pieces};
use crate::error::{Problem, Result};
use crate::figure::{Drawings, Figure};
use crate::folders::{Folders, write};
use crate::language::Language;

/// Templates in `theme`, and the pages that they become.
const PAGES: [(&str, &str); 2] = [("start.html", "index.html"), ("404.html", "404.html")];
/// Where the site is on its host, for a page that is served at any address; and mdBook's setting for it.
const BASE: &str = "<base href=\"/\">";
const SITE_URL: &str = "output.languages.html.site-url";

/// Writes the pages above both books.
pub fn build(folders: &Folders, config: &Config, site: &Path) -> Result {
    let address = config.get::<String>(SITE_URL)?.unwrap_or("/".into());
    for (template, page) in PAGES {
        let html = filled(folders, template)?;
        let html = html.replace(BASE, &format!("<base href=\"{address}\">"));
        write(&site.join(page), &html)?;
    }
    Ok(())
}

/// The template with its figures.
fn filled(folders: &Folders, template: &str) -> Result<String> {
    let template = folders.book.join("theme").join(template);
    let text = folders.read(&template)?;
    let at = |line| format!("{}:{line}", template.display());
    let (mut html, mut drawings) = (String::new(), Drawings::default());
    for piece in pieces(&text).map_err(|(line, what)| Problem::new(at(line), what))? {
        html += &match piece {
            Piece::Text { text, .. } => text.to_string(),
            Piece::Directive {
                directive: Directive::Figure(figure),
                ..
            } => shown(
                &figure,
                &drawings.keep(&figure, Language::ENGLISH, folders)?,
            ),
            Piece::Directive { line, .. } => {
                return Err(Problem::new(at(line), "only figures can be shown here").into());
            }
        };
    }
    Ok(drawings.put_into(&html))
}

fn shown(figure: &Figure, slot: &str) -> String {
    format!(
        "<figure>\n{slot}\n<figcaption>{}</figcaption>\n</figure>\n",
        figure.caption
    )
}
