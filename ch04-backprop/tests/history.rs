//! What training leaves behind epoch by epoch: --history, --compare, and the figures that grow in a page.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::path::PathBuf;

use lesson::{Page, Written};
use tempfile::TempDir;
use testing::{Chapter, lines};

const CHAPTER: Chapter = Chapter(ch04_backprop::run);
const TRAIN: [&str; 3] = ["train", "--hidden=4", "--epochs=2"];

/// A folder with a place for a history.
fn place() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("run.csv");
    (folder, path)
}

fn train(arguments: &[&str]) -> Written {
    CHAPTER.writes(&[&TRAIN[..], arguments].concat())
}

/// A training that is compared with what this file says.
fn compared(text: impl AsRef<[u8]>) -> Written {
    let (_folder, path) = place();
    fs::write(&path, text).unwrap();
    train(&["--compare", path.to_str().unwrap()])
}

/// The middle of every dot, sorted; a dot is two circles, the outer one of the paper's colour.
fn dots(svg: &str) -> Vec<&str> {
    let circles = svg.lines().filter(|line| line.starts_with("<circle"));
    let circles = circles.filter(|circle| !circle.contains("--paper"));
    let mut dots: Vec<_> = circles
        .filter_map(|circle| circle.split(" r=").next())
        .collect();
    dots.sort_unstable();
    dots
}

#[test]
fn a_history_has_the_printed_numbers_whole() {
    let (_folder, path) = place();
    let written = train(&["--history", path.to_str().unwrap()]);
    let text = fs::read_to_string(&path).unwrap();
    let mut rows = text.lines();
    assert_eq!(rows.next(), Some("epoch,loss,train,test"));
    let printed = lines(&written.text, "epochs").into_iter().skip(1);
    for (row, printed) in rows.by_ref().zip(printed) {
        let [epoch, loss, train, test] = row.split(',').collect::<Vec<_>>()[..] else {
            panic!("{row}")
        };
        let [loss, train, test] = [loss, train, test].map(|n| n.parse::<f64>().unwrap());
        let row = format!("{epoch:>5}  {loss:>8.4}  {train:>6.2} %  {test:>6.2} %");
        assert_eq!(row, printed);
    }
    assert_eq!((rows.count(), text.lines().count()), (0, 4));
    assert!(
        written
            .notes
            .contains(&format!("wrote history {}", path.display()))
    );
}

#[test]
fn a_training_compared_with_itself_has_every_dot_of_its_epochs_twice() {
    let (_folder, path) = place();
    let alone = train(&["--history", path.to_str().unwrap()]);
    let both = train(&["--compare", path.to_str().unwrap()]);
    assert_eq!(both.text, alone.text);
    for name in ["loss", "accuracy"] {
        let (alone, both) = (&alone.figures[name], &both.figures[name]); // narrower, for there is a name beside it
        let (alone, dots) = (dots(alone), dots(both));
        assert!(alone.len() >= 2 && dots.len() == 2 * alone.len(), "{name}");
        assert!(dots.chunks(2).all(|pair| pair[0] == pair[1]), "{name}");
        assert!(both.contains(">run<"), "{name}");
    }
    assert_eq!(both.figures["weights"], alone.figures["weights"]);
}

#[test]
fn a_longer_training_makes_room_for_its_epochs() {
    let longer =
        compared("epoch,loss,train,test\n0,2,9,9\n1,1,80,80\n2,1,80,80\n3,1,80,80\n4,1,80,80\n");
    assert!(longer.figures["loss"].contains(">4<"));
}

#[test]
fn a_training_that_ended_in_its_first_epoch_has_nothing_to_be_compared_with() {
    let (_folder, path) = place();
    let arguments = ["train", "--hidden=4", "--history", path.to_str().unwrap()];
    let (_, outcome) = CHAPTER.run_on(Page::interrupted_at("epochs"), &arguments);
    assert_eq!(outcome.unwrap_err().code(), 130);
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text.lines().count(), 2, "{text}");
    assert!(compared(text).figures == train(&[]).figures);
}

#[test]
fn what_is_no_history_is_refused_with_its_line() {
    let (_folder, path) = place();
    for (text, words) in [
        ("", "line 1 is not epoch,loss,train,test"),
        ("epoch,loss\n", "line 1 is not epoch,loss,train,test"),
        (
            "epoch,loss,train,test\n1,2,9,9\n",
            "line 2 is not epoch 0, ",
        ),
        (
            "epoch,loss,train,test\n0,2,9,9\n1,2,9\n",
            "line 3 is not epoch 1, ",
        ),
        ("epoch,loss,train,test\n0,2,9,9,9\n", "line 2 "),
        ("epoch,loss,train,test\n0,nan,9,9\n", "line 2 "),
        ("epoch,loss,train,test\n0,inf,9,9\n", "line 2 "),
        ("epoch,loss,train,test\n0,-1,9,9\n", "line 2 "),
        ("epoch,loss,train,test\n0,2,101,9\n", "line 2 "),
        ("epoch,loss,train,test\n0,2,9,-1\n", "line 2 "),
        ("epoch,loss,train,test\n0,2,9,9\n\n", "line 3 "),
    ] {
        fs::write(&path, text).unwrap();
        let line = CHAPTER.refuses(&["train", "--compare", path.to_str().unwrap()], 1, words);
        assert!(
            line.ends_with("; take a file that --history has written"),
            "{line}"
        );
    }
    fs::write(&path, b"epoch\xff").unwrap();
    for place in [
        &path,
        &path.with_extension("none"),
        &path.with_file_name("."),
    ] {
        CHAPTER.refuses(
            &["train", "--compare", place.to_str().unwrap()],
            1,
            "cannot be read (",
        );
    }
}

#[test]
fn a_place_where_no_history_can_be_written_is_refused_before_training() {
    let (folder, _) = place();
    for place in [folder.path().join("no/run.csv"), folder.path().to_owned()] {
        let arguments = ["train", "--history", place.to_str().unwrap()];
        CHAPTER.refuses(&arguments, 1, "cannot be written (");
        assert_eq!(CHAPTER.run(&arguments).0.text, "");
    }
}

#[test]
fn curves_and_weights_are_there_before_the_end_in_a_page_and_nowhere_else() {
    let begun = |arguments: &[&str]| {
        let all = [&TRAIN[..], arguments].concat();
        let (written, _) = CHAPTER.run_on(Page::interrupted_at("result"), &all);
        written.figures
    };
    let grown = begun(&["--form=narrow"]);
    assert!(
        grown
            .keys()
            .eq(["accuracy.narrow", "loss.narrow", "weights.narrow"])
    );
    let last = train(&["--form=narrow"]).figures;
    assert!(grown.iter().all(|(name, svg)| last[name] == *svg));
    assert!(begun(&[]).is_empty());
}
