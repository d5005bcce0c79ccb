//! The tables of times, from measurements small enough to divide by hand.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod program;

use std::fs;

use lesson::Written;
use program::speed;
use tempfile::TempDir;

const MACHINE: &str =
    r#""machine": {"processor": "P", "processors": 2, "system": "Linux", "rustc": "1.95.0"}"#;

fn time(median: f64) -> String {
    let (low, high) = (median - 1.0, median + 1.0);
    format!(r#"{{"median": {median}, "low": {low}, "high": {high}}}"#)
}

fn peer(name: &str, threads: usize, epoch: f64, inference: f64) -> String {
    let (epoch, inference) = (time(epoch), time(inference));
    format!(
        r#"{{"peer": "{name}", "version": "1.2", "threads": {threads}, "accuracy": 0.9512, "peak_mib": null,
            "epoch_ms": {epoch}, "inference_ms": {inference}}}"#
    )
}

fn numerical(name: &str, measured: usize, ms: f64) -> String {
    let ms = time(ms);
    format!(
        r#"{{"peer": "{name}", "version": "1.2", "threads": 1, "measured": {measured}, "ms": {ms}}}"#
    )
}

/// The words of each line that a section prints.
fn words(written: &Written) -> Vec<Vec<String>> {
    let words = |line: &str| line.split_whitespace().map(str::to_owned).collect();
    written.text.lines().map(words).collect()
}

fn assert_line(table: &[Vec<String>], line: &str) {
    let words: Vec<_> = line.split_whitespace().collect();
    assert!(
        table.iter().any(|row| *row == words),
        "no line {line:?} in {table:#?}"
    );
}

#[test]
fn a_ratio_is_how_many_times_as_long_as_ours_on_as_many_threads() {
    let folder = TempDir::new().unwrap();
    let rows = [
        peer("this book", 1, 100.0, 8.0),
        peer("NumPy", 1, 250.0, 10.0),
        peer("this book", 2, 50.0, 4.0),
        peer("NumPy", 2, 200.0, 10.0),
    ];
    let slopes = [
        numerical("this book", 39760, 80.0),
        numerical("NumPy", 400, 20_000.0),
    ];
    let all = format!(
        r#"{{{MACHINE}, "rounds": 7, "epochs_a_run": 3, "left_out": {{"burn": "could not be built"}},
            "rows": [{}], "numerical": [{}],
            "work": {{"NumPy": {{"image_gradient": "none", "zeros": "multiplied", "loss": "computed",
                                "compiled": "an operation"}}}}}}"#,
        rows.join(", "),
        slopes.join(", ")
    );
    fs::write(folder.path().join("peers.json"), all).unwrap();

    let written = speed("peers", folder.path()).unwrap();
    let table = words(&written);
    assert_line(&table, "1 NumPy 250.0 2.50 249.0 251.0");
    assert_line(&table, "2 NumPy 200.0 4.00 199.0 201.0");
    assert_line(&table, "2 NumPy 10.0 2.50 9.0 11.0");
    assert_line(&table, "1 NumPy 20000.0 250.00 19999.0 20001.0");
    assert_line(&table, "NumPy 400");
    assert_line(&table, "2 NumPy 1.2 95.12 % -");
    assert_line(&table, "left out burn: could not be built");
    assert_line(&table, "NumPy none multiplied computed an operation");
    for threads in [1, 2] {
        let figure = &written.figures[&format!("epoch-{threads}")];
        assert!(figure.contains("NumPy"));
    }
}

#[test]
fn a_gain_is_how_many_times_as_long_the_step_before_took() {
    let folder = TempDir::new().unwrap();
    let step = |number, name, ms| {
        let ms = time(ms);
        format!(r#"{{"number": {number}, "step": "{name}", "threads": 1, "ms": {ms}}}"#)
    };
    let rows = [step(1, "f64", 400.0), step(2, "f32", 250.0)].join(", ");
    let product = format!(r#"{{"size": 1000, "threads": 1, "ms": {}}}"#, time(20.0));
    let all = format!(r#"{{{MACHINE}, "rounds": 7, "rows": [{rows}], "product": {product}}}"#);
    fs::write(folder.path().join("steps.json"), all).unwrap();

    let written = speed("steps", folder.path()).unwrap();
    let table = words(&written);
    assert_line(&table, "1 f64 400.0 - 399.0 401.0");
    assert_line(&table, "1 f32 250.0 1.60 249.0 251.0");
    // 2·1000³ operations in 20 ms; 2·(2·60000·784·50 + 3·60000·50·10) an epoch.
    assert_line(&table, "product of two matrices 20.0 100.0");
    assert_line(&table, "every pixel 47040000 9588000000");
    assert_line(&table, "every pixel at that speed 95.9 100.0");
}

#[test]
fn growth_is_a_line_a_size_and_a_column_a_number_of_threads() {
    let folder = TempDir::new().unwrap();
    let row = |value, threads, ms| {
        let ms = time(ms);
        format!(r#"{{"vary": "{{vary}}", "value": {value}, "threads": {threads}, "ms": {ms}}}"#)
    };
    let rows = [row(10, 1, 30.0), row(20, 1, 40.0), row(10, 2, 20.0)].join(", ");
    let rows = ["batch", "hidden", "images"].map(|vary| rows.replace("{vary}", vary));
    let all = format!(
        r#"{{{MACHINE}, "rounds": 7, "rows": [{}]}}"#,
        rows.join(", ")
    );
    fs::write(folder.path().join("growth.json"), all).unwrap();

    let written = speed("growth", folder.path()).unwrap();
    let table = words(&written);
    assert_line(&table, "images threads 1 threads 2");
    assert_line(&table, "10 30.0 20.0");
    assert_line(&table, "20 40.0 -");
}
