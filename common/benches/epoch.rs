//! One epoch and one reading of the test digits, timed as the peers are: one JSON line.
//!
//! `cargo bench -p common --bench epoch -- --threads 2`; with `--numerical` the numerical gradient instead.

use std::error::Error;
use std::hint::black_box;
use std::ops::ControlFlow;
use std::time::Instant;

use clap::Parser;
use common::mnist::{CLASSES, Dataset, Mnist, PIXELS, Part, default_dir};
use common::network::{Probe, TwoLayerNet};
use common::seeded;
use common::training::{Sgd, accuracy};
use rayon::ThreadPoolBuilder;
use serde_json::{Value, json};

const HIDDEN: usize = 50;
const BATCH: usize = 100;

#[derive(Parser)]
struct Options {
    #[arg(long, default_value_t = 1)]
    threads: usize,
    /// Epochs to measure; one more warms up.
    #[arg(long, default_value_t = 5)]
    epochs: usize,
    /// Measures the numerical gradient of all parameters on a batch, in f64.
    #[arg(long)]
    numerical: bool,
    /// What `cargo bench` adds to every command.
    #[arg(long, hide = true)]
    bench: bool,
}

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> Result<()> {
    let options = Options::parse();
    let pool = ThreadPoolBuilder::new().num_threads(options.threads);
    let measure = if options.numerical { numerical } else { epoch };
    println!("{}", pool.build()?.install(|| measure(options.epochs))?);
    Ok(())
}

fn epoch(epochs: usize) -> Result<Value> {
    let data = Mnist::load(&default_dir())?;
    let mut rng = seeded(1);
    let mut net = TwoLayerNet::random(PIXELS, HIDDEN, CLASSES, &mut rng);
    let sgd = Sgd {
        learning_rate: 0.1,
        batch_size: BATCH,
    };
    let (mut train, mut infer, mut reached) = (vec![], vec![], 0.0);
    for round in 0..=epochs {
        let start = Instant::now();
        let on_step = |_| ControlFlow::Continue(());
        sgd.epoch(&mut net, &data.train, &mut rng, on_step)?;
        let middle = Instant::now();
        reached = accuracy(&net, &data.test)?;
        if round > 0 {
            train.push(1e3 * (middle - start).as_secs_f64());
            infer.push(1e3 * middle.elapsed().as_secs_f64());
        }
    }
    let version = env!("CARGO_PKG_VERSION");
    Ok(json!({"version": version, "epoch_ms": train, "inference_ms": infer, "accuracy": reached}))
}

/// On the first images; `epochs` times, after one that warms up.
fn numerical(epochs: usize) -> Result<Value> {
    let data = Dataset::load(&default_dir(), Part::Train)?;
    let batch: Vec<usize> = (0..BATCH).collect();
    let x = data.images().select(&batch).to_dense().mapv(f64::from);
    let net = TwoLayerNet::random(PIXELS, HIDDEN, CLASSES, &mut seeded(1));
    let mut times = vec![];
    for round in 0..=epochs {
        let start = Instant::now();
        let gradient = Probe::new(&net, &x, &data.labels()[..BATCH])?.numerical_gradient();
        if round > 0 {
            times.push(1e3 * start.elapsed().as_secs_f64());
        }
        black_box(gradient);
    }
    let parameters = (PIXELS + 1) * HIDDEN + (HIDDEN + 1) * CLASSES;
    Ok(json!({"version": env!("CARGO_PKG_VERSION"), "measured": parameters, "ms": times}))
}
