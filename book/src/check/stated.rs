//! The numbers that a text states, in digits and in words.

use crate::number::{Number, numbers};

/// Words that count in English. One is none of them: it also says "somebody" and "the same".
#[rustfmt::skip]
const ENGLISH: [(&str, f64); 21] = [
    ("two", 2.0), ("three", 3.0), ("four", 4.0), ("five", 5.0), ("six", 6.0), ("seven", 7.0), ("eight", 8.0),
    ("nine", 9.0), ("ten", 10.0), ("eleven", 11.0), ("twelve", 12.0), ("fifteen", 15.0), ("twenty", 20.0),
    ("thirty", 30.0), ("forty", 40.0), ("fifty", 50.0), ("sixty", 60.0), ("hundred", 100.0), ("thousand", 1000.0),
    ("twice", 2.0), ("half", 0.5),
];

/// Words that count in Korean, before a noun with a space between. `한` is none of them, as in English.
#[rustfmt::skip]
const KOREAN: [(&str, f64); 12] = [
    ("두", 2.0), ("세", 3.0), ("네", 4.0), ("다섯", 5.0), ("여섯", 6.0), ("일곱", 7.0), ("여덟", 8.0), ("아홉", 9.0),
    ("열두", 12.0), ("스무", 20.0), ("서른", 30.0), ("절반", 0.5),
];

/// A number in a text, and the text round it.
#[derive(Debug)]
pub struct Stated {
    pub number: Number,
    pub in_words: bool,
    pub before: String,
    /// What follows, the number first.
    pub after: String,
    percent: bool,
    cut_off: bool,
}

impl Stated {
    /// Whether the text's number is `shown`, with its sign; rounded to the decimals that the text gives, or cut off where it
    /// says `…`. A whole number is not rounded.
    pub fn agrees(&self, shown: &Number) -> bool {
        let (value, digit) = (self.number.value, self.number.last_digit);
        let allowed = digit * if self.cut_off { 1.0 } else { 0.5 };
        let near = |shown: f64| (value - shown).abs() <= allowed * 1.000_001;
        near(shown.value) || self.percent && near(shown.value * 100.0)
    }

    /// Whether it is `value`, rounded to the decimals that it has.
    pub fn is(&self, value: f64) -> bool {
        let printed = &self.number.printed;
        match self.in_words {
            true => self.number.value == value,
            false => like(printed, value) == *printed,
        }
    }

    /// Whether it has two significant digits or more. The zeros at the end of a whole number are none.
    pub fn has_digits(&self) -> bool {
        let printed = self.number.printed.as_str();
        let mantissa = printed.split(['e', 'E']).next().unwrap_or(printed);
        let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
        let mut digits = digits.trim_start_matches('0');
        if !mantissa.contains('.') {
            digits = digits.trim_end_matches('0');
        }
        digits.len() >= 2
    }

    /// Whether it is a power of ten.
    pub fn is_power(&self) -> bool {
        self.number.printed.contains('e')
    }

    /// The number and a little of the text on both sides.
    pub fn quoted(&self) -> String {
        let before: Vec<char> = self.before.chars().rev().take(15).collect();
        let before: String = before.into_iter().rev().collect();
        let after: String = self.after.chars().take(25).collect();
        format!("{before}{after}")
    }
}

/// The numbers of a text that are not part of a name, like the 64 of f64. A power of ten in a formula is one number.
pub fn stated(text: &str) -> Vec<Stated> {
    let text = normal(text);
    let mut found = in_digits(&text);
    found.extend(in_words(&text));
    found
}

/// Minus signs, thousands and powers of ten as a program prints them.
pub fn normal(text: &str) -> String {
    joined_thousands(&text.replace('−', "-").replace("10^{", "1e"))
}

fn in_digits(text: &str) -> Vec<Stated> {
    let (mut found, mut at) = (Vec::new(), 0);
    for number in numbers(text) {
        let Some(start) = text[at..].find(&number.printed).map(|start| at + start) else {
            continue;
        };
        at = start + number.printed.len();
        let (before, after) = (&text[..start], &text[at..]);
        let in_a_name = before.ends_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            || before.ends_with("_{");
        if !in_a_name {
            let follows = |marks: &[&str]| marks.iter().any(|mark| after.starts_with(mark));
            found.push(Stated {
                percent: follows(&["%", " %"]),
                cut_off: follows(&["…", "..."]),
                in_words: false,
                before: before.to_string(),
                after: text[start..].to_string(),
                number,
            });
        }
    }
    found
}

fn in_words(text: &str) -> Vec<Stated> {
    let counting = ENGLISH.iter().chain(&KOREAN);
    let stated = counting.flat_map(|(word, value)| {
        let places = text
            .char_indices()
            .filter(|(at, _)| stands_at(text, *at, word));
        places.map(|(at, _)| Stated {
            number: Number {
                printed: text[at..at + word.len()].to_string(),
                value: *value,
                last_digit: 0.0,
            },
            in_words: true,
            before: text[..at].to_string(),
            after: text[at..].to_string(),
            percent: false,
            cut_off: false,
        })
    });
    stated.collect()
}

/// Whether `word` stands there, with a capital or without, and is no part of another. A Korean one is followed by a space,
/// or, if it is longer, by a particle.
fn stands_at(text: &str, at: usize, word: &str) -> bool {
    let here = text.get(at..at + word.len());
    let same = here.is_some_and(|here| here.eq_ignore_ascii_case(word));
    let inside = |c: char| c.is_alphanumeric();
    let takes_particles = !word.is_ascii() && word.chars().count() > 1;
    let ends = takes_particles || !text[at + here.map_or(0, str::len)..].starts_with(inside);
    same && ends && !text[..at].ends_with(inside)
}

/// `text` with the number in it, in digits or in words, replaced by `value`, written in the same way. `None` where there is
/// not exactly one number.
pub fn rewritten(text: &str, value: f64) -> Option<String> {
    let numbers: Vec<Stated> = stated(text);
    let [number] = &numbers[..] else { return None };
    let printed = &number.number.printed;
    if number.in_words {
        let list: &[(&str, f64)] = if printed.is_ascii() {
            &ENGLISH
        } else {
            &KOREAN
        };
        let same = list
            .iter()
            .find(|(word, of)| *of == value && word.eq_ignore_ascii_case(printed));
        let (word, _) = same.or_else(|| list.iter().find(|(_, of)| *of == value))?;
        let word = if printed.starts_with(char::is_uppercase) {
            capital(word)
        } else {
            word.to_string()
        };
        return Some(text.replacen(printed.as_str(), &word, 1));
    }
    let text_of = normal(text);
    let new = text_of.replacen(printed.as_str(), &like(printed, value), 1);
    let new = if text.contains('−') {
        new.replace('-', "−")
    } else {
        new
    };
    Some(if text.contains(',') {
        thousands(&new)
    } else {
        new
    })
}

fn capital(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}

/// `value` with as many decimals as `printed` has.
fn like(printed: &str, value: f64) -> String {
    let mantissa = printed.split(['e', 'E']).next().unwrap_or(printed);
    let decimals = mantissa
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.len());
    match mantissa.len() == printed.len() {
        true => format!("{value:.decimals$}"),
        false => format!("{value:.decimals$e}"),
    }
}

/// `60000` as `60,000`.
fn thousands(text: &str) -> String {
    let start = text.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let whole = text[start..]
        .chars()
        .take_while(char::is_ascii_digit)
        .count();
    let (mut written, rest) = (text.to_string(), start + whole);
    for at in (start + 1..rest).rev().filter(|at| (rest - at) % 3 == 0) {
        written.insert(at, ',');
    }
    written
}

/// `60,000` as `60000`.
pub fn joined_thousands(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let separates = |at: usize| {
        letters[at] == ','
            && at > 0
            && digit(at - 1)
            && (1..=3).all(|next| digit(at + next))
            && !digit(at + 4)
    };
    let kept = (0..letters.len()).filter(|&at| !separates(at));
    kept.map(|at| letters[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_joined_and_lists_are_not() {
        let joined = joined_thousands("60,000 and 1,234,567 and 1,2,3 and [100,2000]");
        assert_eq!(joined, "60000 and 1234567 and 1,2,3 and [100,2000]");
    }

    #[test]
    fn numbers_in_digits_and_in_words_are_found_with_their_values() {
        for (text, values) in [
            (
                "97.48% of 10,000 with f64 and w_12",
                &[97.48, 10000.0] as &[f64],
            ),
            ("minus −3 and $10^{-10}$", &[-3.0, 1e-10]),
            ("Nine digits, often, sixteen, a weight", &[9.0]),
            ("두 층과 다섯 번, 두꺼운 네트워크의 세로", &[2.0, 5.0]),
        ] {
            let found: Vec<f64> = stated(text).iter().map(|one| one.number.value).collect();
            assert_eq!(found, values, "{text}");
        }
    }

    #[test]
    fn a_number_is_rewritten_in_its_own_way() {
        for (text, value, new) in [
            ("2.33", 2.3269, "2.33"),
            ("97.4%", 97.48, "97.5%"),
            ("60,000 images", 1234567.0, "1,234,567 images"),
            ("−3", -4.0, "−4"),
            ("1e-10", 2.34e-9, "2e-9"),
            ("Nine digits", 8.0, "Eight digits"),
            ("다섯 줄", 2.0, "두 줄"),
        ] {
            assert_eq!(rewritten(text, value).as_deref(), Some(new), "{text}");
        }
        assert_eq!(rewritten("no number", 1.0), None);
        assert_eq!(rewritten("5 of 10", 1.0), None);
    }
}
