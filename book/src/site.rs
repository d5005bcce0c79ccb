//! The whole site: the start page, and a book in each language.

use std::path::Path;

use mdbook_driver::MDBook;
use mdbook_preprocessor::book::{Book, BookItem};
use mdbook_preprocessor::config::Config;

use crate::drawings::Drawings;
use crate::error::{Error, Problem, Result, none};
use crate::expand::expand;
use crate::folders::{Folders, below, files, read, write};
use crate::language::Language;
use crate::page::Page;
use crate::twin::with_twin;

/// Settings for both languages, in `book.toml`.
const SETTINGS: &str = "output.languages.html";
/// Set by `mdbook serve`.
const LIVE_RELOAD: &str = "output.html.live-reload-endpoint";

/// Builds the site into `site`, which nothing else should be in.
pub fn build(folders: &Folders, config: &Config, site: &Path) -> Result<()> {
    for language in Language::ALL {
        build_language(folders, config, language, &site.join(language.code()))?;
    }
    write(
        &site.join("index.html"),
        &read(&folders.book.join("theme/start.html"))?,
    )
}

/// The settings in `book.toml`.
pub fn config(folders: &Folders) -> Result<Config> {
    Ok(Config::from_disk(folders.book.join("book.toml"))?)
}

fn build_language(
    folders: &Folders,
    config: &Config,
    language: Language,
    site: &Path,
) -> Result<()> {
    let mut mdbook = MDBook::load_with_config(&folders.book, settings(config, language, site)?)?;
    let drawings = expand_pages(folders, language, &mut mdbook.book)?;
    mdbook.build()?;
    for file in files(site)? {
        let path = below(site, &file);
        if path.ends_with(".html") && path != "toc.html" {
            let html = with_named_boxes(&drawings.put_into(&read(&file)?), language);
            write(
                &file,
                &with_twin(&html, language, &path)
                    .map_err(|problem| Error::Problems(vec![problem]))?,
            )?;
        }
    }
    Ok(())
}

/// mdBook heads its boxes, `> [!NOTE]`, in English.
fn with_named_boxes(html: &str, language: Language) -> String {
    let named = |html: String, (english, own): &(&str, &str)| {
        html.replace(&format!("</svg>{english}</p>"), &format!("</svg>{own}</p>"))
    };
    language.boxes().iter().fold(html.to_string(), named)
}

fn settings(config: &Config, language: Language, site: &Path) -> Result<Config> {
    let mut own = Config::default();
    own.book.title = Some(language.title().to_string());
    own.book.description = Some(language.description().to_string());
    own.book.language = Some(language.code().to_string());
    own.book.src = language.code().into();
    own.build = config.build.clone();
    own.build.build_dir = site.to_path_buf();
    let html: Option<serde_json::Value> = config.get(SETTINGS)?;
    own.set("output.html", html)?;
    if let Some(endpoint) = config.get::<String>(LIVE_RELOAD)? {
        own.set(LIVE_RELOAD, endpoint)?;
    }
    Ok(own)
}

fn expand_pages(folders: &Folders, language: Language, book: &mut Book) -> Result<Drawings> {
    let mut drawings = Drawings::default();
    let mut problems: Vec<Problem> = Vec::new();
    book.for_each_mut(|item| {
        let BookItem::Chapter(chapter) = item else {
            return;
        };
        let Some(path) = &chapter.source_path else {
            return;
        };
        let page = Page {
            language,
            path: below(Path::new(""), path),
            text: std::mem::take(&mut chapter.content),
        };
        match expand(folders, &page, &mut drawings) {
            Ok(markdown) => chapter.content = markdown,
            Err(problem) => problems.push(problem),
        }
    });
    none(problems)?;
    Ok(drawings)
}
