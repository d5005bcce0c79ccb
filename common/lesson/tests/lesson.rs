//! What holds for every chapter, tried on a small one.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::ffi::OsString;
use std::fs;
use std::io::Write;

use figure::{Colour, Plot};
use lesson::{Outcome, Page, Result, real};
use tempfile::{NamedTempFile, TempDir};
use testing::{Chapter, assert_help_is_narrow, assert_marks_are_true, headings};

#[derive(clap::Subcommand)]
enum Section {
    /// Draws
    Draw,
    /// Does not ask whether it is interrupted
    Deaf {
        /// How many lines are written
        #[arg(long, default_value_t = 1.0, value_parser = real(-5.0..=1000.0), help_heading = "Part deaf")]
        lines: f64,
    },
}

impl lesson::Chapter for Section {
    fn run(self, page: &mut Page) -> Result {
        match self {
            Self::Draw => {
                page.figure("dot", &Plot::new().points("", Colour::Blue, [(1.0, 2.0)]))?
            }
            Self::Deaf { lines } => {
                page.part("deaf")?;
                (0..lines as i32).try_for_each(|line| writeln!(page, "{line}"))?;
                page.part("end")?;
            }
        }
        Ok(())
    }
}

const CHAPTER: Chapter = Chapter(run);

fn run(arguments: &[OsString], page: &mut Page) -> Outcome {
    lesson::run::<Section>("ch00-small", arguments, page)
}

#[test]
fn without_a_name_all_sections_run_in_order() {
    let written = CHAPTER.writes(&[]);
    assert_eq!(headings(&written.text), ["draw", "deaf"]);
    assert!(written.figures["dot"].starts_with("<svg"));
    // Without a word the Korean figure is the English one.
    assert_eq!(
        written.figures.keys().collect::<Vec<_>>(),
        ["dot", "dot.narrow"]
    );
    assert_eq!(written.notes, [""; 0]);
}

#[test]
fn a_chapter_without_exercises_has_no_such_commands() {
    for word in ["exercise", "exercises"] {
        CHAPTER.refuses(&[word], 2, &format!("there is no section '{word}'"));
    }
    assert!(!CHAPTER.prints(&["--help"]).contains("xercise"));
}

#[test]
fn ctrl_c_is_not_forgotten_by_a_section_that_does_not_ask() {
    for arguments in [&["deaf"][..], &[]] {
        let (written, outcome) = CHAPTER.run_on(Page::interrupted_at("deaf"), arguments);
        assert!(written.text.contains("-- deaf\n0\n-- end\n"));
        let failure = outcome.unwrap_err();
        let line = "interrupted when the section was done";
        assert_eq!((failure.code(), &*failure.to_string()), (130, line));
    }
}

#[test]
fn what_is_similar_to_a_slip_is_told_in_the_one_line() {
    CHAPTER.refuses(&["draws"], 2, "a similar section exists: 'draw'; --help");
    CHAPTER.refuses(
        &["deaf", "--line=2"],
        2,
        "a similar argument exists: '--lines'; --help",
    );
}

#[test]
fn a_knob_of_another_section_is_said_to_be_its() {
    let line = "--lines belongs to deaf: cargo run -p ch00-small -- deaf --lines …";
    for arguments in [
        &["--lines=2"][..],
        &["--lines", "2"],
        &["draw", "--lines=2"],
    ] {
        CHAPTER.refuses(arguments, 2, line);
    }
}

#[test]
fn a_knob_says_what_it_takes_in_its_help_and_when_it_refuses() {
    let help = CHAPTER.prints(&["deaf", "--help"]);
    let words = "a number from -5 to 1000";
    let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        help.contains(&format!("How many lines are written: {words} [default: 1]")),
        "{help}"
    );
    for wrong in ["-6", "1001", "nan", "many", ""] {
        let arguments = ["deaf", "--lines", wrong];
        CHAPTER.refuses(
            &arguments,
            2,
            &format!("for '--lines <LINES>': give {words}"),
        );
    }
    assert_help_is_narrow(CHAPTER, &["draw", "deaf"]);
}

#[test]
fn a_part_says_which_knobs_were_turned_in_vain() {
    assert_marks_are_true(CHAPTER, &[["deaf", "--lines", "2"]]);
    let text = CHAPTER.prints(&["deaf", "--lines=2"]);
    assert_eq!(text, "-- deaf\n0\n1\n-- end (as without --lines)\n");
}

#[test]
fn a_name_cannot_break_the_line_nor_make_it_endless() {
    let long = "9".repeat(60_000);
    for name in ["draw\nerror: all is lost", "\u{1b}[31mdraw", &*long] {
        let line = CHAPTER.refuses(&[name], 2, "there is no section");
        assert!(line.chars().count() < 700 && !line.contains(char::is_control));
    }
}

#[test]
fn a_negative_number_is_the_value_of_its_knob() {
    let text = CHAPTER.prints(&["deaf", "--lines", "-1"]);
    assert!(text.starts_with("-- deaf\n-- end"), "{text}");
}

#[test]
fn figures_become_files_where_they_are_told_to() {
    let dir = TempDir::new().unwrap();
    let folder = dir.path().join("new/folder");
    let written = CHAPTER.writes(&["draw", "--figures", folder.to_str().unwrap()]);
    let file = folder.join("dot.svg");
    assert!(fs::read(&file).unwrap().starts_with(b"<svg"));
    assert!(folder.join("dot.narrow.svg").is_file());
    assert_eq!(written.notes, [format!("wrote figure {}", file.display())]);
    assert!(written.figures.is_empty());
}

#[test]
fn a_folder_that_cannot_be_written_to_is_told_before_the_work() {
    let file = NamedTempFile::new().unwrap();
    for folder in [file.path().to_owned(), file.path().join("folder")] {
        let arguments = ["deaf", "--figures", folder.to_str().unwrap()];
        let (written, outcome) = CHAPTER.run(&arguments);
        assert_eq!(written.text, "");
        let line = outcome.unwrap_err().to_string();
        assert!(line.contains("cannot write figures into"), "{line}");
        assert!(!line.contains("os error"), "{line}");
    }
    let dir = TempDir::new().unwrap();
    let folder = dir.path().join("not/yet");
    let _ = CHAPTER.writes(&["deaf", "--figures", folder.to_str().unwrap()]);
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn figures_go_where_symbolic_links_lead() {
    let dir = TempDir::new().unwrap();
    let folder = dir.path().join("link");
    std::os::unix::fs::symlink("new/folder", &folder).unwrap();
    fs::create_dir(dir.path().join("new")).unwrap();
    let draw = ["draw", "--figures", folder.to_str().unwrap()];
    let _ = CHAPTER.writes(&draw);
    let file = dir.path().join("new/folder/dot.svg");
    fs::remove_file(&file).unwrap();

    std::os::unix::fs::symlink("../dot.svg", &file).unwrap();
    let _ = CHAPTER.writes(&draw);
    let drawn = fs::read(dir.path().join("new/dot.svg")).unwrap();
    assert!(drawn.starts_with(b"<svg"));
    assert!(folder.is_symlink() && file.is_symlink());
}
