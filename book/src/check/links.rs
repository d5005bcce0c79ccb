//! Every link inside the site leads somewhere, and nothing is loaded from outside.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::error::{Problem, Result};
use crate::folders::{below, files, read};

/// Pages of the site by path, with the ids that a link can name.
type Ids = BTreeMap<String, BTreeSet<String>>;

/// Links that lead nowhere, in all pages of a built site.
pub fn broken(site: &Path) -> Result<Vec<Problem>> {
    let all: Vec<String> = files(site)?.iter().map(|file| below(site, file)).collect();
    let mut ids = Ids::new();
    let mut pages = Vec::new();
    for path in all {
        let html = if path.ends_with(".html") {
            read(&site.join(&path))?
        } else {
            String::new()
        };
        ids.insert(
            path.clone(),
            attributes(&html, "id").map(str::to_string).collect(),
        );
        pages.push((path, html));
    }
    Ok(pages
        .iter()
        .flat_map(|(path, html)| broken_in(path, html, &ids))
        .collect())
}

fn broken_in(path: &str, html: &str, ids: &Ids) -> Vec<Problem> {
    let leads = |link: &&str| !leads_somewhere(path, link, ids);
    let links = attributes(html, "href")
        .filter(|link| !is_outside(link))
        .chain(attributes(html, "src"));
    let dead = links
        .filter(leads)
        .map(|link| Problem::new(path, format!("the link {link} leads nowhere")));
    dead.chain(loaded_from_outside(path, html)).collect()
}

fn leads_somewhere(path: &str, link: &str, ids: &Ids) -> bool {
    let (target, fragment) = link.split_once('#').unwrap_or((link, ""));
    let target = if target.is_empty() {
        path.to_string()
    } else {
        resolved(path, target)
    };
    let Some(known) = ids.get(&target) else {
        return false;
    };
    fragment.is_empty() || known.contains(fragment) || known.contains(&percent_decoded(fragment))
}

/// Style sheets, scripts and pictures with an address of their own.
fn loaded_from_outside(path: &str, html: &str) -> Vec<Problem> {
    let tags = html.split('<').filter(|tag| {
        ["link ", "script ", "img ", "iframe "]
            .iter()
            .any(|name| tag.starts_with(name))
    });
    let loads = tags
        .flat_map(|tag| attributes(tag, "href").chain(attributes(tag, "src")))
        .filter(|link| is_outside(link));
    loads
        .map(|link| Problem::new(path, format!("loads {link} from outside")))
        .collect()
}

fn is_outside(link: &str) -> bool {
    link.starts_with("//")
        || link
            .split_once(':')
            .is_some_and(|(scheme, _)| scheme.chars().all(|c| c.is_ascii_alphabetic()))
}

/// `../en/a.html` seen from `ko/b.html` is `en/a.html`.
fn resolved(path: &str, target: &str) -> String {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            name => parts.push(name),
        }
    }
    percent_decoded(&parts.join("/"))
}

/// The values of an attribute in a piece of HTML.
fn attributes<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let start = format!(" {name}=\"");
    let mut rest = html;
    std::iter::from_fn(move || {
        let (_, after) = rest.split_once(&start)?;
        let (value, after) = after.split_once('"')?;
        rest = after;
        Some(value)
    })
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend(before.bytes());
        let code = after
            .get(..2)
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(code.unwrap_or(b'%'));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    bytes.extend(rest.bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids() -> Ids {
        let page = |ids: &[&str]| ids.iter().map(|id| id.to_string()).collect();
        Ids::from([
            ("ko/a.html".to_string(), page(&["기울기"])),
            ("en/a.html".to_string(), page(&["top"])),
        ])
    }

    #[test]
    fn a_dead_page_a_dead_fragment_and_an_outside_script_are_found() {
        for html in [
            "<a href=\"b.html\">",
            "<a href=\"../en/a.html#nowhere\">",
            "<script src=\"https://example.org/x.js\">",
            "<img src=\"1.png\">",
        ] {
            assert!(!broken_in("ko/a.html", html, &ids()).is_empty(), "{html}");
        }
    }

    #[test]
    fn links_within_the_site_and_to_the_world_are_fine() {
        let html = "<a href=\"#기울기\"><a href=\"#%EA%B8%B0%EC%9A%B8%EA%B8%B0\"><a href=\"../en/a.html#top\"><a href=\"https://example.org\">";
        assert_eq!(broken_in("ko/a.html", html, &ids()), []);
    }
}
