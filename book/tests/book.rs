//! The book as it stands is true.
#![expect(clippy::panic, reason = "a helper that cannot go on fails the test")]

use std::collections::BTreeSet;
use std::io::Write;
use std::sync::OnceLock;

use book::check::{commands, leftovers, links, numbers, records, scripts, summary, twins};
use book::error::Problem;
use book::folders::{Folders, below, files, read};
use book::language::Language;
use book::page::{Page, all_pages, pages};
use book::programs::Programs;
use book::recording::script_record;
use book::refresh::{Records, has_numpy, on_disk, record};
use book::site;
use book::tolerances::Tolerances;
use book::wanted::Wanted;
use tempfile::TempDir;

fn here() -> Folders {
    Folders::here()
}

fn all() -> Vec<Page> {
    all_pages(&here()).expect("the pages can be read")
}

fn wanted() -> Wanted {
    Wanted::by(&all()).expect("every directive can be read")
}

/// The site, built once for all tests.
fn built() -> &'static TempDir {
    static SITE: OnceLock<TempDir> = OnceLock::new();
    SITE.get_or_init(|| {
        let site = tempfile::tempdir().expect("a temporary folder");
        let config = site::config(&here()).expect("book.toml can be read");
        site::build(&here(), &config, site.path()).unwrap_or_else(|error| panic!("{error}"));
        site
    })
}

/// What the programs and scripts print and draw now, run once for all tests.
fn now() -> &'static Records {
    static NOW: OnceLock<Records> = OnceLock::new();
    NOW.get_or_init(|| record(&here(), &wanted()).unwrap_or_else(|error| panic!("{error}")))
}

/// A line that is seen although the test succeeds.
fn say(line: &str) {
    writeln!(std::io::stderr(), "{line}").expect("standard error can be written");
}

fn assert_none(problems: impl IntoIterator<Item = Problem>) {
    let problems: Vec<String> = problems
        .into_iter()
        .map(|problem| problem.to_string())
        .collect();
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

#[test]
fn what_is_recorded_is_what_the_programs_print_and_draw() {
    let recorded = on_disk(&here()).expect("generated can be read");
    let tolerances = Tolerances::load(&here()).unwrap_or_else(|problem| panic!("{problem}"));
    assert_none(records::changed(&recorded, now(), &tolerances));
    assert_none(records::stale_bands(&recorded, &tolerances));
}

#[test]
fn nothing_recorded_is_unused_or_missing() {
    let recorded = on_disk(&here()).expect("generated can be read");
    assert_none(records::unused_and_missing(&recorded, &wanted().files()));
}

#[test]
fn every_command_in_the_text_runs() {
    let recorded = wanted().runs;
    let shown: Vec<_> = all()
        .iter()
        .flat_map(commands::shown)
        .filter(|shown| !recorded.contains(&shown.run))
        .collect();
    let programs: BTreeSet<String> = shown
        .iter()
        .map(|shown| shown.run.program.clone())
        .collect();
    let programs = Programs::build(&here(), &programs).unwrap_or_else(|error| panic!("{error}"));
    assert_none(commands::failing(&shown, |run| programs.run(run)));
}

#[test]
fn numpy_prints_the_same_numbers_as_rust() {
    let required = std::env::var_os("BOOK_NUMPY").is_some_and(|value| value == "required");
    if !has_numpy() {
        assert!(!required, "BOOK_NUMPY=required, and python3 has no NumPy");
        say(
            "skipped: python3 has no NumPy, so the scripts of the book were not compared with Rust",
        );
        return;
    }
    let recorded = on_disk(&here()).expect("generated can be read");
    let text = |file: String| {
        now()
            .get(&file)
            .or(recorded.get(&file))
            .cloned()
            .unwrap_or_default()
    };
    let disagreement = |name: &String| {
        scripts::disagreement(
            name,
            &text(script_record(name)),
            &text(format!("{name}.txt")),
        )
    };
    assert_none(wanted().scripts.iter().filter_map(disagreement));
}

#[test]
fn every_number_in_the_text_is_shown_or_has_a_source() {
    assert_none(
        all()
            .iter()
            .flat_map(|page| numbers::unsupported(&here(), page)),
    );
}

#[test]
fn korean_and_english_agree() {
    let of = |language| pages(&here(), language).expect("the pages can be read");
    assert_none(twins::disagreements(
        &of(Language::Korean),
        &of(Language::English),
    ));
}

#[test]
fn every_page_is_in_the_summary_in_the_same_order() {
    let summary =
        |language| read(&here().pages(language).join("SUMMARY.md")).expect("there is a SUMMARY.md");
    for language in Language::ALL {
        assert_none(summary::unlisted(
            &pages(&here(), language).expect("the pages can be read"),
            &summary(language),
        ));
    }
    assert_none(summary::different(
        &summary(Language::Korean),
        &summary(Language::English),
    ));
}

#[test]
fn no_markup_is_left_in_a_page() {
    let site = built().path();
    let html = files(site)
        .expect("the site can be read")
        .into_iter()
        .filter(|file| file.extension().is_some_and(|e| e == "html"));
    assert_none(html.flat_map(|file| {
        leftovers::leftovers(
            &below(site, &file),
            &read(&file).expect("a page can be read"),
        )
    }));
}

#[test]
fn every_link_leads_somewhere() {
    assert_none(links::broken(built().path()).expect("the site can be read"));
}
