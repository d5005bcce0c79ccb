//! The book as it stands is true.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::io::Write;
use std::sync::OnceLock;

use book::check::{
    addresses, anchors, commands, endings, exercises, figures, foreign, html, knobs, labels,
    leftovers, links, numbers, phrases, questions, readme, records, scripts, summary, terms, tools,
    twins, words,
};
use book::command::{Command, written};
use book::data;
use book::error::{Problem, none};
use book::exercise_words;
use book::folders::{Folders, read};
use book::knob_words;
use book::language::Language;
use book::marker;
use book::page::{Page, all_pages, pages, wanted};
use book::programs::Programs;
use book::question;
use book::recording::{Recording, Run};
use book::refresh::{Records, has_numpy, on_disk, record};
use book::site;
use book::tolerances::Tolerances;
use tempfile::TempDir;

fn here() -> Folders {
    Folders::here()
}

fn all() -> Vec<Page> {
    the(all_pages(&here()))
}

/// The pages and their questions: all that a reader reads.
fn texts() -> Vec<Page> {
    [all(), the(question::as_pages(&here()))].concat()
}

fn shown() -> BTreeSet<Recording> {
    the(wanted(&all()))
}

/// The site, built once for all tests.
fn built() -> &'static TempDir {
    static SITE: OnceLock<TempDir> = OnceLock::new();
    SITE.get_or_init(|| {
        let site = tempfile::tempdir().expect("a temporary folder");
        let config = site::config(&here()).expect("book.toml can be read");
        the(site::build(&here(), &config, site.path()));
        site
    })
}

/// What the programs and scripts print and draw now, run once for all tests.
fn now() -> &'static Records {
    static NOW: OnceLock<Records> = OnceLock::new();
    NOW.get_or_init(|| the(record(&here(), &shown())))
}

/// A line that is seen although the test succeeds.
fn say(line: &str) {
    writeln!(std::io::stderr(), "{line}").expect("standard error can be written");
}

/// Fails with these words alone: a trace of this program's calls helps nobody who mends a page.
fn fail(words: impl Display) -> ! {
    eprintln!("{words}");
    std::panic::resume_unwind(Box::new("the book is to be mended"))
}

/// What could be read or run.
fn the<T>(result: Result<T, impl Display>) -> T {
    result.unwrap_or_else(|error| fail(error))
}

fn assert_none(problems: impl IntoIterator<Item = Problem>) {
    the(none(problems.into_iter().collect()));
}

#[test]
fn what_is_recorded_is_what_the_programs_print_and_draw() {
    let recorded = the(on_disk(&here()));
    let tolerances = the(Tolerances::load(&here()));
    assert_none(records::changed(&recorded, now(), &tolerances));
    let possible = data::possible(&here(), shown());
    assert_none(records::other_forms(&recorded, now(), &possible));
    assert_none(tolerances.stale(&recorded));
}

#[test]
fn what_reads_fashion_mnist_is_held_to_it_where_it_is() {
    let required = std::env::var_os("BOOK_FASHION").is_some_and(|value| value == "required");
    if !data::is_here(&here()) {
        let folder = data::FASHION;
        assert!(!required, "BOOK_FASHION=required, and {folder} has no data");
        say(&format!(
            "skipped: {folder} has no data, so what reads it was not run"
        ));
        return;
    }
    let needing: Vec<_> = shown().into_iter().filter(Recording::needs_data).collect();
    let missing = |one: &&Recording| !one.is_optional() && !now().contains_key(&one.file());
    let missing: Vec<_> = needing.iter().filter(missing).collect();
    assert!(!needing.is_empty() && missing.is_empty(), "{missing:?}");
}

#[test]
fn nothing_recorded_is_unused_or_missing() {
    let recorded = the(on_disk(&here()));
    assert_none(records::unused_and_missing(&recorded, &shown()));
}

#[test]
fn no_figure_is_wider_than_its_page() {
    assert_none(figures::too_wide(&the(on_disk(&here()))));
}

#[test]
fn what_knobs_say_has_its_korean() {
    let (table, recorded) = (the(knob_words::table(&here())), the(on_disk(&here())));
    assert_none(knobs::unspoken(&table, &recorded));
    assert_none(knobs::mistranslated(&table, &the(words::words(&here()))));
}

#[test]
fn the_words_in_figures_are_those_of_the_pages() {
    let (recorded, labels) = (the(on_disk(&here())), the(labels::labels(&here())));
    assert_none(labels::english(&labels, &recorded));
    assert_none(labels::unused(&labels, &recorded));
    let pages = the(pages(&here(), Language::KOREAN));
    let glossary = pages.iter().find(|page| page.path == "glossary.md");
    let terms = glossary.map(terms::terms).unwrap_or_default();
    assert_none(labels::misnamed(&labels, &terms));
}

#[test]
fn every_exercise_stands_on_a_page_and_its_hints_have_their_korean() {
    let all_exercises = the(exercises::exercises(&here()));
    assert_none(the(exercises::unplaced(&all_exercises, &all())));
    assert_none(exercises::unknown(&commands_written(), &all_exercises));
    let (table, words) = (
        the(exercise_words::pairs(&here())),
        the(words::words(&here())),
    );
    let wrong = exercises::mistranslated(&here(), &all_exercises, &table, &words);
    assert_none(the(wrong));
}

/// The commands of the pages and of every other Markdown file.
fn commands_written() -> Vec<Command> {
    let pages = all().into_iter().map(|page| (page.to_string(), page.text));
    let documents = the(readme::documents(&here()));
    let texts = pages.chain(documents);
    texts
        .flat_map(|(file, text)| written(&file, &text))
        .collect()
}

#[test]
fn every_command_in_the_text_runs() {
    let recorded = shown();
    let targets = the(tools::targets(&here()));
    let has_data = data::is_here(&here());
    let mut commands = commands::shown(&commands_written());
    commands.extend(all().iter().flat_map(commands::knobs));
    commands.retain(|one| {
        one.runs.iter().all(|run| {
            let is_recorded = recorded.contains(&Recording::Output(run.clone()));
            // A chapter runs its sections, and these are recorded; its own tests run it as a whole.
            let is_recorded = is_recorded || run.arguments.is_empty();
            let is_possible = has_data || !run.needs_data();
            !is_recorded && is_possible && targets.contains(&run.program) // the next test reports others
        })
    });
    let programs = the(Programs::build(
        &here(),
        commands.iter().flat_map(|one| &one.runs),
    ));
    assert_none(commands::failing(&commands, |run| programs.run(run)));
}

#[test]
fn everything_that_a_command_names_is_there() {
    let targets = the(tools::targets(&here()));
    assert_none(tools::impossible(&commands_written(), &here(), &targets));
}

#[test]
fn the_readmes_show_what_the_programs_print() {
    let recorded = the(on_disk(&here()));
    let sources = the(readme::sources(&here()));
    for file in ["README.md", "README.ko.md"] {
        let text = here()
            .read(&here().repository.join(file))
            .expect("the README can be read");
        assert_none(readme::untrue(file, &text, &recorded, &sources));
    }
}

#[test]
fn an_epoch_takes_less_time_than_that_of_those_whom_the_readme_names() {
    let peers = Run::named("speed peers", false).expect("a program and its section");
    let epochs = peers
        .recorded(&here(), Some("epoch"))
        .expect("it is recorded");
    for threads in ["1", "2"] {
        let rows = epochs
            .lines()
            .filter_map(|line| line.trim().strip_prefix(threads));
        let fastest_first: Vec<_> = rows.map(str::trim).collect();
        assert!(fastest_first[0].starts_with("this book"), "{epochs}");
        for peer in ["PyTorch", "JAX", "candle", "burn"] {
            let is_measured = fastest_first.iter().any(|row| row.starts_with(peer));
            assert!(is_measured, "{peer} with {threads} threads: {epochs}");
        }
    }
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
    let recorded = the(on_disk(&here()));
    let text = |file: &str| {
        now()
            .get(file)
            .or(recorded.get(file))
            .cloned()
            .unwrap_or_default()
    };
    let tolerances = the(Tolerances::load(&here()));
    let disagreements = |one: &Recording| {
        let Recording::Script(name) = one else {
            return Vec::new();
        };
        let files = [
            one.file(),
            scripts::section(name, |file| recorded.contains_key(file)),
        ];
        let texts = files.each_ref().map(|file| text(file));
        let printed = [0, 1].map(|at| (files[at].as_str(), texts[at].as_str()));
        scripts::disagreements(name, printed, tolerances.of_all(&files[0]))
    };
    assert_none(shown().iter().flat_map(disagreements));
}

#[test]
fn every_number_in_the_text_is_what_it_is_for_a_reason() {
    let (pages, phrases) = (texts(), the(phrases::phrases(&here())));
    let (mut problems, mut used) = (Vec::new(), Vec::new());
    let (mut bound, mut beside) = (0, 0);
    for page in &pages {
        let reasons = numbers::reasons(&here(), page, &phrases);
        bound += marker::markers(&page.written).count();
        beside += reasons.beside;
        used.extend(reasons.phrases);
        problems.extend(reasons.unexplained);
    }
    let bound_files = [all(), the(question::files_beside(&here()))].concat();
    problems.extend(
        bound_files
            .iter()
            .flat_map(|page| marker::wrong(&here(), page)),
    );
    let free = used.iter().filter(|phrase| phrase.is_free()).count();
    let phrased = used.len() - free;
    say(&format!(
        "bound where they stand {bound}, by a phrase {phrased}; shown beside {beside}; free {free}; without a reason {}",
        problems.len()
    ));
    problems.extend(phrases::wrong(&here(), &phrases, &used));
    assert_none(problems);
}

#[test]
fn korean_and_english_agree() {
    let of = |language| the(pages(&here(), language));
    assert_none(twins::disagreements(
        &of(Language::KOREAN),
        &of(Language::ENGLISH),
    ));
    let questions = the(question::as_pages(&here())).into_iter();
    let (korean, english): (Vec<_>, Vec<_>) =
        questions.partition(|page| page.language == Language::KOREAN);
    assert_none(twins::disagreements(&korean, &english));
}

#[test]
fn every_question_can_be_answered_and_stands_on_its_page() {
    assert_none(the(questions::wrong(&here(), &all())));
}

fn summary_of(language: Language) -> Page {
    let file = here().pages(language).join("SUMMARY.md");
    Page::new(language, "SUMMARY.md".into(), the(here().read(&file)))
}

fn glossary_of(language: Language) -> Page {
    let mut pages = pages(&here(), language)
        .expect("the pages can be read")
        .into_iter();
    pages
        .find(|page| page.path == "glossary.md")
        .expect("there is a glossary")
}

#[test]
fn every_sentence_is_in_the_language_of_its_page() {
    assert_none(texts().iter().flat_map(foreign::sentences));
}

#[test]
fn every_listed_address_is_there_and_every_section_is_listed() {
    let listed = addresses::addresses(&here()).expect("addresses.txt can be read");
    assert_none(addresses::gone(&listed, &all()));
    assert_none(
        all()
            .iter()
            .flat_map(|page| addresses::changed(&listed, page)),
    );
}

/// mdBook makes the ids: those in the list are its own.
#[test]
fn every_listed_address_leads_somewhere() {
    let listed = addresses::addresses(&here()).expect("addresses.txt can be read");
    let missing = |language: Language| {
        listed.iter().flat_map(move |(path, (_, ids))| {
            let path = format!("{}/{path}", language.code);
            let page = built().path().join(&path).with_extension("html");
            let html = read(&page).expect("a page can be read");
            let missing = ids
                .iter()
                .filter(move |id| !html.contains(&format!("id=\"{id}\"")));
            missing.map(move |id| Problem::new(&path, format!("{id} is not in the site")))
        })
    };
    assert_none(Language::ALL.into_iter().flat_map(missing));
}

#[test]
fn the_glossary_has_the_order_of_the_book() {
    for language in Language::ALL {
        assert_none(summary::out_of_order(
            &glossary_of(language),
            &summary_of(language),
        ));
    }
}

#[test]
fn the_glossarys_terms_are_the_ones_used() {
    let [korean, english] = Language::ALL.map(glossary_of);
    let terms = terms::terms(&korean);
    let pages = texts().into_iter();
    let pages = pages.filter(|page| page.language == Language::KOREAN && page.path != korean.path);
    let foreign = pages.flat_map(|page| terms::foreign(&terms, &page));
    assert_none(
        terms::different(&korean, &english)
            .into_iter()
            .chain(terms::different(&english, &korean))
            .chain(foreign),
    );
}

#[test]
fn one_thing_has_one_word() {
    let words = the(words::words(&here()));
    assert_none(texts().iter().flat_map(|page| words::used(&words, page)));
}

#[test]
fn every_korean_sentence_ends_in_the_same_style() {
    assert_none(texts().iter().flat_map(endings::plain));
}

#[test]
fn every_page_is_in_the_summary_under_its_title_and_in_the_same_order() {
    let [korean, english] = Language::ALL.map(summary_of);
    let mut problems = summary::different(&korean, &english);
    for summary in [korean, english] {
        let pages = the(pages(&here(), summary.language));
        problems.extend(summary::misnamed(&pages, &summary));
    }
    assert_none(problems);
}

#[test]
fn no_markup_is_left_in_a_page() {
    let left = |page: &Page| {
        let html = page.path.replace(".md", ".html");
        let file = built().path().join(page.language.code).join(html);
        leftovers::leftovers(page, &read(&file).expect("every page is built"))
    };
    assert_none(all().iter().flat_map(left));
}

#[test]
fn only_the_html_that_is_listed_is_used() {
    assert_none(
        texts()
            .iter()
            .flat_map(|page| html::unknown(&page.to_string(), &page.text)),
    );
}

#[test]
fn every_anchor_in_the_sources_is_shown() {
    assert_none(the(anchors::unshown(&here(), &all())));
}

#[test]
fn every_link_leads_somewhere() {
    assert_none(the(links::broken(built().path(), &all())));
}

/// The ids of a page's figures, each with the number in its caption.
fn numbered_figures(language: Language, page: &Page) -> Vec<(String, String)> {
    let html = page.path.replace(".md", ".html");
    let html = the(read(&built().path().join(language.code).join(html)));
    let figures = html.split("<figure id=\"").skip(1);
    let figure = |figure: &str| {
        let (id, rest) = figure.split_once('"')?;
        let (_, label) = rest.split_once("figure-number\">")?;
        let (label, _) = label.split_once("</b>")?;
        let number = label.strip_prefix(language.figure)?;
        Some((id.to_string(), number.trim().to_string()))
    };
    figures.filter_map(figure).collect()
}

#[test]
fn a_figure_has_the_same_address_and_number_in_both_languages() {
    let mut all = BTreeSet::new();
    for page in the(pages(&here(), Language::KOREAN)) {
        let [korean, english] = Language::ALL.map(|language| numbered_figures(language, &page));
        assert_eq!(korean, english, "{page}");
        let numbers = korean.iter().map(|(_, number)| number.clone());
        all.extend(numbers.filter(|number| number.contains('.')));
        let written = page.text.matches("{{#figure ").count();
        assert_eq!(korean.len(), written, "{page}");
    }
    for number in ["1.1", "2.1", "3.1", "4.1"] {
        assert!(all.contains(number), "no figure {number} in {all:?}");
    }
}
