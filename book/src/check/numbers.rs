//! Numbers in the text: each one of three or more significant digits also stands in something that the page shows, or in
//! the page's list of facts with its source.

use crate::check::prose;
use crate::compare::{Number, numbers};
use crate::directive::{Directive, directives};
use crate::error::Problem;
use crate::folders::{Folders, read};
use crate::listing::listing;
use crate::page::Page;
use crate::recording::recorded;
use crate::refresh::script_record;

/// A line of a page's list: `60,000: number of training images, common/data/mnist/README.md`.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    pub number: Number,
    pub source: String,
}

/// Numbers of a page that nothing vouches for, and facts that nothing needs.
pub fn unsupported(folders: &Folders, page: &Page) -> Vec<Problem> {
    let evidence: Vec<Number> = directives(&page.text)
        .unwrap_or_default()
        .iter()
        .flat_map(|directive| numbers(&shown(folders, directive)))
        .collect();
    unsupported_by(page, &evidence)
}

fn unsupported_by(page: &Page, evidence: &[Number]) -> Vec<Problem> {
    let facts = facts(&page.text);
    let stated = stated(&prose::text(&page.text));
    let vouched = |stated: &&Stated| {
        !evidence
            .iter()
            .chain(facts.iter().map(|fact| &fact.number))
            .any(|number| stated.agrees(number))
    };
    let alone = stated
        .iter()
        .filter(|stated| needs_voucher(&stated.number.printed))
        .filter(vouched);
    let alone = alone.map(|stated| {
        Problem::new(
            page,
            format!(
                "{} stands in nothing that the page shows, and is not among its facts",
                stated.number.printed
            ),
        )
    });
    let idle = facts
        .iter()
        .filter(|fact| !stated.iter().any(|stated| stated.agrees(&fact.number)));
    let idle = idle.map(|fact| {
        Problem::new(
            page,
            format!("the fact {} is not needed", fact.number.printed),
        )
    });
    let bare = facts.iter().filter(|fact| fact.source.is_empty());
    let bare = bare.map(|fact| {
        Problem::new(
            page,
            format!("the fact {} has no source", fact.number.printed),
        )
    });
    alone.chain(idle).chain(bare).collect()
}

/// The facts that a page declares.
pub fn facts(page: &str) -> Vec<Fact> {
    let lists = page
        .split("<!-- facts:")
        .skip(1)
        .filter_map(|rest| rest.split("-->").next());
    lists.flat_map(str::lines).filter_map(fact).collect()
}

fn fact(line: &str) -> Option<Fact> {
    let (number, source) = line
        .split_once(": ")
        .unwrap_or((line.trim_end_matches(':'), ""));
    let number = numbers(&joined_thousands(number)).into_iter().next()?;
    Some(Fact {
        number,
        source: source.trim().to_string(),
    })
}

/// What a directive puts on the page, coordinates aside.
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

/// A number in the text.
#[derive(Debug)]
struct Stated {
    number: Number,
    percent: bool,
    cut_off: bool,
}

impl Stated {
    /// Whether the text's number is `shown`, rounded to the digits that the text gives, or cut off where it says `…`.
    fn agrees(&self, shown: &Number) -> bool {
        let scale = if self.percent { 100.0 } else { 1.0 };
        let digit = if self.number.last_digit == 0.0 {
            1.0
        } else {
            self.number.last_digit
        };
        let allowed = digit * if self.cut_off { 1.0 } else { 0.5 };
        let near =
            |value: f64| (self.number.value.abs() - value.abs()).abs() <= allowed * 1.000_001;
        near(shown.value)
            && (digit < 1.0
                || shown.last_digit > 0.0
                || shown.value.abs() == self.number.value.abs())
            || self.percent && near(shown.value * scale)
    }
}

fn stated(text: &str) -> Vec<Stated> {
    let text = joined_thousands(&text.replace('−', "-"));
    let mut found = Vec::new();
    let mut rest = text.as_str();
    for number in numbers(&text) {
        let Some((before, after)) = rest.split_once(&number.printed) else {
            continue;
        };
        let in_a_name = before.ends_with(|c: char| c.is_ascii_alphabetic() || c == '_');
        if !in_a_name {
            let follows = |marks: &[&str]| marks.iter().any(|mark| after.starts_with(mark));
            found.push(Stated {
                percent: follows(&["%", " %"]),
                cut_off: follows(&["…", "..."]),
                number,
            });
        }
        rest = after;
    }
    found
}

/// Three significant digits or more; a whole number may end in zeros, if two other digits stand before them.
fn needs_voucher(printed: &str) -> bool {
    let mantissa = printed.split(['e', 'E']).next().unwrap_or(printed);
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_start_matches('0');
    digits.len() >= 3 && (mantissa.contains('.') || digits.trim_end_matches('0').len() >= 2)
}

/// `60,000` as `60000`.
fn joined_thousands(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let separates = |at: usize| {
        letters[at] == ','
            && at > 0
            && digit(at - 1)
            && (1..=3).all(|next| digit(at + next))
            && !digit(at + 4)
    };
    (0..letters.len())
        .filter(|&at| !separates(at))
        .map(|at| letters[at])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn problems(text: &str, shown: &str) -> Vec<Problem> {
        let page = Page {
            language: Language::English,
            path: "a.md".into(),
            text: text.into(),
        };
        unsupported_by(&page, &numbers(shown))
    }

    #[test]
    fn a_number_that_is_shown_may_be_rounded_or_cut_off() {
        for text in [
            "y is 0.574",
            "y is 0.57444",
            "y is 0.5744425168…",
            "`-0.574`",
            "$0.574$",
            "57.44 %",
        ] {
            assert_eq!(problems(text, "y = 0.574442516811659"), [], "{text}");
        }
    }

    #[test]
    fn a_planted_wrong_number_is_found() {
        for text in [
            "y is 0.575",
            "y is 0.57443",
            "`0.5745`",
            "$0.573$",
            "| a |\n|---|\n| 0.573 |",
            "# 0.573",
            "57.54 %",
        ] {
            assert_eq!(problems(text, "y = 0.574442516811659").len(), 1, "{text}");
        }
        assert_eq!(problems("It costs 221 won", "220").len(), 1);
        assert_eq!(problems("785 numbers", "784.4 and 78").len(), 1);
    }

    #[test]
    fn small_and_round_numbers_and_names_need_no_voucher() {
        assert_eq!(
            problems(
                "10 of 100 with f64 at 0.01, 1e-7, 60,000, SHA256 and w_123",
                ""
            ),
            []
        );
    }

    #[test]
    fn a_fact_vouches_and_needs_a_source_and_a_use() {
        let facts = "\n<!-- facts:\n784: 28 × 28, README\n-->\n";
        assert_eq!(problems(&format!("784 numbers{facts}"), ""), []);
        assert_eq!(problems(&format!("no numbers{facts}"), "").len(), 1);
        assert_eq!(
            problems("784 numbers\n<!-- facts:\n784:\n-->\n", "").len(),
            1
        );
        assert_eq!(
            problems(
                "70,001 pictures\n<!-- facts:\n70,001: all and one, README\n-->\n",
                ""
            ),
            []
        );
    }
}
