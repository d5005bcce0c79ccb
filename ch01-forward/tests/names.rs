//! The digits section with names for its classes.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use testing::{Chapter, lines};

const CHAPTER: Chapter = Chapter(ch01_forward::run);

const NAMES: &str = "영,일, 이 ,three,four,five,six,Sieben,huit,Девять";

#[test]
fn every_label_and_answer_in_the_terminal_has_its_name() {
    let printed = CHAPTER.prints(&["digits", "--names", NAMES]);
    let drawn = lines(&printed, "drawn");
    assert_eq!(drawn[0], "image 0: label 7 (Sieben), answer 7 (Sieben)");
    let misread = lines(&printed, "misread");
    assert_eq!(misread[0], "image 9587: label 9 (Девять), answer 4 (four)");
    for part in ["drawn", "misread", "confusion"] {
        for (class, name) in NAMES.split(',').map(str::trim).enumerate() {
            let is_row = |line: &str| {
                let words: Vec<_> = line.split_whitespace().collect();
                words.contains(&&*class.to_string()) && words.last() == Some(&name)
            };
            assert!(lines(&printed, part).iter().any(|line| is_row(line)));
        }
    }
}

#[test]
fn names_change_nothing_else() {
    let [plain, named] = [
        CHAPTER.writes(&["digits"]),
        CHAPTER.writes(&["digits", "--names", NAMES]),
    ];
    assert_eq!(plain.figures, named.figures);
    let mut text = named.text.replace(" (as without --names)", "");
    for name in NAMES.split(',').map(str::trim) {
        text = text.replace(&format!(" ({name})"), "");
        text = text.replace(&format!("  {name}\n"), "\n");
    }
    assert_eq!(plain.text, text);
}

#[test]
fn names_that_are_not_ten_or_do_not_fit_are_wrong_usage() {
    let refuse = |names, words| CHAPTER.refuses(&["digits", "--names", names], 2, words);
    refuse(
        "T-shirt,Trouser",
        "give 10 names with commas between, not 2",
    );
    refuse("", "give 10 names");
    refuse("a,b,c,d,e,f,g,h,i,j,", "not 11");
    refuse("a,b,c,d,e,f,g,h,,j", "the name ''");
    refuse("a,b,c,d,e,f,g,h,x | y,j", "the name 'x | y'");
    refuse("a,b,c,d,e,f,g,h,a name without end,j", "from 1 to 13");
}
