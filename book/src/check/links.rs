//! Every link inside the site leads somewhere, and nothing is loaded from outside.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use scraper::{ElementRef, Html};

use crate::error::{Problem, Result};
use crate::folders::{below, clean, files, read};
use crate::markup::{elements, named};

/// Files of the site by path, with the ids that a link can name.
type Ids = BTreeMap<String, BTreeSet<String>>;

/// Links that lead nowhere, in all pages of a built site.
pub fn broken(site: &Path) -> Result<Vec<Problem>> {
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
        .flat_map(|(path, page)| broken_in(path, page, &ids));
    Ok(broken.collect())
}

fn broken_in(path: &str, page: &Html, ids: &Ids) -> Vec<Problem> {
    let links = elements(page).flat_map(links);
    let faults = links.filter_map(|(link, is_loaded)| fault(path, link, is_loaded, ids));
    let faults = faults.map(|what| Problem::new(path, what));
    // The parser leaves what is for readers without scripts as text.
    let without_scripts = named(page, "noscript").flat_map(|hidden| {
        let html = Html::parse_fragment(&hidden.text().collect::<String>());
        broken_in(path, &html, ids)
    });
    faults.chain(without_scripts).collect()
}

/// What an element links to, and whether that is loaded with the page.
fn links(element: ElementRef<'_>) -> impl Iterator<Item = (&str, bool)> {
    let is_loaded = |name| name == "src" || element.value().name() == "link";
    let links = ["href", "src"].map(|name| Some((element.attr(name)?, is_loaded(name))));
    links.into_iter().flatten()
}

fn fault(path: &str, link: &str, is_loaded: bool, ids: &Ids) -> Option<String> {
    if is_outside(link) {
        return is_loaded.then(|| format!("loads {link} from outside"));
    }
    (!leads_somewhere(path, link, ids)).then(|| format!("the link {link} leads nowhere"))
}

fn leads_somewhere(path: &str, link: &str, ids: &Ids) -> bool {
    let (target, fragment) = link.split_once('#').unwrap_or((link, ""));
    let known = match target {
        "" => ids.get(path),
        target => ids.get(&resolved(path, target)),
    };
    known.is_some_and(|known| fragment.is_empty() || known.contains(fragment))
}

fn is_outside(link: &str) -> bool {
    let scheme = link.split_once(':').map(|(scheme, _)| scheme);
    let is_scheme = |scheme: &str| scheme.chars().all(|c| c.is_ascii_alphabetic());
    link.starts_with("//") || scheme.is_some_and(is_scheme)
}

/// `../en/a.html` seen from `ko/b.html` is `en/a.html`.
fn resolved(path: &str, target: &str) -> String {
    let target = Path::new(path).with_file_name(target);
    below(Path::new(""), &clean(&target))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(html: &str) -> Vec<Problem> {
        let page = |path: &str, id: &str| (path.to_string(), BTreeSet::from([id.to_string()]));
        let ids = Ids::from([page("ko/a.html", "기울기"), page("en/a.html", "top")]);
        broken_in("ko/a.html", &Html::parse_document(html), &ids)
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
        ] {
            assert_eq!(broken(html).len(), 1, "{html}");
        }
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
