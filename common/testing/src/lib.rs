//! What the chapters' tests share: a chapter is run in process, its text is read, and its refusals are held to their
//! form. Where a real process is the point, [`process`] runs the program.
#![deny(missing_docs)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that panics has failed"
)]

mod dragged;
mod handle;
mod knobs;
pub mod process;
mod text;

pub use dragged::Dragged;
pub use handle::{Handle, handles};
pub use knobs::{assert_knobs_are_true, described};
pub use text::{assert_line, headings, lines, numbers, part, row};

use std::ffi::OsString;

use lesson::{Outcome, Page, Program, Written};

/// A chapter, to be run in process.
#[derive(Debug, Clone, Copy)]
pub struct Chapter(pub Program);

impl Chapter {
    /// What a run has written, and how it ended.
    pub fn run(self, arguments: &[&str]) -> (Written, Outcome) {
        self.run_on(Page::memory(), arguments)
    }

    /// The same on another page in memory.
    pub fn run_on(self, mut page: Page, arguments: &[&str]) -> (Written, Outcome) {
        let arguments: Vec<_> = arguments.iter().map(OsString::from).collect();
        let outcome = self.0(&arguments, &mut page);
        (page.into_written(), outcome)
    }

    /// What a run that succeeds has written.
    #[track_caller]
    pub fn writes(self, arguments: &[&str]) -> Written {
        let (written, outcome) = self.run(arguments);
        assert_eq!(outcome, Ok(()), "{arguments:?}");
        written
    }

    /// The text of a run that succeeds.
    #[track_caller]
    pub fn prints(self, arguments: &[&str]) -> String {
        self.writes(arguments).text
    }

    /// The one line of a run that fails with this exit code. It contains `words`, and nothing else was noted before it.
    #[track_caller]
    pub fn refuses(self, arguments: &[&str], code: u8, words: &str) -> String {
        let (written, outcome) = self.run(arguments);
        let Err(failure) = outcome else {
            panic!("{arguments:?} is not refused")
        };
        let line = failure.to_string();
        assert_eq!(failure.code(), code, "{arguments:?}: {line}");
        assert_eq!(written.notes, [""; 0], "{arguments:?}: {line}");
        assert_is_an_error_line(&line);
        assert!(
            line.contains(words),
            "{arguments:?}: no {words:?} in {line}"
        );
        line
    }
}

/// Holds the marks in the headings of a run's parts to the truth: a part says that a knob changes nothing in it exactly
/// if it prints what it prints without any knob. Each run names a section and turns one knob.
#[track_caller]
pub fn assert_marks_are_true(chapter: Chapter, runs: &[[&str; 3]]) {
    for arguments in runs {
        let [section, knob, _] = *arguments;
        let (before, after) = (chapter.prints(&[section]), chapter.prints(arguments));
        for (before, after) in text::parts(&before).iter().zip(text::parts(&after)) {
            assert_eq!(before.name, after.name);
            let same = before.text == after.text;
            let mark = if same {
                format!("(as without {knob})")
            } else {
                String::new()
            };
            assert_eq!(after.mark, mark, "{arguments:?}: {}", after.name);
        }
    }
}

/// Holds the help of a chapter and of its sections to 80 columns.
#[track_caller]
pub fn assert_help_is_narrow(chapter: Chapter, sections: &[&str]) {
    let helps = sections.iter().map(|section| vec![*section, "--help"]);
    for arguments in helps.chain([vec!["--help"]]) {
        for line in chapter.prints(&arguments).lines() {
            assert!(columns(line) <= 80, "{line}");
        }
    }
}

/// Holds the text of a run to its form, whatever the knobs: no line over 80 columns, no zero with a sign, and no two
/// numbers that touch.
#[track_caller]
pub fn assert_is_tidy(chapter: Chapter, arguments: &[&str]) {
    for line in chapter.prints(arguments).lines() {
        assert!(columns(line) <= 80, "{arguments:?}: {line}");
        let of_number = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
        for word in line.split(|c| !of_number(c)) {
            let number = word.parse::<f64>();
            let is_minus_0 = number.is_ok_and(|number| number == 0.0 && number.is_sign_negative());
            assert!(!is_minus_0, "{arguments:?}: −0: {line}");
            assert!(!is_glued(word), "{arguments:?}: two numbers in one: {line}");
        }
    }
}

/// `1.10150000000.00` has two points, and `12-3` a minus between digits.
fn is_glued(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let is_minus_between = |three: &[char]| matches!(three, ['0'..='9', '-', '0'..='9']);
    word.matches('.').count() > 1 || letters.windows(3).any(is_minus_between)
}

/// A Korean letter takes two.
fn columns(line: &str) -> usize {
    let wide = line.chars().filter(|letter| ('가'..='힣').contains(letter));
    line.chars().count() + wide.count()
}

#[track_caller]
fn assert_is_an_error_line(line: &str) {
    assert!(
        line.starts_with("error: ") && line.lines().count() == 1,
        "{line}"
    );
    assert!(!line.contains("panicked"), "{line}");
}
