//! The network before its first step: random, or out of a file.

use std::path::Path;

use common::Random;
use common::mnist::{CLASSES, Dataset, PIXELS};
use common::network::TwoLayerNet;
use common::training::{loss_limit, mean_loss, silent_neurons};
use lesson::{Result, ThreadPool};

use super::Options;

pub fn network(
    options: &Options,
    train: &Dataset,
    pool: &ThreadPool,
    rng: &mut Random,
) -> Result<TwoLayerNet<f32>> {
    let Some(path) = &options.load else {
        return Ok(TwoLayerNet::random(
            PIXELS,
            options.learning.hidden,
            CLASSES,
            rng,
        ));
    };
    load(path, train, pool).map_err(|error| format!("--load {error}").into())
}

/// The network in the file, if it can go on learning from these images.
fn load(path: &Path, train: &Dataset, pool: &ThreadPool) -> Result<TwoLayerNet<f32>> {
    let net = TwoLayerNet::load(path)?;
    let (inputs, hidden, outputs) = net.dim();
    if (inputs, outputs) != (PIXELS, CLASSES) {
        let found =
            format!("expected {PIXELS} inputs and {CLASSES} outputs, found {inputs} and {outputs}");
        return refuse(path, &found);
    }
    let loss = pool.install(|| mean_loss(&net, train))?;
    if !loss.is_finite() {
        return refuse(path, "the scores of some images are not finite");
    }
    if loss > loss_limit(CLASSES) {
        let guessing = (CLASSES as f64).ln();
        let why = format!(
            "these images have a mean loss of {loss:.2} with it, and {guessing:.2} by guessing"
        );
        return refuse(path, &why);
    }
    if pool.install(|| silent_neurons(&net, train))? == hidden {
        return refuse(
            path,
            "no hidden neuron answers any image, so nothing can be learned",
        );
    }
    Ok(net)
}

fn refuse<T>(path: &Path, why: &str) -> Result<T> {
    let path = path.display();
    Err(format!(
        "{path}: {why}; take weights that were trained on such images, or train without --load"
    )
    .into())
}
