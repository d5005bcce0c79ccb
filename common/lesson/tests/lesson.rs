//! What holds for every chapter, tried on a small one.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::ffi::OsString;
use std::fs;
use std::io::Write;

use lesson::{Outcome, Page, Result};
use tempfile::TempDir;
use testing::{Chapter, headings};

#[derive(clap::Subcommand)]
enum Section {
    /// Draws
    Draw,
    /// Does not ask whether it is interrupted
    Deaf {
        #[arg(long, default_value_t = 1)]
        lines: i32,
    },
}

impl lesson::Chapter for Section {
    fn run(self, page: &mut Page) -> Result {
        match self {
            Self::Draw => page.figure("dot", "<svg></svg>")?,
            Self::Deaf { lines } => {
                page.part("deaf")?;
                (0..lines).try_for_each(|line| writeln!(page, "{line}"))?;
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
    assert_eq!(written.figures["dot"], "<svg></svg>");
    assert_eq!(written.notes, [""; 0]);
}

#[test]
fn ctrl_c_is_not_forgotten_by_a_section_that_does_not_ask() {
    for arguments in [&["deaf"][..], &[]] {
        let (written, outcome) = CHAPTER.run_on(Page::interrupted_at("deaf"), arguments);
        assert!(written.text.contains("-- deaf\n0\n"));
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
    CHAPTER.refuses(&["--lines=2", "deaf"], 2, "'deaf --lines' exists");
}

#[test]
fn a_negative_number_is_the_value_of_its_knob() {
    assert_eq!(CHAPTER.prints(&["deaf", "--lines", "-1"]), "-- deaf\n");
}

#[test]
fn figures_become_files_where_they_are_told_to() {
    let dir = TempDir::new().unwrap();
    let folder = dir.path().join("new/folder");
    let written = CHAPTER.writes(&["draw", "--figures", folder.to_str().unwrap()]);
    let file = folder.join("dot.svg");
    assert_eq!(fs::read(&file).unwrap(), b"<svg></svg>");
    assert_eq!(written.notes, [format!("wrote figure {}", file.display())]);
    assert!(written.figures.is_empty());
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
    assert_eq!(
        fs::read(dir.path().join("new/dot.svg")).unwrap(),
        b"<svg></svg>"
    );
    assert!(folder.is_symlink() && file.is_symlink());
}
