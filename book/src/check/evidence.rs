//! What the directives of a page show, as text.

use crate::directive::{Directive, directives};
use crate::folders::{Folders, read};
use crate::listing::listing;
use crate::recording::{recorded, script_record};

/// Everything that the directives put on a page, coordinates of drawings aside.
pub fn shown_on(folders: &Folders, page: &str) -> String {
    let directives = directives(page).unwrap_or_default();
    directives
        .iter()
        .map(|directive| shown(folders, directive) + "\n")
        .collect()
}

fn shown(folders: &Folders, directive: &Directive) -> String {
    let text = match directive {
        Directive::Listing { path, anchor } => listing(folders, path, anchor.as_deref()),
        Directive::Run { run, part } => run
            .recorded(folders, part.as_deref())
            .map(|text| format!("{}\n{text}", run.command_line())),
        Directive::Figure { name, .. } => {
            recorded(folders, &format!("{name}.svg")).map(|svg| text_of(&svg))
        }
        Directive::Numpy { name } => {
            let script = read(&folders.numpy().join(format!("{name}.py"))).unwrap_or_default();
            recorded(folders, &script_record(name)).map(|printed| script + &printed)
        }
    };
    text.unwrap_or_default()
}

fn text_of(svg: &str) -> String {
    svg.split('<')
        .filter_map(|piece| piece.split_once('>'))
        .map(|(_, text)| text)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_shows_its_words_and_not_its_coordinates() {
        assert_eq!(
            text_of("<svg><path d=\"M17 4\"/><text x=\"9\">0.5</text></svg>")
                .split_whitespace()
                .collect::<Vec<_>>(),
            ["0.5"]
        );
    }
}
