//! The whole site: a book in each language, and the pages above them.

use std::path::Path;

use mdbook_driver::MDBook;
use mdbook_driver::book::{Book, BookItem};
use mdbook_driver::config::Config;

use crate::above;
use crate::contents::Contents;
use crate::error::{Result, at, none};
use crate::expand::expand;
use crate::figure::Drawings;
use crate::finish::finished;
use crate::folders::{Folders, below, files, read, write};
use crate::interface;
use crate::knobs;
use crate::language::Language;
use crate::live;
use crate::marker::wrong;
use crate::page::Page;
use crate::print;

/// Settings for both languages, in `book.toml`.
const SETTINGS: &str = "output.languages.html";
/// Set by `mdbook serve`.
const LIVE_RELOAD: &str = "output.html.live-reload-endpoint";

/// mdBook's search, in place of which the theme has its own.
pub(crate) const SEARCH: [&str; 3] = ["elasticlunr.min.js", "mark.min.js", "searcher.js"];

/// Builds the site into `site`, which nothing else should be in.
pub fn build(folders: &Folders, config: &Config, site: &Path) -> Result {
    for language in Language::ALL {
        build_language(folders, config, language, &site.join(language.code))?;
    }
    live::build(folders, site)?;
    above::build(folders, config, site)
}

/// The settings in `book.toml`.
pub fn config(folders: &Folders) -> Result<Config> {
    Ok(Config::from_disk(folders.book.join("book.toml"))?)
}

fn build_language(folders: &Folders, config: &Config, language: Language, site: &Path) -> Result {
    let mut mdbook = MDBook::load_with_config(&folders.book, settings(config, language, site)?)?;
    let drawings = expand_pages(folders, language, &mut mdbook.book)?;
    let contents = Contents::of(&mdbook.book);
    mdbook.build()?;
    for name in SEARCH {
        let file = site.join(name);
        std::fs::remove_file(&file).map_err(at(&file))?;
    }
    for file in files(site)? {
        let path = below(site, &file);
        if path == "book.js" {
            write(&file, &interface::own(&read(&file)?, language, &path)?)?;
        }
        if path == print::FILE {
            write(
                &file,
                &print::bound(&read(&file)?, contents.entries(), language)?,
            )?;
        }
        if path.ends_with(".html") && path != "toc.html" {
            let html = finished(&read(&file)?, &drawings, &contents, language, &path)?;
            write(&file, &knobs::put_into(&html, folders, language, &path)?)?;
        }
    }
    Ok(())
}

fn settings(config: &Config, language: Language, site: &Path) -> Result<Config> {
    let mut own = Config::default();
    own.book.title = Some(language.title.to_string());
    own.book.description = Some(language.description.to_string());
    own.book.language = Some(language.code.to_string());
    own.book.src = language.code.into();
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
    let (mut drawings, mut problems) = (Drawings::default(), Vec::new());
    book.for_each_mut(|item| {
        let BookItem::Chapter(chapter) = item else {
            return;
        };
        let Some(path) = &chapter.source_path else {
            return;
        };
        let written = std::mem::take(&mut chapter.content);
        let page = Page::new(language, below(Path::new(""), path), written);
        problems.extend(wrong(folders, &page));
        match expand(folders, &page, &mut drawings) {
            Ok(markdown) => chapter.content = markdown,
            Err(problem) => problems.push(problem),
        }
    });
    none(problems)?;
    Ok(drawings)
}
