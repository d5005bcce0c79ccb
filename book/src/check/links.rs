//! Every link inside the site leads somewhere, and nothing is loaded from outside.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use scraper::{ElementRef, Html};

use crate::check::place;
use crate::error::{Problem, Result};
use crate::folders::{below, clean, files, read};
use crate::markup::{elements, named};
use crate::page::Page;

/// Files of the site by path, with the ids that a link can name.
type Ids = BTreeMap<String, BTreeSet<String>>;

/// Links that lead nowhere, in all pages of a site that was built of `written` pages.
pub fn broken(site: &Path, written: &[Page]) -> Result<Vec<Problem>> {
    let (mut ids, mut pages) = (Ids::new(), Vec::new());
    for file in files(site)? {
        let path = below(site, &file);
        let is_page = path.ends_with(".html");
        let html = if is_page { read(&file)? } else { String::new() };
        let page = Html::parse_document(&html);
        let named = elements(&page).filter_map(|element| element.attr("id"));
        ids.insert(path.clone(), named.map(str::to_string).collect());
        pages.push((path, page));
    }
    let broken = pages
        .iter()
        .flat_map(|(path, page)| broken_in(path, page, &ids, written));
    Ok(broken.collect())
}

fn broken_in(path: &str, page: &Html, ids: &Ids, written: &[Page]) -> Vec<Problem> {
    let links = elements(page).flat_map(links);
    let problem = |(link, is_loaded)| {
        let what = fault(path, link, is_loaded, ids)?;
        Some(Problem::new(written_at(path, link, written), what))
    };
    // The parser leaves what is for readers without scripts as text.
    let without_scripts = named(page, "noscript").flat_map(|hidden| {
        let html = Html::parse_fragment(&hidden.text().collect::<String>());
        broken_in(path, &html, ids, written)
    });
    links.filter_map(problem).chain(without_scripts).collect()
}

/// The file and the line in which an author wrote a link of the page at `path`.
fn written_at(path: &str, link: &str, written: &[Page]) -> String {
    let source = format!("book/{}", path.replace(".html", ".md"));
    let page = written.iter().find(|page| page.to_string() == source);
    page.map_or(path.to_string(), |page| {
        place(page, &link.replace(".html", ".md"))
    })
}

/// What an element links to, and whether that is loaded with the page.
fn links(element: ElementRef<'_>) -> impl Iterator<Item = (&str, bool)> {
    let is_loaded = |name| name == "src" || element.value().name() == "link";
    let links = ["href", "src"].map(|name| Some((element.attr(name)?, is_loaded(name))));
    links.into_iter().flatten()
}

fn fault(path: &str, link: &str, is_loaded: bool, ids: &Ids) -> Option<String> {
    match scheme(link) {
        Some("data") => return None,
        Some(_) if is_loaded => return Some(format!("loads {link} from outside; keep it here")),
        Some("https" | "http" | "mailto") => return None,
        Some(other) => return Some(format!("{link} is no link to a page, but {other}:")),
        None => {}
    }
    let (target, fragment) = link.split_once('#').unwrap_or((link, ""));
    let file = if target.is_empty() {
        path.to_string()
    } else {
        resolved(path, target)
    };
    let Some(known) = ids.get(&file) else {
        return Some(format!("the link {link} leads nowhere: there is no {file}"));
    };
    let is_dead = !fragment.is_empty() && !known.contains(fragment);
    let near = known
        .iter()
        .min_by_key(|id| strsim::damerau_levenshtein(id, fragment));
    let near = near.map_or(String::new(), |near| format!("; the nearest is #{near}"));
    is_dead.then(|| format!("the link {link} leads nowhere: {file} has no #{fragment}{near}"))
}

/// `https` of an address outside the site; an address without one has that of the site.
fn scheme(link: &str) -> Option<&str> {
    let (scheme, _) = link.split_once(':').unwrap_or(("", ""));
    let is_scheme = !scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphabetic());
    link.starts_with("//")
        .then_some("https")
        .or(is_scheme.then_some(scheme))
}

/// `../en/a.html` seen from `ko/b.html` is `en/a.html`.
fn resolved(path: &str, target: &str) -> String {
    let target = Path::new(path).with_file_name(target);
    below(Path::new(""), &clean(&target))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::page;

    fn broken(html: &str) -> Vec<Problem> {
        let page = |path: &str, id: &str| (path.to_string(), BTreeSet::from([id.to_string()]));
        let ids = Ids::from([page("ko/a.html", "기울기"), page("en/a.html", "top")]);
        let written = [page::page(Language::KOREAN, "a.md", "# A\n\n[b](b.md#x)\n")];
        broken_in("ko/a.html", &Html::parse_document(html), &ids, &written)
    }

    #[test]
    fn a_dead_page_a_dead_fragment_and_an_outside_script_are_found() {
        for html in [
            "<a href=\"b.html\">",
            "<a href='b.html'>",
            "<a href=\"../en/a.html#nowhere\">",
            "<script src=\"https://example.org/x.js\"></script>",
            "<iframe src=\"//example.org\"></iframe>",
            "<img src=\"1.png\">",
            "<noscript><iframe src=\"toc.html\"></iframe></noscript>",
            "<a href=\"javascript:alert(1)\">",
        ] {
            assert_eq!(broken(html).len(), 1, "{html}");
        }
        assert_eq!(broken("<a href=\"b.html#x\">")[0].place, "book/ko/a.md:3");
    }

    #[test]
    fn links_within_the_site_and_to_the_world_are_fine() {
        for link in [
            "#기울기",
            "../en/a.html#top",
            "https://a.org",
            "mailto:a@b.c",
        ] {
            assert_eq!(broken(&format!("<a href=\"{link}\">")), [], "{link}");
        }
    }
}
