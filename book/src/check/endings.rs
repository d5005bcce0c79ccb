//! Korean sentences end in one style, 합니다체: in the text, and in alternative texts and captions of figures.

use crate::block::blocks;
use crate::check::{around, prose};
use crate::error::Problem;
use crate::language::Language;
use crate::page::Page;

/// Sentences of a Korean page that end in -다, and not in -니다 or -시다.
pub fn plain(page: &Page) -> Vec<Problem> {
    if page.language != Language::KOREAN {
        return Vec::new();
    }
    let in_a_block = |block| {
        let text = prose(&block);
        let ends = text.match_indices("다.").map(|(at, _)| at);
        let plain = ends.filter(|&at| !text[..at].ends_with(['니', '시']));
        let problem = |at| {
            let end = around(&text, at, "다.".len());
            let what = format!("`{end}` does not end in -니다 or -시다; write 합니다체");
            Problem::new(format!("{page}:{}", block.line), what)
        };
        plain.map(problem).collect::<Vec<_>>()
    };
    blocks(&page.text)
        .into_iter()
        .flat_map(in_a_block)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::page;

    #[test]
    fn a_planted_plain_ending_is_found_in_text_and_figure() {
        for text in [
            "곡선이 올라간다. 그렇습니다.",
            "{{#figure a/b | 선이 있다. | 선입니다. }}",
        ] {
            assert_eq!(
                plain(&page(Language::KOREAN, "a.md", text)).len(),
                1,
                "{text}"
            );
        }
    }

    #[test]
    fn polite_sentences_nouns_and_the_other_language_are_left_alone() {
        let text = "그렇습니다. 봅시다. 다음 절. 해 보십시오. 왜 그럴까요? `한다.`";
        assert_eq!(plain(&page(Language::KOREAN, "a.md", text)), []);
        assert_eq!(plain(&page(Language::ENGLISH, "a.md", "한다.")), []);
    }
}
