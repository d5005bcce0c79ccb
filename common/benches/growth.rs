//! How the time of an epoch grows with the batch, the hidden layer and the number of images.
//!
//! `cargo bench -p common --bench growth`

mod measure;

use std::ops::ControlFlow;

use clap::Parser;
use common::mnist::{CLASSES, Dataset, PIXELS, Part, default_dir};
use common::network::TwoLayerNet;
use common::seeded;
use common::training::Sgd;
use measure::{Contestant, Options, Result, in_turn, report};
use serde_json::json;

const BATCHES: [usize; 7] = [10, 20, 50, 100, 200, 500, 1_000];
const HIDDEN: [usize; 9] = [10, 16, 32, 50, 64, 100, 128, 200, 400];
const IMAGES: [usize; 7] = [1_000, 2_000, 5_000, 10_000, 20_000, 40_000, 60_000];

fn main() -> Result {
    let Options { rounds, .. } = Options::parse();
    let data = Dataset::load(&default_dir(), Part::Train)?;
    let parts = IMAGES.map(|count| first(&data, count));
    let mut all = vec![];
    for threads in [1, 2] {
        all.extend(BATCHES.map(|batch| epoch("batch", batch, threads, &data, batch, 50)));
        all.extend(HIDDEN.map(|hidden| epoch("hidden", hidden, threads, &data, 100, hidden)));
        all.extend(
            parts
                .iter()
                .map(|part| epoch("images", part.len(), threads, part, 100, 50)),
        );
    }
    let rows = in_turn(rounds, all)?;
    report("growth", rounds, &["vary", "value"], json!({"rows": rows}))
}

fn first(data: &Dataset, count: usize) -> Dataset {
    let indices: Vec<usize> = (0..count).collect();
    let labels = data.labels()[..count].to_vec();
    let part = Dataset::new(data.images().select(&indices), labels, data.classes());
    part.expect("each image keeps its label")
}

/// One epoch of the 784-`hidden`-10 network, from new weights.
fn epoch<'a>(
    vary: &str,
    value: usize,
    threads: usize,
    data: &'a Dataset,
    batch_size: usize,
    hidden: usize,
) -> Contestant<'a> {
    let sgd = Sgd {
        learning_rate: 0.1,
        batch_size,
    };
    let run = Box::new(move || {
        let mut rng = seeded(1);
        let mut net = TwoLayerNet::random(PIXELS, hidden, CLASSES, &mut rng);
        sgd.epoch(&mut net, data, &mut rng, |_| ControlFlow::Continue(()))?;
        Ok(())
    });
    Contestant {
        about: json!({"vary": vary, "value": value}),
        threads,
        run,
    }
}
