//! The measurements that come with the book are whole.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::path::Path;

use serde_json::Value;

#[test]
fn the_measurements_of_the_book_hold_every_peer_on_every_number_of_threads() {
    let measured = Path::new(env!("CARGO_MANIFEST_DIR")).join("../measured/peers.json");
    let peers: Value = serde_json::from_str(&fs::read_to_string(measured).unwrap()).unwrap();
    let rows = peers["rows"].as_array().unwrap();
    for peer in [
        "this book",
        "NumPy f64",
        "NumPy f32",
        "SciPy sparse",
        "JAX (scan)",
        "PyTorch eager",
        "PyTorch compile",
        "candle",
        "burn",
    ] {
        let of_peer = rows.iter().filter(|row| row["peer"] == peer);
        let threads: Vec<_> = of_peer
            .map(|row| row["threads"].as_u64().unwrap())
            .collect();
        assert_eq!(threads, [1, 2], "{peer}");
    }
    for row in rows {
        for kind in ["epoch_ms", "inference_ms"] {
            let at = |key| row[kind][key].as_f64().unwrap();
            assert!(
                0.0 < at("low") && at("low") <= at("median") && at("median") <= at("high"),
                "{row}"
            );
        }
        let learned = row["accuracy"].as_f64().unwrap();
        assert!((0.94..0.97).contains(&learned), "{row}");
    }
}
