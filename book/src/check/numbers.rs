//! Numbers in the text, the captions and the alternative texts: each percentage, and each number of two or more
//! significant digits, also stands in something that the page shows, or in the page's list of facts with its source.

use scraper::Html;

use crate::check::facts::{Fact, facts};
use crate::check::stated::{Stated, stated};
use crate::directive::Directive;
use crate::error::{Problem, Result};
use crate::folders::Folders;
use crate::listing::Listing;
use crate::markdown;
use crate::markup::texts;
use crate::number::{Number, numbers};
use crate::page::Page;
use crate::recording::Recording;

/// Numbers of a page that nothing vouches for, and facts that nothing needs.
pub fn unsupported(folders: &Folders, page: &Page) -> Vec<Problem> {
    unsupported_by(page, numbers(&shown_on(folders, page)))
}

fn unsupported_by(page: &Page, mut evidence: Vec<Number>) -> Vec<Problem> {
    let facts = facts(&page.text);
    evidence.extend(facts.iter().map(|fact| fact.number.clone()));
    let stated = stated(&markdown::text(&page.text));
    let vouched = |stated: &&Stated| evidence.iter().any(|number| stated.agrees(number));
    let needy = stated.iter().filter(|stated| stated.needs_voucher());
    let alone = needy.filter(|stated| !vouched(stated)).map(|stated| {
        let number = &stated.number.printed;
        format!("{number} stands in nothing that the page shows, and is not among its facts")
    });
    let faults = facts.iter().filter_map(|fact| fault(fact, &stated));
    let faults = alone.chain(faults);
    faults.map(|what| Problem::new(page, what)).collect()
}

fn fault(fact: &Fact, stated: &[Stated]) -> Option<String> {
    let needed = stated.iter().any(|stated| stated.agrees(&fact.number));
    let number = &fact.number.printed;
    match (needed, fact.source.is_empty()) {
        (false, _) => Some(format!("the fact {number} is not needed")),
        (true, true) => Some(format!("the fact {number} has no source")),
        (true, false) => None,
    }
}

/// Everything that the directives put on a page, coordinates of drawings aside.
fn shown_on(folders: &Folders, page: &Page) -> String {
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
    use crate::language::Language;
    use crate::page::page;

    fn problems(text: &str, shown: &str) -> usize {
        let page = page(Language::ENGLISH, "a.md", text);
        unsupported_by(&page, numbers(shown)).len()
    }

    #[test]
    fn a_number_that_is_shown_may_be_rounded_or_cut_off() {
        let texts = [
            "0.574",
            "0.57444",
            "0.5744425168…",
            "`-0.574`",
            "$0.574$",
            "57.44 %",
        ];
        for text in texts {
            assert_eq!(problems(text, "y = 0.574442516811659"), 0, "{text}");
        }
    }

    #[test]
    fn a_planted_wrong_number_is_found() {
        let texts = [
            "0.575", "0.57443", "`0.5745`", "$0.573$", "# 0.573", "57.54 %",
        ];
        for text in texts.into_iter().chain(["| a |\n|---|\n| 0.573 |"]) {
            assert_eq!(problems(text, "y = 0.574442516811659"), 1, "{text}");
        }
        assert_eq!(problems("It costs 221 won", "220"), 1);
        assert_eq!(problems("It read 79 % right", "97.48 %"), 1);
        assert_eq!(problems("It read 97 % right", "97.48 %"), 0);
        assert_eq!(problems("in 9 %, with w_12 and $w_{12}$", "0.08"), 1);
        assert_eq!(problems("54 numbers", "1.54 and 540"), 1);
        assert_eq!(problems("785 numbers", "784.4 and 78"), 1);
    }

    #[test]
    fn small_and_round_numbers_and_names_need_no_voucher() {
        let text = "10 of 100 with f64 at 0.01, 1e-7, 60,000, SHA256 and w_123";
        assert_eq!(problems(text, ""), 0);
    }

    #[test]
    fn what_stands_around_a_figure_is_text() {
        for (alternative, caption, found) in
            [("a 17", "b 17", 0), ("a 71", "b 17", 1), ("a", "b 7.1", 1)]
        {
            let text = format!("{{{{#figure a/b | {alternative} | {caption}}}}}\n");
            assert_eq!(problems(&text, "17"), found, "{text}");
        }
    }

    #[test]
    fn a_fact_vouches_and_needs_a_source_and_a_use() {
        for (text, fact, found) in [
            ("784 numbers", "784: 28 × 28, README", 0),
            ("no numbers", "784: 28 × 28, README", 1),
            ("784 numbers", "784:", 1),
            ("70,001 pictures", "70,001: all and one, README", 0),
        ] {
            let page = format!("{text}\n<!-- facts:\n{fact}\n-->\n");
            assert_eq!(problems(&page, ""), found, "{page}");
        }
    }

    #[test]
    fn a_drawing_shows_its_words_and_not_its_coordinates() {
        let svg = "<svg><path d=\"M17 4\"/><text x=\"9\">0.5</text><text>7</text></svg>";
        assert_eq!(text_of(svg), "0.5 7");
    }
}
