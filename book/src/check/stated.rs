//! The numbers that a text states, in digits and in words.

use std::sync::LazyLock;

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
static WORDS: LazyLock<Vec<Word>> = LazyLock::new(|| {
    let list = include_str!("../../counting.txt").lines();
    list.filter(|line| !line.starts_with('#'))
        .flat_map(words_of)
        .collect()
});

/// How a word for a number begins, whether it may go on, and how the next word begins.
#[derive(Debug)]
struct Word {
    value: f64,
    begins: &'static str,
    goes_on: bool,
    next: &'static str,
    /// Like "third".
    is_derived: bool,
}

fn words_of(line: &'static str) -> impl Iterator<Item = Word> {
    let mut words = line.split(' ').skip(1);
    let value = words.next().and_then(|number| number.parse().ok());
    let (value, mut is_derived) = (value.unwrap_or(f64::NAN), false);
    words.filter_map(move |word| {
        is_derived |= word == "|";
        let (word, next) = word.split_once('+').unwrap_or((word, ""));
        (word != "|").then(|| Word {
            value,
            begins: word.trim_end_matches('*'),
            goes_on: word.ends_with('*'),
            next,
            is_derived,
        })
    })
}

impl Word {
    fn is(&self, word: &str, next: &str) -> bool {
        let rest = word.to_lowercase();
        let rest = rest.strip_prefix(self.begins);
        rest.is_some_and(|rest| self.goes_on || rest.is_empty()) && next.starts_with(self.next)
    }
}

impl Stated {
    fn new(text: &str, start: usize, number: Number, word: Option<&'static Word>) -> Self {
        Self {
            number,
            word,
            before: text[..start].to_string(),
            after: text[start..].to_string(),
        }
    }

    pub fn in_words(&self) -> bool {
        self.word.is_some()
    }

    fn is_followed_by(&self, marks: [&str; 2]) -> bool {
        let rest = self.after.strip_prefix(&self.number.printed);
        marks
            .iter()
            .any(|mark| rest.unwrap_or("").starts_with(mark))
    }

    pub fn is_percent(&self) -> bool {
        self.is_followed_by(["%", " %"])
    }

    /// Whether the text's number is `shown`, with its sign; rounded to the decimals that the text gives, or cut off where it
    /// says `…`. A whole number is not rounded.
    pub fn agrees(&self, shown: &Number) -> bool {
        let is_cut_off = self.is_followed_by(["…", "..."]);
        let allowed = self.number.last_digit * if is_cut_off { 1.0 } else { 0.5 };
        let near = |shown: f64| (self.number.value - shown).abs() <= allowed * 1.000_001;
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
    ];
    let text = normal(text);
    all(&same
        .iter()
        .fold(text, |text, (from, to)| text.replace(from, to)))
}

fn all(text: &str) -> Vec<Stated> {
    let mut found = in_digits(text);
    found.extend(in_words(text));
    found
}

/// Minus signs, thousands and powers of ten as a program prints them.
pub fn normal(text: &str) -> String {
    joined_thousands(&text.replace('−', "-").replace("10^{", "1e"))
}

fn in_digits(text: &str) -> Vec<Stated> {
    let mut at = 0;
    let stated = |number: Number| {
        let start = at + text[at..].find(&number.printed)?;
        at = start + number.printed.len();
        let name = text[..start].trim_end_matches('{');
        let in_a_name =
            name.ends_with('_') || text[..start].ends_with(|c: char| c.is_ascii_alphabetic());
        (!in_a_name).then(|| Stated::new(text, start, number, None))
    };
    numbers(text).into_iter().filter_map(stated).collect()
}

/// "ten thousand" is one number.
fn in_words(text: &str) -> Vec<Stated> {
    let ends = |c: char| !c.is_alphanumeric();
    let (mut found, mut start) = (Vec::new(), 0);
    let mut words = text.split_inclusive(ends).peekable();
    while let Some(word) = words.next() {
        let next = words.peek().map_or("", |next| next.trim_end_matches(ends));
        let printed = word.trim_end_matches(ends);
        if let Some(word) = WORDS.iter().find(|one| one.is(printed, next)) {
            let times = match next {
                "hundred" => 100.0,
                "thousand" => 1000.0,
                "million" => 1_000_000.0,
                _ => 1.0,
            };
            let number = Number {
                printed: text[start..start + word.begins.len()].to_string(),
                value: word.value * times,
                last_digit: 0.0,
            };
            found.push(Stated::new(text, start, number, Some(word)));
            if times > 1.0 {
                start += words.next().map_or(0, str::len);
            }
        }
        start += word.len();
    }
    found
}

/// `text` with the number in it, in digits or in words, replaced by `value`, written in the same way. `None` where there is
/// not exactly one number.
pub fn rewritten(text: &str, value: f64) -> Option<String> {
    let numbers = stated(text);
    let [number] = &numbers[..] else { return None };
    let printed = &number.number.printed;
    let new = match number.in_words() {
        true if number.is(value) => printed.clone(),
        true => in_a_word(printed, value)?,
        false => like(printed, value),
    };
    let mut new = normal(text).replacen(printed, &new, 1);
    if text.contains('−') {
        new = new.replace('-', "−");
    }
    Some(match text.contains(',') {
        true => thousands(&new),
        false => new,
    })
}

/// The word for `value` in the language of `printed`, with a capital if that has one.
fn in_a_word(printed: &str, value: f64) -> Option<String> {
    let fits = |word: &&Word| {
        word.value == value && !word.is_derived && word.begins.is_ascii() == printed.is_ascii()
    };
    let word = WORDS.iter().find(fits)?.begins;
    Some(match printed.starts_with(char::is_uppercase) {
        true => word[..1].to_uppercase() + &word[1..],
        false => word.to_string(),
    })
}

/// `value` with as many decimals as `printed` has.
fn like(printed: &str, value: f64) -> String {
    let mantissa = printed.split(['e', 'E']).next().unwrap_or(printed);
    let decimals = mantissa
        .split_once('.')
        .map_or(0, |(_, digits)| digits.len());
    match mantissa.len() == printed.len() {
        true => format!("{value:.decimals$}"),
        false => format!("{value:.decimals$e}"),
    }
}

/// `60000` as `60,000`.
fn thousands(text: &str) -> String {
    let is_digit = |c: char| c.is_ascii_digit();
    let start = text.find(is_digit).unwrap_or(0);
    let end = text[start..]
        .find(|c| !is_digit(c))
        .map_or(text.len(), |at| start + at);
    let mut written = text.to_string();
    for at in (start + 1..end).rev().filter(|at| (end - at) % 3 == 0) {
        written.insert(at, ',');
    }
    written
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_rewritten_in_its_own_way() {
        for (text, value, new) in [
            ("97.4%", 97.48, "97.5%"),
            ("60,000 images", 1234567.0, "1,234,567 images"),
            ("−3", -4.0, "−4"),
            ("1e-10", 2.34e-9, "2e-9"),
            ("Nine digits", 8.0, "Eight digits"),
            ("다섯 줄", 2.0, "두 줄"),
        ] {
            assert_eq!(rewritten(text, value).as_deref(), Some(new), "{text}");
        }
        assert_eq!(rewritten("5 of 10", 1.0), None);
    }

    #[test]
    fn both_languages_count_alike() {
        for (english, korean) in [
            ("four of them are ten", "넷은 열 개입니다"),
            (
                "a tenth of 60,000, millionths",
                "60,000의 10분의 1, 100만분의 1",
            ),
            ("a third of ten thousand", "셋째, 만 걸음"),
            ("minus 4, 1/16", "마이너스 4에서 16분의 1"),
        ] {
            let values = |text| {
                counted(text)
                    .iter()
                    .map(|one| one.number.value)
                    .sum::<f64>()
            };
            assert_eq!(values(english), values(korean), "{english}");
        }
    }
}
