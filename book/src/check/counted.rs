//! The numbers that a text states in digits and in words, written the same way for both languages.

use crate::check::stated::joined_thousands;
use crate::language::Language;
use crate::number::numbers;

/// The numbers of a text, a percentage with its sign.
#[derive(Debug, Default, PartialEq)]
pub struct Counted {
    /// What the other language has to state, too.
    pub strict: Vec<String>,
    /// The English words for one and two, which have other uses. A Korean 2 may be "two", but "two" need not be a 2, and
    /// the Korean words, 한 and 두, are not looked at.
    pub loose: Vec<String>,
}

/// Each line a language, a number and its words.
const WORDS: &str = include_str!("../../counting.txt");

/// The numbers of a text.
pub fn counted(text: &str, language: Language) -> Counted {
    let text = joined_thousands(&plainly(text));
    let (strict, loose) = (digits(&text), Vec::new());
    let mut counted = Counted { strict, loose };
    let forms = forms(language);
    let text = text.to_lowercase();
    let words: Vec<_> = text.split(is_no_letter).collect();
    let mut at = 0;
    while at < words.len() {
        let (value, read) = spoken(&words[at..], &forms);
        match value {
            Some(value @ 1..=2) => counted.loose.push(value.to_string()),
            Some(value) => counted.strict.push(value.to_string()),
            None => {}
        }
        at += read;
    }
    counted
}

fn is_no_letter(letter: char) -> bool {
    !letter.is_alphanumeric()
}

/// Signs as `-`, and a fraction of 1 by its denominator: 10분의 1 and 1/10 are a tenth.
fn plainly(text: &str) -> String {
    let same = [
        ("−", "-"),
        ("minus ", "-"),
        ("마이너스 ", "-"),
        ("만분의", "0000분의"),
        ("억분의", "00000000분의"),
        ("분의 1", "분의 "),
        (" 1/", " "),
        (" %", "%"),
    ];
    let text = text.to_string();
    same.iter()
        .fold(text, |text, (from, to)| text.replace(from, to))
}

/// The numbers in digits, and names that end in digits, like f64.
fn digits(text: &str) -> Vec<String> {
    let (mut found, mut rest) = (Vec::new(), text);
    for number in numbers(text) {
        let Some((before, after)) = rest.split_once(&number.printed) else {
            continue;
        };
        let percent = if after.starts_with('%') { "%" } else { "" };
        let name = before.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '_');
        found.push(format!(
            "{}{}{percent}",
            &before[name.len()..],
            number.printed
        ));
        rest = after;
    }
    found
}

/// A word of the list: how it begins, whether it may go on, and how the next word begins.
struct Form {
    value: u64,
    word: &'static str,
    goes_on: bool,
    next: &'static str,
}

fn forms(language: Language) -> Vec<Form> {
    let of_its_language = |line: &'static str| {
        let (value, forms) = line.strip_prefix(language.code)?.trim().split_once(' ')?;
        Some((value.parse().ok()?, forms))
    };
    let lines = WORDS.lines().filter_map(of_its_language);
    let forms = lines.flat_map(|(value, forms)| forms.split(' ').map(move |one| form(value, one)));
    forms.collect()
}

fn form(value: u64, form: &'static str) -> Form {
    let (word, next) = form.split_once('+').unwrap_or((form, ""));
    Form {
        value,
        word: word.trim_end_matches('*'),
        goes_on: word.ends_with('*'),
        next,
    }
}

/// The number that the words begin with, if they do, and how many of them it takes: "ten thousand" is one.
fn spoken(words: &[&str], forms: &[Form]) -> (Option<u64>, usize) {
    let (word, next) = (words[0], words.get(1).copied().unwrap_or(""));
    let is = |form: &&Form| {
        let same = match form.goes_on {
            true => word.starts_with(form.word),
            false => word == form.word,
        };
        same && next.starts_with(form.next)
    };
    let value = forms.iter().find(is).map(|form| form.value);
    match (value, next) {
        (Some(value), "hundred") => (Some(value * 100), 2),
        (Some(value), "thousand") => (Some(value * 1000), 2),
        (Some(value), "million") => (Some(value * 1_000_000), 2),
        _ => (value, 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The strict numbers of an English and a Korean text.
    fn both(english: &str, korean: &str) -> [Vec<String>; 2] {
        let strict = |text, language| {
            let mut strict = counted(text, language).strict;
            strict.sort();
            strict
        };
        [
            strict(english, Language::ENGLISH),
            strict(korean, Language::KOREAN),
        ]
    }

    #[test]
    fn both_languages_count_alike() {
        for (english, korean, numbers) in [
            ("three rows, the third", "세 행, 셋째 행", vec!["3", "3"]),
            ("four of them are ten", "넷은 열 개입니다", vec!["10", "4"]),
            (
                "a tenth of 60,000 images",
                "60,000장의 10분의 1",
                vec!["10", "60000"],
            ),
            ("three quarters", "4분의 3", vec!["3", "4"]),
            ("millionths", "100만분의 1", vec!["1000000"]),
            ("ten thousand steps", "만 걸음", vec!["10000"]),
            ("a hundred thousand", "100,000개", vec!["100000"]),
            (
                "from minus 4 to 1.5",
                "마이너스 4에서 1.5까지",
                vec!["-4", "1.5"],
            ),
            (
                "nine in ten, 97 %",
                "열에 아홉, 97%",
                vec!["10", "9", "97%"],
            ),
            ("a sixteenth, 1/16", "16분의 1, 16분의 1", vec!["16", "16"]),
            ("chapter 3, f64", "3장, f64", vec!["3", "f64"]),
        ] {
            assert_eq!(
                both(english, korean),
                [numbers.clone(), numbers],
                "{english}"
            );
        }
    }

    #[test]
    fn words_with_other_uses_are_loose_or_no_numbers() {
        let english = counted("one of two zeros, both at once", Language::ENGLISH);
        assert_eq!(
            (english.strict, english.loose),
            (vec!["0".into()], vec!["1".into(), "2".into()])
        );
        let none = "열은 두 개 가운데 한 개만 셀 수 있고 세게 네모난 만들기, 열 위에 만 하루";
        assert_eq!(counted(none, Language::KOREAN), Counted::default());
        let none = "often, weight, tend";
        assert_eq!(counted(none, Language::ENGLISH), Counted::default());
    }
}
