//! Korean sentences end in one style, 합니다체: in the text, and in alternative texts and captions of figures.

use crate::check::{around, in_prose};
use crate::error::Problem;
use crate::language::Language;
use crate::page::Page;

/// Sentences of a Korean page that end in -다, and not in -니다 or -시다.
pub fn plain(page: &Page) -> Vec<Problem> {
    if page.language != Language::KOREAN {
        return Vec::new();
    }
    in_prose(page, |text| {
        let ends = text.match_indices("다.").map(|(at, _)| at);
        let plain = ends.filter(|&at| !text[..at].ends_with(['니', '시']));
        let around = plain.map(|at| around(text, at, "다.".len()));
        around
            .map(|end| format!("`{end}` does not end in -니다 or -시다; write 합니다체"))
            .collect()
    })
}
