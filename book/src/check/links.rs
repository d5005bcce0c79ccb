//! Every link inside the site leads somewhere, and nothing is loaded from outside.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use scraper::{ElementRef, Html};

use crate::check::place;
use crate::error::{Problem, Result};
use crate::folders::{below, clean, files, read};
use crate::markup::elements;
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
        // The parser would leave what is for readers without scripts as text.
        let page = Html::parse_document(&html.replace("noscript", "div"));
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
    let problem = |(link, is_loaded)| {
        let what = fault(path, link, is_loaded, ids)?;
        Some(Problem::new(written_at(path, link, written), what))
    };
    elements(page).flat_map(links).filter_map(problem).collect()
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
    // `<base>` says where links begin; its address is that of the site on a host.
    let is_link = element.value().name() != "base";
    links.into_iter().flatten().filter(move |_| is_link)
}

fn fault(path: &str, link: &str, is_loaded: bool, ids: &Ids) -> Option<String> {
    let outside = ["https:", "http:", "mailto:", "//"];
    if outside.iter().any(|start| link.starts_with(start)) {
        return is_loaded.then(|| format!("loads {link} from outside; keep it here"));
    }
    if link.starts_with("data:") {
        return None;
    }
    let (target, fragment) = link.split_once('#').unwrap_or((link, ""));
    let file = match target {
        "" => path.to_string(),
        // `../en/a.html` seen from `ko/b.html` is `en/a.html`.
        _ => below(
            Path::new(""),
            &clean(&Path::new(path).with_file_name(target)),
        ),
    };
    let Some(known) = ids.get(&file) else {
        return Some(format!("the link {link} leads nowhere: there is no {file}"));
    };
    let is_there = fragment.is_empty() || known.contains(fragment);
    (!is_there).then(|| format!("the link {link} leads nowhere: {file} has no #{fragment}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::page::page;

    fn found(html: &str) -> Vec<Problem> {
        let page_with = |path: &str, id: &str| (path.to_string(), BTreeSet::from([id.to_string()]));
        let ids = Ids::from([
            page_with("ko/a.html", "기울기"),
            page_with("en/a.html", "top"),
        ]);
        let written = [page(Language::KOREAN, "a.md", "# A\n\n[b](b.md#x)\n")];
        broken_in("ko/a.html", &Html::parse_document(html), &ids, &written)
    }

    #[test]
    fn a_link_leads_to_a_page_and_an_id_and_nothing_is_loaded_from_outside() {
        for html in [
            "<a href=\"../en/a.html#nowhere\">",
            "<script src=\"https://example.org/x.js\"></script>",
            "<iframe src=\"//example.org\"></iframe>",
            "<a href=\"javascript:alert(1)\">",
        ] {
            assert_eq!(found(html).len(), 1, "{html}");
        }
        assert_eq!(found("<a href=\"b.html#x\">")[0].place, "book/ko/a.md:3");
        let fine = "<a href=\"#기울기\"><a href=\"../en/a.html#top\"><a href=\"https://a.org\">";
        assert_eq!(found(fine), []);
    }
}
