//! Everything that the checks find in the files of a copy of the book, short of running a program.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use book::check::tools::Targets;
use book::check::{
    addresses, anchors, endings, exercises, figures, foreign, html, knobs, labels, leftovers,
    numbers, phrases, questions, readme, records, scripts, summary, terms, tools, twins, words,
};
use book::command::written;
use book::directive::Directive;
use book::error::{Problem, Result};
use book::exercise_words;
use book::expand::expand;
use book::figure::Drawings;
use book::folders::{Folders, read};
use book::knob_words;
use book::language::Language;
use book::marker;
use book::page::{Page, all_pages, wanted};
use book::question;
use book::refresh::{Records, on_disk};
use book::tolerances::Tolerances;

use crate::held;

/// What cargo can build here: no error is planted in that.
fn targets() -> &'static Targets {
    static TARGETS: OnceLock<Targets> = OnceLock::new();
    TARGETS
        .get_or_init(|| tools::targets(&Folders::here()).unwrap_or_else(|error| panic!("{error}")))
}

/// What is wrong with these files, by their path below the repository.
pub fn findings(folders: &Folders, files: &BTreeSet<String>) -> Vec<Problem> {
    all(folders, files).unwrap_or_else(|error| vec![Problem::new("the book", error)])
}

fn all(folders: &Folders, files: &BTreeSet<String>) -> Result<Vec<Problem>> {
    let (all, recorded) = (all_pages(folders)?, on_disk(folders)?);
    let mut found = pages(folders, files, &all)?;
    if files.iter().any(|file| file.starts_with("book/questions/")) {
        found.extend(questions::wrong(folders, &all)?);
        found.extend(asked(folders)?);
    }
    found.extend(lists(folders, files, &all)?);
    found.extend(recordings(folders, files, &recorded)?);
    found.extend(records::unused_and_missing(&recorded, &wanted(&all)?));
    if files.contains("book/figure-words.txt") || files.iter().any(|file| file.ends_with(".svg")) {
        let labels = labels::labels(folders)?;
        found.extend(labels::english(&labels, &recorded));
        found.extend(labels::unused(&labels, &recorded));
        found.extend(figures::too_wide(&recorded));
        let glossary = all
            .iter()
            .find(|page| page.to_string() == "book/ko/glossary.md");
        let terms = glossary.map(terms::terms).unwrap_or_default();
        found.extend(labels::misnamed(&labels, &terms));
    }
    let exercises = exercises::exercises(folders)?;
    found.extend(exercises::unplaced(&exercises, &all)?);
    let (pairs, words) = (exercise_words::pairs(folders)?, words::words(folders)?);
    found.extend(exercises::mistranslated(
        folders, &exercises, &pairs, &words,
    )?);
    let spoken = knob_words::table(folders)?;
    found.extend(knobs::unspoken(&spoken, &recorded));
    found.extend(knobs::mistranslated(&spoken, &words::words(folders)?));
    found.extend(documents(folders, files, &recorded)?);
    Ok(found)
}

/// What is wrong with the pages among the files, each beside its twin.
fn pages(folders: &Folders, files: &BTreeSet<String>, all: &[Page]) -> Result<Vec<Problem>> {
    let edited = |page: &&Page| files.contains(&page.to_string());
    let paths: BTreeSet<&String> = all.iter().filter(edited).map(|page| &page.path).collect();
    let (phrases, words) = (phrases::phrases(folders)?, words::words(folders)?);
    let addresses = addresses::addresses(folders)?;
    let glossary = all
        .iter()
        .find(|page| page.to_string() == "book/ko/glossary.md");
    let terms = glossary.map(terms::terms).unwrap_or_default();
    let mut found = addresses::gone(&addresses, all);
    for path in paths {
        let pair: Vec<Page> = all
            .iter()
            .filter(|page| page.path == *path)
            .cloned()
            .collect();
        for page in &pair {
            found.extend(numbers::reasons(folders, page, &phrases).unexplained);
            found.extend(marker::wrong(folders, page));
            found.extend(words::used(&words, page));
            found.extend(endings::plain(page));
            found.extend(foreign::sentences(page));
            found.extend(html::unknown(&page.to_string(), &page.text));
            found.extend(
                terms::foreign(&terms, page)
                    .into_iter()
                    .filter(|_| page.language == Language::KOREAN),
            );
            found.extend(addresses::changed(&addresses, page));
            let written = written(&page.to_string(), &page.text);
            found.extend(tools::impossible(&written, folders, targets()));
            let exercises = exercises::exercises(folders)?;
            found.extend(exercises::unknown(&written, &exercises));
            found.extend(rendered(folders, page));
        }
        let with = |language| {
            pair.iter()
                .filter(move |page| page.language == language)
                .cloned()
                .collect::<Vec<_>>()
        };
        found.extend(twins::disagreements(
            &with(Language::KOREAN),
            &with(Language::ENGLISH),
        ));
        found.extend(held::wrong(&pair));
    }
    Ok(found)
}

/// What is wrong with the words of questions.
fn asked(folders: &Folders) -> Result<Vec<Problem>> {
    let phrases = phrases::phrases(folders)?;
    let texts = question::as_pages(folders)?;
    let mut found: Vec<Problem> = texts.iter().flat_map(endings::plain).collect();
    for text in &texts {
        found.extend(numbers::reasons(folders, text, &phrases).unexplained);
    }
    let bound = question::files_beside(folders)?;
    found.extend(bound.iter().flat_map(|file| marker::wrong(folders, file)));
    let (korean, english): (Vec<_>, Vec<_>) = texts
        .into_iter()
        .partition(|text| text.language == Language::KOREAN);
    found.extend(twins::disagreements(&korean, &english));
    Ok(found)
}

/// What is left of markup in a page, and what cannot be shown on it.
fn rendered(folders: &Folders, page: &Page) -> Vec<Problem> {
    match expand(folders, page, &mut Drawings::default()) {
        Err(problem) => vec![problem],
        Ok(markdown) => {
            let mut html = String::new();
            let events = pulldown_cmark::Parser::new_ext(&markdown, book::markdown::options());
            pulldown_cmark::html::push_html(&mut html, events);
            leftovers::leftovers(page, &format!("<main>{html}</main>"))
        }
    }
}

/// What is wrong with the lists: the tables of contents, the glossary, the phrases.
fn lists(folders: &Folders, files: &BTreeSet<String>, all: &[Page]) -> Result<Vec<Problem>> {
    let mut found = Vec::new();
    let summary = |language: Language| -> Result<Page> {
        let text = folders.read(&folders.pages(language).join("SUMMARY.md"))?;
        Ok(Page::new(language, "SUMMARY.md".into(), text))
    };
    let [korean, english] = [summary(Language::KOREAN)?, summary(Language::ENGLISH)?];
    found.extend(summary::different(&korean, &english));
    for summary in [&korean, &english] {
        let own: Vec<Page> = all
            .iter()
            .filter(|page| page.language == summary.language)
            .cloned()
            .collect();
        found.extend(summary::misnamed(&own, summary));
        let glossary = own.iter().find(|page| page.path == "glossary.md");
        found.extend(
            glossary
                .into_iter()
                .flat_map(|page| summary::out_of_order(page, summary)),
        );
    }
    let glossary = |language| {
        all.iter()
            .find(|page| page.language == language && page.path == "glossary.md")
    };
    if let (Some(korean), Some(english)) = (glossary(Language::KOREAN), glossary(Language::ENGLISH))
    {
        found.extend(terms::different(korean, english));
        found.extend(terms::different(english, korean));
    }
    if files
        .iter()
        .any(|file| file.ends_with(".rs") || file.ends_with("phrases.txt"))
    {
        let phrases = phrases::phrases(folders)?;
        found.extend(phrases::wrong(
            folders,
            &phrases,
            &phrases.iter().collect::<Vec<_>>(),
        ));
        found.extend(anchors::unshown(folders, all)?);
        for page in all {
            let directives = page.directives()?.into_iter();
            found.extend(directives.filter_map(|one| match one {
                Directive::Listing(listing, _) => listing.text(folders).err(),
                _ => None,
            }));
        }
        found.extend(all.iter().flat_map(|page| marker::wrong(folders, page)));
    }
    Ok(found)
}

/// Where a recording is not what a program prints: here, what is recorded in the book as it is.
fn recordings(
    folders: &Folders,
    files: &BTreeSet<String>,
    planted: &Records,
) -> Result<Vec<Problem>> {
    let mut now = Records::new();
    for file in files {
        if let Some(name) = file.strip_prefix("book/generated/") {
            now.insert(name.to_string(), read(&folders.repository.join(file))?);
        }
    }
    let tolerances = Tolerances::load(folders)?;
    let mut found = records::changed(planted, &now, &tolerances);
    if files.contains("book/tolerances.txt") {
        found.extend(tolerances.stale(planted));
    }
    for file in now.keys() {
        let Some(name) = file.strip_suffix(".numpy.txt") else {
            continue;
        };
        let section = scripts::section(name, |file| planted.contains_key(file));
        let printed = [file, &section].map(|file| (file.as_str(), planted[file].as_str()));
        found.extend(scripts::disagreements(
            name,
            printed,
            tolerances.of_all(file),
        ));
    }
    Ok(found)
}

/// What is wrong with the READMEs among the files.
fn documents(
    folders: &Folders,
    files: &BTreeSet<String>,
    recorded: &Records,
) -> Result<Vec<Problem>> {
    let sources = readme::sources(folders)?;
    let mut found = Vec::new();
    for (file, text) in readme::documents(folders)? {
        if !files.contains(&file) {
            continue;
        }
        if !file.contains('/') && file.starts_with("README") {
            found.extend(readme::untrue(&file, &text, recorded, &sources));
        }
        found.extend(tools::impossible(
            &written(&file, &text),
            folders,
            targets(),
        ));
    }
    Ok(found)
}
