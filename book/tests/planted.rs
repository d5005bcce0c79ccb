//! Errors planted in a copy of the book, each of which a check has to find.

use book::check::numbers::{Reason, Shown, reasons, shown};
use book::check::phrases::{Phrase, phrases};
use book::folders::Folders;
use book::page::{Page, all_pages};

/// The numbers in the words of a page, written in digits, that may be changed: those that no marker binds.
fn places(page: &str) -> Vec<(usize, usize)> {
    let mut places = Vec::new();
    let (mut code, mut math, mut braces, mut fence) = (false, false, 0, false);
    let mut at = 0;
    while let Some(c) = page[at..].chars().next() {
        let starts_line = at == 0 || page[..at].ends_with('\n');
        fence ^= starts_line && page[at..].starts_with("```");
        let before = page[..at].chars().next_back().unwrap_or(' ');
        let in_words = !code && !math && !fence && braces == 0;
        if in_words
            && c.is_ascii_digit()
            && !(before.is_alphanumeric() || "_-−.(".contains(before) && before != '(')
        {
            let inside = |(i, c): &(usize, char)| {
                let next = page[at + i + c.len_utf8()..].chars().next();
                c.is_ascii_digit() || ".,".contains(*c) && next.is_some_and(|c| c.is_ascii_digit())
            };
            let length = page[at..].char_indices().take_while(inside).count();
            places.push((at, length));
            at += length;
            continue;
        }
        match c {
            '`' => code = !code,
            '$' => math = !math,
            '{' => braces += 1,
            '}' => braces -= 1,
            '(' if before == ']' => at += page[at..].find(')').unwrap_or(0),
            _ => {}
        }
        at += page[at..].chars().next().map_or(1, char::len_utf8);
    }
    places
}

fn alone(page: &Page, shown: &Shown, phrases: &[Phrase]) -> usize {
    let reasons = reasons(page, shown, phrases);
    reasons
        .iter()
        .filter(|one| matches!(one.reason, Reason::None))
        .count()
}

fn bump(s: &str) -> String {
    let digits: String = s.chars().filter(char::is_ascii_digit).collect();
    let v = digits.parse::<i64>().unwrap_or(0) + 1;
    let v = format!("{:0w$}", v, w = digits.len());
    let mut it = v.chars().rev().collect::<Vec<_>>();
    let mut out = String::new();
    for c in s.chars().rev() {
        if c.is_ascii_digit() {
            out.insert(0, if it.is_empty() { '0' } else { it.remove(0) });
        } else {
            out.insert(0, c);
        }
    }
    while !it.is_empty() {
        out.insert(0, it.remove(0));
    }
    out
}

#[test]
fn m() {
    let folders = Folders::here();
    let phrases = phrases(&folders).unwrap_or_else(|e| panic!("{e}"));
    let mut stats = std::collections::BTreeMap::<(&str, &str), [usize; 2]>::new();
    for page in all_pages(&folders).expect("pages") {
        if page.language.code != "en" {
            continue;
        }
        let sh = shown(&folders, &page);
        for size in ["0-2", "3-9", "10+", "decimal"] {
            let with = |f: &dyn Fn(&str) -> String| {
                let (mut text, mut done, mut n) = (String::new(), 0, 0);
                for (at, len) in places(&page.written) {
                    let old = &page.written[at..at + len];
                    let value = old.replace(',', "").parse::<f64>().unwrap_or(0.0);
                    let s = if old.contains('.') {
                        "decimal"
                    } else if value < 3.0 {
                        "0-2"
                    } else if value < 10.0 {
                        "3-9"
                    } else {
                        "10+"
                    };
                    text += &page.written[done..at];
                    done = at + len;
                    if s == size && f(old) != old {
                        text += &f(old);
                        n += 1;
                    } else {
                        text += old;
                    }
                }
                text += &page.written[done..];
                let p = Page::new(page.language, page.path.clone(), text);
                (n, alone(&p, &sh, &phrases))
            };
            let before = alone(&page, &sh, &phrases);
            let (all, gone) = with(&|_| "987654".into());
            let explained = gone.saturating_sub(before);
            let _ = all;
            for (kind, f) in [
                ("+1", &bump as &dyn Fn(&str) -> String),
                ("sign", &|s: &str| format!("-{s}")),
                ("swap", &|s: &str| {
                    let mut c: Vec<char> = s.chars().collect();
                    let i: Vec<usize> = (0..c.len()).filter(|&i| c[i].is_ascii_digit()).collect();
                    if i.len() > 1 {
                        c.swap(i[0], i[1]);
                    }
                    c.into_iter().collect()
                }),
            ] {
                let (_, after) = with(f);
                let e = stats.entry((size, kind)).or_default();
                e[0] += explained;
                e[1] += after.saturating_sub(before);
            }
        }
    }
    for ((a, b), [n, f]) in stats {
        println!(
            "{a:8} {b:5} {n:5} {f:5} {:.0}%",
            100.0 * f as f64 / n as f64
        );
    }
}
