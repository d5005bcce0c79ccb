//! The lines of a listing that the text beside it speaks of: they are marked, and in a long listing the others are folded.

use crate::figure::escape;
use crate::language::Language;

/// A longer listing has to say which of its lines the text speaks of.
const SHORT: usize = 18;
/// Fewer lines than these are not worth a fold.
const FOLD: usize = 4;
/// In place of words: the whole listing.
const ALL: &str = "…";
/// Between words of the first line of a passage and words of its last.
const TO: &str = " … ";

/// Passages of a listing, each by words of its line or lines: `let dx`, `fn backward … dx`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spoken(pub Vec<String>);

/// A line, and whether the text speaks of it.
type Line<'a> = (&'a str, bool);

impl Spoken {
    /// The passages stand between semicolons.
    pub fn named(words: &[String]) -> Self {
        let passages = words.iter().flat_map(|words| words.split(';'));
        Self(passages.map(|words| words.trim().to_string()).collect())
    }

    /// A listing as HTML. The error says which words lead to no line, or that there are none.
    pub fn shown(&self, text: &str, language: Language) -> Result<String, String> {
        let lines = self.lines(text.trim_end())?;
        let is_long = lines.len() > SHORT;
        if is_long && self.0.is_empty() {
            let mend = "say behind | of which of them the text speaks";
            return Err(format!("has {} lines; {mend}", lines.len()));
        }
        if lines.iter().all(|(_, is_spoken)| *is_spoken) {
            return Ok(code(&lines));
        }
        let runs = lines.chunk_by(|one, next| one.1 == next.1);
        let run = |run: &[Line<'_>]| match (run[0].1, is_long && run.len() >= FOLD) {
            (true, _) => format!("<mark>{}</mark>", code(run)),
            (false, true) => folded(run, language),
            (false, false) => code(run),
        };
        Ok(runs.map(run).collect())
    }

    fn lines<'a>(&self, text: &'a str) -> Result<Vec<Line<'a>>, String> {
        let is_all = self.0 == [ALL];
        let mut lines: Vec<_> = text.lines().map(|line| (line, is_all)).collect();
        for passage in self.0.iter().filter(|_| !is_all) {
            let (first, last) = passage.split_once(TO).unwrap_or((passage, ""));
            let from = only(first, &lines)?;
            let length = lines[from..]
                .iter()
                .position(|(line, _)| line.contains(last));
            let none = || format!("no line with `{last}` comes after `{first}`");
            let to = from + length.ok_or_else(none)?;
            lines[from..=to].iter_mut().for_each(|line| line.1 = true);
        }
        Ok(lines)
    }
}

/// The one line with these words.
fn only(words: &str, lines: &[Line<'_>]) -> Result<usize, String> {
    let has_words = |&at: &usize| lines[at].0.contains(words);
    match (0..lines.len()).filter(has_words).collect::<Vec<_>>()[..] {
        [line] => Ok(line),
        ref all => Err(format!(
            "`{words}` stands in {} lines and not in one",
            all.len()
        )),
    }
}

fn code(lines: &[Line<'_>]) -> String {
    lines.iter().map(|(line, _)| escape(line) + "\n").collect()
}

/// Lines that a box before them shows and hides, without a script; its words are not among what is copied.
fn folded(lines: &[Line<'_>], language: Language) -> String {
    let count = language.lines.replace("{}", &lines.len().to_string());
    let fold = format!(
        "<label class=\"fold\" data-lines=\"{count}\"><input type=\"checkbox\" aria-label=\"{count}\"></label>"
    );
    format!("{fold}<span class=\"folded\">{}</span>", code(lines))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(words: &str, lines: usize) -> Result<String, String> {
        let text: Vec<_> = (1..=lines).map(|line| format!("<{line}>")).collect();
        let words: Vec<_> = (!words.is_empty())
            .then(|| words.to_string())
            .into_iter()
            .collect();
        Spoken::named(&words).shown(&text.join("\n"), Language::ENGLISH)
    }

    #[test]
    fn a_long_listing_folds_what_the_text_does_not_speak_of() {
        let html = shown("<5> … <6>; <17>", 20).unwrap();
        let folded = "<span class=\"folded\">&lt;1&gt;\n&lt;2&gt;\n&lt;3&gt;\n&lt;4&gt;\n</span>";
        let marked = "<mark>&lt;5&gt;\n&lt;6&gt;\n</mark>";
        assert!(html.contains(&format!("{folded}{marked}<label")), "{html}");
        assert!(html.contains("data-lines=\"… 10 lines\""), "{html}");
        let end = "<mark>&lt;17&gt;\n</mark>&lt;18&gt;\n&lt;19&gt;\n&lt;20&gt;\n";
        assert!(html.ends_with(end), "{html}");
        let text = html
            .split('<')
            .filter_map(|piece| Some(piece.split_once('>')?.1));
        let all: String = (1..=20).map(|line| format!("&lt;{line}&gt;\n")).collect();
        assert_eq!(text.collect::<String>(), all);
    }

    #[test]
    fn a_short_listing_has_no_folds_and_one_that_is_all_spoken_of_no_marks() {
        let html = shown("<4>", 18).unwrap();
        assert!(
            html.contains("<mark>&lt;4&gt;\n</mark>") && !html.contains("fold"),
            "{html}"
        );
        for (words, lines) in [("", 18), ("<1> … <20>", 20), ("…", 20)] {
            let html = shown(words, lines).unwrap();
            assert!(!html.contains("mark") && !html.contains("fold"), "{html}");
        }
    }

    #[test]
    fn words_lead_to_one_line() {
        for (words, what) in [
            ("<40>", "`<40>` stands in 0 lines"),
            ("<1", "`<1` stands in 11 lines"),
            ("<5> … <4>", "no line with `<4>` comes after `<5>`"),
            ("", "has 20 lines; say behind |"),
        ] {
            let error = shown(words, 20).unwrap_err();
            assert!(error.contains(what), "{error}");
        }
    }
}
