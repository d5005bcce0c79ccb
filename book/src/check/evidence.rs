//! What the directives of a page show, as text.

use scraper::Html;

use crate::directive::Directive;
use crate::error::{Problem, Result};
use crate::folders::Folders;
use crate::listing::Listing;
use crate::markup::texts;
use crate::page::Page;
use crate::recording::Recording;

/// Everything that the directives put on a page, coordinates of drawings aside.
pub fn shown_on(folders: &Folders, page: &Page) -> String {
    let directives = page.directives().unwrap_or_default().into_iter();
    let texts = directives.map(|directive| shown(folders, directive).unwrap_or_default() + "\n");
    texts.collect()
}

fn shown(folders: &Folders, directive: Directive) -> Result<String, Problem> {
    Ok(match directive {
        Directive::Listing(listing) => listing.text(folders)?,
        Directive::Run { run, part } => {
            let printed = run.recorded(folders, part.as_deref())?;
            format!("{}\n{printed}", run.command_line())
        }
        Directive::Figure(figure) => text_of(&Recording::Figure(figure.name).read(folders)?),
        Directive::Numpy(name) => {
            let script = Listing::named(&format!("book/numpy/{name}.py"));
            script.text(folders)? + &Recording::Script(name).read(folders)?
        }
    })
}

fn text_of(svg: &str) -> String {
    texts(Html::parse_fragment(svg).root_element(), &[]).join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_shows_its_words_and_not_its_coordinates() {
        let svg = "<svg><path d=\"M17 4\"/><text x=\"9\">0.5</text><text>7</text></svg>";
        assert_eq!(text_of(svg), "0.5 7");
    }
}
