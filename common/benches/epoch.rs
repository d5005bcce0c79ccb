//! One epoch and one reading of the test digits, timed as the peers are: one JSON line.
//!
//! `cargo bench -p common --bench epoch -- --threads 2`

use std::error::Error;
use std::ops::ControlFlow;
use std::time::Instant;

use clap::Parser;
use common::mnist::{CLASSES, Mnist, PIXELS, default_dir};
use common::network::TwoLayerNet;
use common::seeded;
use common::training::{Sgd, accuracy};
use rayon::ThreadPoolBuilder;

const HIDDEN: usize = 50;

#[derive(Parser)]
struct Options {
    #[arg(long, default_value_t = 1)]
    threads: usize,
    /// Epochs to measure; one more warms up.
    #[arg(long, default_value_t = 5)]
    epochs: usize,
    /// What `cargo bench` adds to every command.
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let options = Options::parse();
    let pool = ThreadPoolBuilder::new().num_threads(options.threads);
    pool.build()?.install(|| measure(options.epochs))
}

fn measure(epochs: usize) -> Result<(), Box<dyn Error + Send + Sync>> {
    let data = Mnist::load(&default_dir())?;
    let mut rng = seeded(1);
    let mut net = TwoLayerNet::random(PIXELS, HIDDEN, CLASSES, &mut rng);
    let sgd = Sgd {
        learning_rate: 0.1,
        batch_size: 100,
    };
    let (mut train, mut infer, mut reached) = (vec![], vec![], 0.0);
    for round in 0..=epochs {
        let start = Instant::now();
        sgd.epoch(&mut net, &data.train, &mut rng, |_| {
            ControlFlow::Continue(())
        })?;
        let middle = Instant::now();
        reached = accuracy(&net, &data.test)?;
        if round > 0 {
            train.push(1e3 * (middle - start).as_secs_f64());
            infer.push(1e3 * middle.elapsed().as_secs_f64());
        }
    }
    let version = env!("CARGO_PKG_VERSION");
    println!(
        "{{\"peer\": \"this book\", \"version\": \"{version}\", \"epoch_ms\": {train:.2?}, \
         \"inference_ms\": {infer:.3?}, \"accuracy\": {reached:.4}}}"
    );
    Ok(())
}
