//! A number that a text states, written anew in its own way.

use crate::check::stated::{WORDS, Word, normal, stated};

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
    let fits = |word: &&Word| word.value == value && !word.is_derived;
    let same_language = |word: &&Word| word.text.is_ascii() == printed.is_ascii();
    let word = &WORDS.iter().filter(fits).find(same_language)?.text;
    Some(match printed.starts_with(char::is_uppercase) {
        true => word[..1].to_uppercase() + &word[1..],
        false => word.clone(),
    })
}

/// `value` with as many decimals as `printed` has.
pub(super) fn like(printed: &str, value: f64) -> String {
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
}
