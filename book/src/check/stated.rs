//! The numbers that a text states, in digits and in words.

use std::sync::LazyLock;

use crate::check::rewritten::like;
use crate::number::{Number, numbers};

/// A number in a text, and the text round it.
#[derive(Debug)]
pub struct Stated {
    pub number: Number,
    /// `None` in digits.
    word: Option<&'static Word>,
    pub before: String,
    /// What follows, the number first.
    pub after: String,
}

/// The words of `counting.txt`.
pub(super) static WORDS: LazyLock<Vec<Word>> = LazyLock::new(|| {
    let list = include_str!("../../counting.txt").lines();
    list.filter_map(words_of).flatten().collect()
});

#[derive(Debug)]
pub(super) struct Word {
    pub text: String,
    pub value: f64,
    goes_on: bool,
    /// Like "third".
    pub is_derived: bool,
}

/// The words of a line that begins with a number.
fn words_of(line: &str) -> Option<impl Iterator<Item = Word>> {
    let (number, words) = line.split_once(' ')?;
    let value = number.parse().ok()?;
    Some(words.split(' ').map(move |word| Word {
        text: word.trim_matches(['~', '*']).replace('_', " "),
        value,
        goes_on: word.ends_with('*'),
        is_derived: word.starts_with('~'),
    }))
}

impl Word {
    /// Whether it stands where `text` begins, with a capital or without.
    fn begins(&self, text: &str) -> bool {
        let (length, inside) = (self.text.len(), char::is_alphanumeric);
        let start = text.get(..length);
        start.is_some_and(|start| start.eq_ignore_ascii_case(&self.text))
            && (self.goes_on || !text[length..].starts_with(inside))
    }
}

impl Stated {
    pub fn in_words(&self) -> bool {
        self.word.is_some()
    }

    pub fn is_percent(&self) -> bool {
        let rest = self.after.strip_prefix(&self.number.printed);
        rest.is_some_and(|rest| rest.trim_start().starts_with('%'))
    }

    /// Whether the text's number is `shown`, with its sign, rounded to the decimals that the text gives. A whole number is not
    /// rounded.
    pub fn agrees(&self, shown: &Number) -> bool {
        let allowed = self.number.last_digit * 0.500_001;
        let near = |shown: f64| (self.number.value - shown).abs() <= allowed;
        near(shown.value) || self.is_percent() && near(shown.value * 100.0)
    }

    /// Whether it is `value`, rounded to the decimals that it has.
    pub fn is(&self, value: f64) -> bool {
        let printed = &self.number.printed;
        match self.in_words() {
            true => self.number.value == value,
            false => like(printed, value) == *printed,
        }
    }

    /// The number and a little of the text on both sides.
    pub fn quoted(&self) -> String {
        let skipped = self.before.chars().count().saturating_sub(15);
        let after = self.after.chars().take(25);
        self.before.chars().skip(skipped).chain(after).collect()
    }
}

/// The numbers that a text states. A number in a name, like the 64 of f64, is none; a power of ten in a formula is one.
pub fn stated(text: &str) -> Vec<Stated> {
    let mut stated = all(&normal(text));
    stated.retain(|one| one.word.is_none_or(|word| !word.is_derived));
    stated
}

/// These, and those in words like "third", as both languages write them. A fraction of 1 is its denominator: 10분의 1 and
/// 1/10 are a tenth.
pub fn counted(text: &str) -> Vec<Stated> {
    let same = [
        ("minus ", "-"),
        ("마이너스 ", "-"),
        ("만분의", "0000분의"),
        ("억분의", "00000000분의"),
        ("분의 1", "분의 "),
        (" 1/", " "),
        ("열에 아홉", "10에 9"),
    ];
    let text = normal(text);
    all(&same
        .iter()
        .fold(text, |text, (from, to)| text.replace(from, to)))
}

/// A number of a text, where it begins, and its word if it has one.
type Found = (usize, Number, Option<&'static Word>);

fn all(text: &str) -> Vec<Stated> {
    let found = in_digits(text).into_iter().chain(in_words(text));
    let stated = |(start, number, word): Found| Stated {
        number,
        word,
        before: text[..start].to_string(),
        after: text[start..].to_string(),
    };
    found.map(stated).collect()
}

/// Minus signs, thousands and powers of ten as a program prints them.
pub fn normal(text: &str) -> String {
    joined_thousands(&text.replace('−', "-").replace("10^{", "1e"))
}

fn in_digits(text: &str) -> Vec<Found> {
    let mut at = 0;
    let found = |number: Number| {
        let start = at + text[at..].find(&number.printed)?;
        at = start + number.printed.len();
        let name = text[..start].trim_end_matches('{');
        let in_a_name =
            name.ends_with('_') || text[..start].ends_with(|c: char| c.is_ascii_alphabetic());
        (!in_a_name).then_some((start, number, None))
    };
    numbers(text).into_iter().filter_map(found).collect()
}

/// Of two words that begin alike the longer one is meant: ten thousand.
fn in_words(text: &str) -> Vec<Found> {
    let (mut found, mut end) = (Vec::new(), 0);
    let starts = text.char_indices().map(|(at, _)| at);
    for start in starts.filter(|&at| !text[..at].ends_with(char::is_alphanumeric)) {
        let here = WORDS
            .iter()
            .filter(|word| start >= end && word.begins(&text[start..]));
        if let Some(word) = here.max_by_key(|word| word.text.len()) {
            end = start + word.text.len();
            let number = Number {
                printed: text[start..end].to_string(),
                value: word.value,
                last_digit: 0.0,
            };
            found.push((start, number, Some(word)));
        }
    }
    found
}

/// `60,000` as `60000`.
fn joined_thousands(text: &str) -> String {
    let is_digit = |c: char| c.is_ascii_digit();
    let mut parts = text.split(',');
    let mut joined = parts.next().unwrap_or("").to_string();
    for part in parts {
        let digits = part.find(|c| !is_digit(c)).unwrap_or(part.len());
        if digits != 3 || !joined.ends_with(is_digit) {
            joined.push(',');
        }
        joined += part;
    }
    joined
}
