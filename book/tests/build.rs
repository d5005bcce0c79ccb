//! A small book is built in both languages, and one that shows what is not there is not.

use std::path::Path;

use book::error::Result;
use book::folders::{Folders, read, write};
use book::site;
use tempfile::TempDir;

const SETTINGS: &str = "[output.languages.html]\n\"input-404\" = \"\"\nhash-files = false\n";
const PAGE: &str = "# A\n\n$x$. And\n\n> [!NOTE]\n> b\n\n{{#listing source.rs:f}}\n\n{{#figure ch/1-1 | alt | caption}}\n";

/// A repository with one page, one anchored function and one figure.
fn small_book(page: &str) -> TempDir {
    let repository = tempfile::tempdir().expect("a temporary folder");
    let put = |path: &str, text: &str| {
        write(&repository.path().join(path), text).expect("a file can be written");
    };
    for language in ["ko", "en"] {
        put(&format!("book/{language}/SUMMARY.md"), "# S\n\n[A](a.md)\n");
        put(&format!("book/{language}/a.md"), page);
    }
    put("book/book.toml", SETTINGS);
    put("book/theme/start.html", "<a href=\"ko/index.html\">ko</a>");
    for form in ["", ".ko", ".narrow"] {
        let svg =
            format!("<svg width=\"10\"><text id=\"t{form}\">0.5</text><use href=\"#t\"/></svg>");
        put(&format!("book/generated/ch/1-1{form}.svg"), &svg);
    }
    put(
        "source.rs",
        "    // ANCHOR: f\n    /// F.\n    ///\n    /// ```\n    /// f();\n    /// ```\n    fn f() {\n        // ANCHOR: g\n        1\n    }\n    // ANCHOR_END: f\n",
    );
    repository
}

fn build(repository: &Path) -> Result<()> {
    let folders = Folders::of(&repository.join("book"));
    site::build(&folders, &site::config(&folders)?, &repository.join("site"))
}

#[test]
fn both_languages_and_the_start_page_are_built() {
    let repository = small_book(PAGE);
    build(repository.path()).unwrap();
    let page = |path: &str| read(&repository.path().join("site").join(path)).unwrap();
    let korean = page("ko/a.html");
    for part in [
        "<html lang=\"ko\"",
        "href=\"../en/a.html\" hreflang=\"en\"",
        "<mi>x</mi></math>\u{2060}.",
        ">/// F.\nfn f() {\n    1\n}",
        "role=\"img\" aria-label=\"alt\"",
        "<svg class=\"wide\"",
        "id=\"f0w-t.ko\"",
        "<svg class=\"narrow\"",
        "id=\"f0n-t.narrow\"", // there is no Korean one
        "href=\"#f0n-t\"",
        "그림 1-1",
        "</svg>참고</p>",
    ] {
        assert!(korean.contains(part), "{part} in {korean}");
    }
    assert!(page("en/print.html").contains("Figure 1-1"));
    assert!(page("index.html").contains("ko/index.html"));
}

#[test]
fn what_is_missing_or_misspelt_stops_the_build() {
    for (from, to) in [
        ("source.rs:f", "source.rs:g"),
        ("source.rs:f", "nothing.rs"),
        ("ch/1-1", "ch/1-2"),
        ("{{#listing", "{{#listen"),
        ("$x$", "$\\nonsense{x}$"),
    ] {
        let repository = small_book(&PAGE.replace(from, to));
        let error = build(repository.path()).unwrap_err().to_string();
        assert!(error.contains("book/ko/a.md"), "{to}: {error}");
    }
}
