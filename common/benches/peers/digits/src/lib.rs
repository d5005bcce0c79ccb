//! What the Rust peers share: the digits, the taking of time, the line of JSON.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::Instant;

use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;
use rand::seq::SliceRandom;

pub const INPUTS: usize = 784;
pub const HIDDEN: usize = 50;
pub const OUTPUTS: usize = 10;
pub const BATCH: usize = 100;
pub const RATE: f64 = 0.1;

pub type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// Images (N, 784) from 0 to 1, one after the other, and N labels.
pub struct Digits {
    pub images: Vec<f32>,
    pub labels: Vec<u8>,
}

impl Digits {
    /// `part`: "train" or "t10k".
    pub fn load(part: &str) -> Result<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../data/mnist");
        let images = fs::read(folder.join(format!("{part}-images-idx3-ubyte")))?;
        let labels = fs::read(folder.join(format!("{part}-labels-idx1-ubyte")))?;
        Ok(Self {
            images: images[16..]
                .iter()
                .map(|&byte| f32::from(byte) / 255.0)
                .collect(),
            labels: labels[8..].to_vec(),
        })
    }
}

/// A network and its data.
pub trait Peer: Sized {
    /// One step for the images at the indices `batch`.
    fn step(self, batch: &[u32]) -> Result<Self>;

    /// The share of test images that are read rightly.
    fn accuracy(&self) -> Result<f64>;
}

/// Runs epochs and readings of the test images in turn and prints one JSON line with the times in milliseconds.
///
/// `--epochs N` says how many; one more warms up. RAYON_NUM_THREADS sets the threads. The version is that of `package`
/// in Cargo.lock.
pub fn measure(package: &str, images: usize, mut peer: impl Peer) -> Result {
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(1);
    let mut order: Vec<u32> = (0..images as u32).collect();
    let (mut train, mut infer, mut reached) = (vec![], vec![], 0.0);
    for round in 0..=epochs()? {
        let start = Instant::now();
        order.shuffle(&mut rng);
        for batch in order.chunks(BATCH) {
            peer = peer.step(batch)?;
        }
        let middle = Instant::now();
        reached = peer.accuracy()?;
        if round > 0 {
            train.push(1e3 * (middle - start).as_secs_f64());
            infer.push(1e3 * middle.elapsed().as_secs_f64());
        }
    }
    let version = locked_version(package);
    println!(
        "{{\"version\": \"{version}\", \"epoch_ms\": {train:.2?}, \
         \"inference_ms\": {infer:.3?}, \"accuracy\": {reached:.4}}}"
    );
    Ok(())
}

fn epochs() -> Result<usize> {
    let given = std::env::args()
        .skip_while(|argument| argument != "--epochs")
        .nth(1);
    Ok(given.ok_or("usage: --epochs N")?.parse()?)
}

fn locked_version(package: &str) -> &'static str {
    let lock = include_str!("../../Cargo.lock");
    let found = lock.split_once(&format!("name = \"{package}\"\nversion = \""));
    found
        .and_then(|(_, rest)| rest.split('"').next())
        .unwrap_or("unknown")
}
