//! Links to figures that have no words of their own, `[](descent.md#figure-1-4)`, say the figure's number.

use std::path::Path;

use crate::contents::Contents;
use crate::error::Problem;
use crate::folders::{below, clean};
use crate::language::Language;
use crate::numbering::Figures;

/// How a link without words ends.
const EMPTY: &str = "\"></a>";

/// The file at `path`, in which the figures in `own` are, with words in every link.
pub fn worded(
    html: &str,
    path: &str,
    own: &Figures,
    contents: &Contents,
    language: Language,
) -> Result<String, Problem> {
    let (mut worded, mut rest) = (String::with_capacity(html.len()), html);
    while let Some((before, after)) = rest.split_once(EMPTY) {
        let link = before.rsplit('"').next().unwrap_or_default();
        let number = match link.split_once('#') {
            Some(("", id)) => own.get(id).cloned(),
            Some((target, id)) => contents.figure(&beside(path, target), id),
            None => None,
        };
        let what = || format!("the link {link} has no words, and leads to no figure");
        let number =
            number.ok_or_else(|| Problem::new(format!("{}/{path}", language.code), what()))?;
        worded += &format!("{before}\">{} {number}</a>", language.figure);
        rest = after;
    }
    Ok(worded + rest)
}

/// `ch03-gradient/descent.html` for `../ch03-gradient/descent.html` on a page in another folder.
fn beside(path: &str, target: &str) -> String {
    let target = Path::new(path).with_file_name(target);
    below(Path::new(""), &clean(&target))
}
