//! A small book is built in both languages, and one that shows what is not there is not.

use std::path::Path;

use book::error::Result;
use book::folders::{Folders, read, write};
use book::site;
use tempfile::TempDir;

const SETTINGS: &str = "[output.languages.html]\n\"input-404\" = \"\"\nhash-files = false\n";
const PAGE: &str = "# A\n\n$x$. And\n\n> [!NOTE]\n> b\n\n{{#listing source.rs:f}}\n\n{{#figure ch/1-1 | alt | caption}}\n";

const SECTION: &str = "# D\n\n## E\n\n## F\n\n{{#figure ch/1-1 | alt | caption}}\n\n{{#figure ch/own | alt | caption}}\n\n[](#figure-own) and [](../a.md#figure-1-1)\n";

/// A repository with a page and a chapter of one section, one anchored function and two figures.
fn small_book(page: &str) -> TempDir {
    let repository = tempfile::tempdir().expect("a temporary folder");
    let put = |path: &str, text: &str| {
        write(&repository.path().join(path), text).expect("a file can be written");
    };
    for language in ["ko", "en"] {
        put(
            &format!("book/{language}/SUMMARY.md"),
            "# S\n\n[A](a.md)\n\n- [C](c/index.md)\n    - [D](c/d.md)\n",
        );
        put(&format!("book/{language}/a.md"), page);
        put(&format!("book/{language}/c/index.md"), "# C\n\n## Way\n");
        put(&format!("book/{language}/c/d.md"), SECTION);
    }
    put("book/book.toml", SETTINGS);
    put(
        "book/theme/start.html",
        "<a href=\"ko/index.html\">ko</a>\n{{#figure ch/own | alt | both}}\n",
    );
    put("book/theme/404.html", "<base href=\"/\">");
    for form in ["", ".ko", ".narrow"] {
        let svg =
            format!("<svg width=\"10\"><text id=\"t{form}\">0.5</text><use href=\"#t\"/></svg>");
        put(&format!("book/generated/ch/1-1{form}.svg"), &svg);
    }
    for form in ["", ".narrow"] {
        put(
            &format!("book/generated/ch/own{form}.svg"),
            "<svg width=\"10\"></svg>",
        );
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
        "<mi>x</mi></math>.</span>",
        ">/// F.\nfn f() {\n    1\n}",
        "role=\"img\" aria-label=\"alt\"",
        "<svg class=\"wide\"",
        "id=\"f0w-t.ko\"",
        "<svg class=\"narrow\"",
        "id=\"f0n-t.narrow\"", // there is no Korean one
        "href=\"#f0n-t\"",
        "<figure id=\"figure-1-1\">",
        "그림 1</b> <span class=\"notes\">(학습 노트 1-1)</span> caption",
        "</svg>참고</p>",
    ] {
        assert!(korean.contains(part), "{part} in {korean}");
    }
    assert!(page("en/print.html").contains("(study notes 1-1)"));
    assert!(page("index.html").contains("ko/index.html"));
}

const EXERCISE: &str = "\n{{#exercise ch09-toy two-fold}}\n";
const TEACHER: &str = "\
//! Twice (5 minutes)
//!
//! 1. Use `x`.
//! 2. Add.
//! 3. All.

// ANCHOR: reader
/// To check it.
pub fn twice(x: f64) -> f64 {
    // ANCHOR: solution
    2.0 * x
    // ANCHOR_END: solution
}
// ANCHOR_END: reader
";

/// The small book with an exercise.
fn book_with_exercise(words: &str) -> TempDir {
    let repository = small_book(&format!("{PAGE}{EXERCISE}"));
    for (path, text) in [
        ("ch09-toy/exercises/teacher/two_fold.rs", TEACHER),
        ("book/exercise-words.txt", words),
    ] {
        write(&repository.path().join(path), text).expect("a file can be written");
    }
    repository
}

#[test]
fn an_exercise_shows_its_file_its_command_and_folded_what_helps() {
    let words = "Use `x`.\n=> `x`를 씁니다.\nAdd.\n=> 더합니다.\nAll.\n=> 전부입니다.\n";
    let repository = book_with_exercise(words);
    build(repository.path()).unwrap();
    for (path, hint, parts) in [
        (
            "ko/a.html",
            "힌트",
            [
                "<p>5분쯤",
                "<p><code>x</code>를 씁니다.</p>",
                "더합니다",
                "풀이",
            ],
        ),
        (
            "en/a.html",
            "Hint",
            [
                "<p>About 5 minutes.",
                "<p>Use <code>x</code>.</p>",
                "Add.",
                "Solution",
            ],
        ),
    ] {
        let html = read(&repository.path().join("site").join(path)).unwrap();
        let mut rest = &html[..];
        let hints =
            [1, 2, 3].map(|number| format!("<details>\n<summary>{hint} {number}</summary>"));
        let [task, first, second, solution] = parts;
        for part in [
            task,
            "<div class=\"file\">ch09-toy/exercises/two_fold.rs</div>",
            "/// To check it.\npub fn twice(x: f64) -&gt; f64 {\n    todo!()\n}",
            "cargo run -p ch09-toy -- exercise two-fold",
            &hints[0],
            first,
            &hints[1],
            second,
            &hints[2],
            "</details>\n</details>\n</details>", // each within the one before
            solution,
            "2.0 * x",
        ] {
            let at = rest
                .find(part)
                .unwrap_or_else(|| panic!("{part} in {rest}"));
            rest = &rest[at + part.len()..];
        }
        assert_eq!(html.matches("2.0 * x").count(), 1);
    }
    let silent = book_with_exercise("Use `x`.\n=> `x`를 씁니다.\n");
    let error = build(silent.path()).unwrap_err().to_string();
    assert!(
        error.contains("` has no Korean in book/exercise-words.txt"),
        "{error}"
    );
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

/// Headings and figures of a section, and the words of links, on its own page and on the page for paper.
#[test]
fn headings_and_figures_are_numbered_and_the_pages_beside_are_named() {
    let repository = small_book(PAGE);
    build(repository.path()).unwrap();
    let page = |path: &str| read(&repository.path().join("site").join(path)).unwrap();
    let number = |number: &str| format!("<span class=\"section-number\">{number}</span> ");
    let numbered = [
        number("1.1") + "D</a></h1>",
        number("1.1.1") + "E</a></h2>",
        number("1.1.2") + "F</a></h2>",
        "Figure 1.1</b> <span class=\"notes\">(study notes 1-1)</span>".into(),
        "Figure 1.2</b> caption".into(),
        ">Figure 1.2</a> and ".into(),
        ">Figure 1</a>".into(),
    ];
    for path in ["en/c/d.html", "en/print.html"] {
        for part in &numbered {
            assert!(page(path).contains(part), "{part} in {path}");
        }
    }
    let chapter = page("en/c/index.html");
    assert!(chapter.contains(&(number("1") + "C</a></h1>")));
    assert!(
        chapter.contains("#way\">Way</a></h2>"),
        "a chapter's own headings have no numbers"
    );
    assert!(!page("en/a.html").contains("section-number"));
    for (path, link) in [
        (
            "ko/c/index.html",
            "href=\"../a.html\" aria-keyshortcuts=\"Left\"><span class=\"way\">이전:</span> A</a>",
        ),
        (
            "en/c/index.html",
            "href=\"../c/d.html\" aria-keyshortcuts=\"Right\"><span class=\"way\">Next:</span> 1.1 D</a>",
        ),
    ] {
        assert!(page(path).contains(link), "{link} in {}", page(path));
        assert_eq!(page(path).matches("nav-chapters").count(), 2);
    }
    let index = page("en/searchindex.js");
    assert!(
        !index.contains("1.1.2"),
        "the search finds words, not numbers"
    );
}

/// The keyboard comes to the way to the text first.
#[test]
fn the_first_link_of_a_page_leads_to_its_text() {
    let repository = small_book(PAGE);
    build(repository.path()).unwrap();
    let html = read(&repository.path().join("site/ko/c/d.html")).unwrap();
    let (_, body) = html.split_once("<body>").unwrap();
    assert!(
        body.trim()
            .starts_with("<a class=\"skip\" href=\"#mdbook-content\">본문으로 건너뛰기</a>")
    );
    assert!(body.contains("id=\"mdbook-content\""));
}

#[test]
fn a_link_without_words_has_to_lead_to_a_figure() {
    for link in ["[](#figure-2)", "[](c/d.md#figure-1)", "[](c/d.md)"] {
        let repository = small_book(&format!("{PAGE}\n{link}\n"));
        let error = build(repository.path()).unwrap_err().to_string();
        assert!(error.contains("ko/a.html: the link"), "{link}: {error}");
    }
}

#[test]
fn the_pages_above_both_books_show_figures_and_know_the_address_of_the_site() {
    let repository = small_book(PAGE);
    let page = |path: &str| read(&repository.path().join("site").join(path)).unwrap();
    build(repository.path()).unwrap();
    let start = page("index.html");
    for part in [
        "<svg class=\"wide\"",
        "<svg class=\"narrow\"",
        "<figcaption>both</figcaption>",
    ] {
        assert!(start.contains(part), "{part} in {start}");
    }
    assert_eq!(page("404.html"), "<base href=\"/\">");
    let settings = format!("{SETTINGS}site-url = \"/book/\"\n");
    let file = repository.path().join("book/book.toml");
    write(&file, &settings).unwrap();
    build(repository.path()).unwrap();
    assert_eq!(page("404.html"), "<base href=\"/book/\">");
}

#[test]
fn the_start_page_shows_figures_that_are_there_and_nothing_else() {
    for (written, what) in [
        ("{{#figure ch/none | alt | both}}", "ch/none.svg"),
        (
            "{{#run ch}}",
            "start.html:1: only figures can be shown here",
        ),
        (
            "{{#figure ch/own}}",
            "start.html:1: `{{#figure ch/own}}` is none of",
        ),
    ] {
        let repository = small_book(PAGE);
        write(&repository.path().join("book/theme/start.html"), written).unwrap();
        let error = build(repository.path()).unwrap_err().to_string();
        assert!(error.contains(what), "{written}: {error}");
    }
}

const KNOBS: &str = r#"{
"count": [
{"name":"to","help":"How </script> many","takes":"a number from 1 to 9","values":["1"]}
],
"other": [],
"third": []
}"#;

/// A small book with terminals of a chapter's program and of another one.
fn live_book() -> TempDir {
    let runs = "{{#run ch0-a count --to=2 | end}}\n\n{{#fail ch0-a other --x \"}}\n\n{{#run speed all}}\n\n\
                {{#run ch0-a count --data common/data/fashion-mnist}}\n";
    let repository = small_book(&format!("{PAGE}\n{runs}"));
    for (path, text) in [
        ("generated/ch0-a/count_--to_2.txt", "-- end\n2\n"),
        ("generated/ch0-a/other_--x__.refused.txt", "error\n"),
        ("generated/ch0-a/knobs.json", KNOBS),
        ("generated/speed/all.txt", "1\n"),
        (
            "generated/ch0-a/count_--data_common_data_fashion-mnist.txt",
            "1\n",
        ),
        (
            "knob-words.txt",
            "# Words\nHow </script> many -> 몇 <개>\na number from {} to {} -> {}부터 {}까지의 수\n",
        ),
    ] {
        let file = repository.path().join("book").join(path);
        write(&file, text).expect("a file can be written");
    }
    repository
}

/// Scripts read there which command to run, and what its section takes.
#[test]
fn a_terminal_says_its_command_and_the_page_has_the_knobs_of_its_section() {
    let repository = live_book();
    build(repository.path()).unwrap();
    let page = |path: &str| read(&repository.path().join("site").join(path)).unwrap();
    for (path, help, takes) in [
        ("en/a.html", "How </script> many", "a number from 1 to 9"),
        ("ko/a.html", "몇 <개>", "1부터 9까지의 수"),
    ] {
        let html = page(path);
        for terminal in [
            "<div class=\"terminal\" data-program=\"ch0-a\" data-arguments=\"count --to=2\" data-part=\"end\">",
            "<div class=\"terminal refused\" data-program=\"ch0-a\" data-arguments=\"other --x &quot;\">",
            "<div class=\"terminal\">",
        ] {
            assert!(html.contains(terminal), "{terminal} in {html}");
        }
        // A page has not the data for the last one.
        assert_eq!(html.matches("<div class=\"terminal\">").count(), 2);
        let (_, knobs) = html
            .split_once("<script type=\"application/json\" id=\"knobs\">")
            .unwrap();
        let (knobs, _) = knobs.split_once("</script>").unwrap();
        let knobs: serde_json::Value = serde_json::from_str(knobs).unwrap();
        let to = serde_json::json!({"name": "to", "help": help, "takes": takes, "values": ["1"]});
        assert_eq!(
            knobs,
            serde_json::json!({"ch0-a": {"count": [to], "other": []}})
        );
    }
    for path in ["en/print.html", "en/c/d.html", "index.html"] {
        assert!(!page(path).contains("id=\"knobs\""), "{path}");
    }
    assert!(page("en/c/d.html").contains("<div class=\"drawing\" data-figure=\"ch/own\">"));
}

#[test]
fn what_a_knob_says_needs_its_korean() {
    let repository = live_book();
    let words = repository.path().join("book/knob-words.txt");
    for (text, expected) in [
        (
            "How </script> many -> 몇\n",
            "book/generated/ch0-a/knobs.json: `a number from 1 to 9` has no Korean",
        ),
        (
            "How many\n",
            "book/knob-words.txt:1: `How many` is not written",
        ),
    ] {
        write(&words, text).unwrap();
        let error = build(repository.path()).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
}
