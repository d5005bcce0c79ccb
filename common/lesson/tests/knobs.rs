//! What a program says of its knobs, tried on a small chapter that has one of each kind.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

use figure::{Colour, Plot};
use lesson::{Outcome, Page, Result, count, list, positive, real, seed, whole};
use testing::{Chapter, assert_knobs_are_true, described};

#[derive(clap::Subcommand)]
enum Section {
    /// Has a knob of each kind
    All(Box<Options>),
    /// Has none
    Bare,
}

#[derive(clap::Args)]
struct Options {
    /// How far a step goes
    #[arg(long, default_value_t = 0.2, value_parser = positive::<f32>(), help_heading = "Parts path, end")]
    rate: f32,
    /// How many steps there are
    #[arg(long, default_value_t = 15, value_parser = count(1000))]
    steps: usize,
    /// The right digit
    #[arg(long, default_value_t = 2, value_parser = whole(0..=9))]
    label: usize,
    /// Where random numbers begin
    #[arg(long, default_value_t = 1, value_parser = seed())]
    seed: u64,
    /// The input
    #[arg(long, default_value_t = 1.1, value_parser = real(-1e6..=1e6))]
    x: f64,
    /// Where the walk begins
    #[arg(long, default_value = "-3,4", value_parser = list::<2>(real(-9.0..=9.0)))]
    start: [f64; 2],
    /// The scores
    #[arg(long, default_value = "0.3,2.9,4.0", value_delimiter = ',', value_parser = real(-10.0..=10.0))]
    scores: Vec<f64>,
    /// The last step
    #[arg(long, default_value = "softmax", value_parser = ["softmax", "sigmoid"])]
    end: String,
    /// Whether it is drawn
    #[arg(long)]
    draw: bool,
    /// Whether what is saved is the best
    #[arg(long, requires = "save")]
    best: bool,
    /// Where it is saved
    #[arg(long)]
    save: Option<PathBuf>,
    /// At most how many threads compute
    #[arg(long, value_parser = count(8))]
    threads: Option<usize>,
}

impl lesson::Chapter for Section {
    fn run(self, page: &mut Page) -> Result {
        writeln!(page, "run")?;
        let priced = Plot::new().points("price", Colour::Blue, [(1.0, 2.0)]);
        page.figure("dot", &priced)?;
        let bare = Plot::new().points("", Colour::Blue, [(1.0, 2.0)]);
        page.figure("bare", &bare)
    }
}

const CHAPTER: Chapter = Chapter(run);

fn run(arguments: &[OsString], page: &mut Page) -> Outcome {
    lesson::run::<Section>("ch00-knobs", arguments, page)
}

/// One word of every knob, in order.
fn words(name: &str) -> Vec<String> {
    let knobs = described(CHAPTER)["all"].as_array().unwrap().clone();
    let words = knobs
        .iter()
        .map(|knob| knob[name].as_str().unwrap_or("none").to_string());
    words.collect()
}

#[test]
fn every_option_of_a_section_is_described_as_what_it_is() {
    assert_knobs_are_true(CHAPTER);
    assert_eq!(
        words("name"),
        [
            "rate", "steps", "label", "seed", "x", "start", "scores", "end", "draw", "best",
            "save", "threads"
        ]
    );
    assert_eq!(
        words("kind"),
        [
            "real", "whole", "whole", "whole", "real", "list", "list", "choice", "flag", "path",
            "path", "path"
        ]
    );
    assert_eq!(
        words("default"),
        [
            "0.2",
            "15",
            "2",
            "1",
            "1.1",
            "-3,4",
            "0.3,2.9,4.0",
            "softmax",
            "none",
            "none",
            "none",
            "none"
        ]
    );
    let sections = described(CHAPTER);
    assert_eq!(sections.keys().collect::<Vec<_>>(), ["all", "bare"]);
    assert_eq!(sections["bare"].as_array().unwrap().len(), 0);
    assert_eq!(
        sections["all"][0]["parts"],
        serde_json::json!(["path", "end"])
    );
    assert_eq!(sections["all"][1]["parts"], serde_json::json!([]));
}

#[test]
fn knobs_are_described_without_running_anything_and_named_in_no_help() {
    let written = CHAPTER.writes(&["all", "--knobs"]);
    assert!(!written.text.contains("run") && written.figures.is_empty());
    for help in [&["--help"][..], &["all", "--help"]] {
        let help = CHAPTER.prints(help);
        assert!(
            !help.contains("--knobs") && !help.contains("--form"),
            "{help}"
        );
    }
}

#[test]
fn the_one_form_that_is_asked_for_is_drawn() {
    let all = CHAPTER.writes(&["bare"]).figures;
    for (form, suffix) in [
        ("wide", ""),
        ("narrow", ".narrow"),
        ("ko", ".ko"),
        ("ko.narrow", ".ko.narrow"),
    ] {
        let drawn = CHAPTER.writes(&["bare", "--form", form]).figures;
        let names: Vec<_> = drawn.keys().cloned().collect();
        assert_eq!(names, [format!("bare{suffix}"), format!("dot{suffix}")]);
        assert_eq!(drawn[&format!("dot{suffix}")], all[&format!("dot{suffix}")]);
        // Without a word the Korean figure is the English one.
        let english = format!("bare{}", suffix.replace(".ko", ""));
        assert_eq!(drawn[&format!("bare{suffix}")], all[&english]);
    }
    CHAPTER.refuses(
        &["bare", "--form=tall"],
        2,
        "[possible values: wide, ko, narrow, ko.narrow]",
    );
}
