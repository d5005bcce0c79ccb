//! The book as it stands is true.
#![expect(clippy::panic, reason = "a helper that cannot go on fails the test")]

use std::collections::BTreeSet;
use std::io::Write;
use std::sync::OnceLock;

use book::check::{
    anchors, commands, endings, leftovers, links, numbers, records, scripts, summary, twins, words,
};
use book::error::Problem;
use book::folders::{Folders, below, files, read};
use book::language::Language;
use book::page::{Page, all_pages, pages, wanted};
use book::programs::Programs;
use book::recording::Recording;
use book::refresh::{Records, has_numpy, on_disk, record};
use book::site;
use book::tolerances::Tolerances;
use tempfile::TempDir;

fn here() -> Folders {
    Folders::here()
}

fn all() -> Vec<Page> {
    all_pages(&here()).expect("the pages can be read")
}

fn shown() -> BTreeSet<Recording> {
    wanted(&all()).expect("every directive can be read")
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
    NOW.get_or_init(|| record(&here(), &shown()).unwrap_or_else(|error| panic!("{error}")))
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
    assert_none(tolerances.stale(&recorded));
}

#[test]
fn nothing_recorded_is_unused_or_missing() {
    let recorded = on_disk(&here()).expect("generated can be read");
    assert_none(records::unused_and_missing(&recorded, &shown()));
}

#[test]
fn every_command_in_the_text_runs() {
    let recorded = shown();
    let mut commands: Vec<_> = all().iter().flat_map(commands::shown).collect();
    commands.retain(|(_, run)| !recorded.contains(&Recording::Output(run.clone())));
    let programs = Programs::build(&here(), commands.iter().map(|(_, run)| run))
        .unwrap_or_else(|error| panic!("{error}"));
    assert_none(commands::failing(&commands, |run| programs.run(run)));
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
    let text = |file: &str| {
        now()
            .get(file)
            .or(recorded.get(file))
            .cloned()
            .unwrap_or_default()
    };
    let tolerances = Tolerances::load(&here()).unwrap_or_else(|problem| panic!("{problem}"));
    let disagreement = |one: &Recording| match one {
        Recording::Script(name) => {
            let section = scripts::section(name, |file| recorded.contains_key(file));
            let printed = [text(&one.file()), text(&section)];
            scripts::disagreement(name, &printed, tolerances.of_all(&one.file()))
        }
        _ => None,
    };
    assert_none(shown().iter().filter_map(disagreement));
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
        &of(Language::KOREAN),
        &of(Language::ENGLISH),
    ));
}

#[test]
fn the_glossary_has_the_order_of_the_book() {
    let glossaries = all().into_iter().filter(|page| page.path == "glossary.md");
    assert_none(glossaries.filter_map(|page| {
        let summary = read(&here().pages(page.language).join("SUMMARY.md"));
        summary::out_of_order(&page, &summary.expect("there is a SUMMARY.md"))
    }));
}

#[test]
fn one_thing_has_one_word() {
    let words = words::words(&here()).unwrap_or_else(|problem| panic!("{problem}"));
    assert_none(all().iter().flat_map(|page| words::used(&words, page)));
}

#[test]
fn every_korean_sentence_ends_in_the_same_style() {
    assert_none(all().iter().flat_map(endings::plain));
}

#[test]
fn every_page_is_in_the_summary_under_its_title_and_in_the_same_order() {
    let summary =
        |language| read(&here().pages(language).join("SUMMARY.md")).expect("there is a SUMMARY.md");
    for language in Language::ALL {
        let pages = pages(&here(), language).expect("the pages can be read");
        assert_none(summary::unlisted(&pages, &summary(language)));
        assert_none(summary::misnamed(&pages, &summary(language)));
    }
    assert_none(summary::different(
        &summary(Language::KOREAN),
        &summary(Language::ENGLISH),
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
fn every_anchor_in_the_sources_is_shown() {
    assert_none(anchors::unshown(&here(), &all()).expect("the sources can be read"));
}

#[test]
fn every_link_leads_somewhere() {
    assert_none(links::broken(built().path()).expect("the site can be read"));
}
