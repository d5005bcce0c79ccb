//! candle on the CPU, written as its own MNIST example: Linear layers, SGD, random batches by index.
//!
//! `peer-candle DATA_DIR EPOCHS` prints one JSON line. RAYON_NUM_THREADS sets the threads.

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use candle_core::{D, DType, Device, Module, Result, Tensor};
use candle_nn::{Linear, Optimizer, SGD, VarBuilder, VarMap, linear, loss};
use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;
use rand::seq::SliceRandom;

const INPUTS: usize = 784;
const HIDDEN: usize = 50;
const OUTPUTS: usize = 10;
const BATCH: usize = 100;
const RATE: f64 = 0.1;

struct Net {
    first: Linear,
    second: Linear,
}

impl Module for Net {
    fn forward(&self, x: &Tensor) -> Result<Tensor> {
        self.second.forward(&self.first.forward(x)?.relu()?)
    }
}

/// Images (N, 784) from 0 to 1, labels (N).
fn load(dir: &Path, part: &str) -> std::result::Result<(Tensor, Tensor), Box<dyn Error>> {
    let images = std::fs::read(dir.join(format!("{part}-images-idx3-ubyte")))?;
    let labels = std::fs::read(dir.join(format!("{part}-labels-idx1-ubyte")))?;
    let (pixels, labels) = (images[16..].to_vec(), labels[8..].to_vec());
    let count = labels.len();
    let images = Tensor::from_vec(pixels, (count, INPUTS), &Device::Cpu)?.to_dtype(DType::F32)?;
    let labels = Tensor::from_vec(labels, count, &Device::Cpu)?.to_dtype(DType::U32)?;
    Ok(((images / 255.0)?, labels))
}

fn accuracy(net: &Net, x: &Tensor, t: &Tensor) -> Result<f32> {
    let right = net.forward(x)?.argmax(D::Minus1)?.eq(t)?;
    Ok(right.to_dtype(DType::F32)?.mean_all()?.to_scalar()?)
}

fn main() -> std::result::Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, dir, epochs] = &arguments[..] else {
        return Err("usage: peer-candle DATA_DIR EPOCHS".into());
    };
    let (x, t) = load(Path::new(dir), "train")?;
    let (test_x, test_t) = load(Path::new(dir), "t10k")?;

    let variables = VarMap::new();
    let builder = VarBuilder::from_varmap(&variables, DType::F32, &Device::Cpu);
    let net = Net {
        first: linear(INPUTS, HIDDEN, builder.pp("first"))?,
        second: linear(HIDDEN, OUTPUTS, builder.pp("second"))?,
    };
    let mut sgd = SGD::new(variables.all_vars(), RATE)?;
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(1);
    let mut order: Vec<u32> = (0..t.dim(0)? as u32).collect();

    let (mut train, mut infer, mut reached) = (vec![], vec![], 0.0);
    for round in 0..=epochs.parse()? {
        let start = Instant::now();
        order.shuffle(&mut rng);
        for batch in order.chunks(BATCH) {
            let batch = Tensor::new(batch, &Device::Cpu)?;
            let (x, t) = (x.index_select(&batch, 0)?, t.index_select(&batch, 0)?);
            sgd.backward_step(&loss::cross_entropy(&net.forward(&x)?, &t)?)?;
        }
        let middle = Instant::now();
        reached = accuracy(&net, &test_x, &test_t)?;
        if round > 0 {
            train.push(1e3 * (middle - start).as_secs_f64());
            infer.push(1e3 * middle.elapsed().as_secs_f64());
        }
    }
    println!(
        "{{\"peer\": \"candle\", \"version\": \"0.11\", \"epoch_ms\": {train:.2?}, \"inference_ms\": {infer:.3?}, \"accuracy\": {reached:.4}}}"
    );
    Ok(())
}
