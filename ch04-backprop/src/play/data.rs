//! The images to learn from, and those to be judged by.

use common::mnist::{self, CLASSES, Dataset, Mnist};
use common::seeded;
use lesson::{Result, WrongUsage};
use rand::seq::SliceRandom;

use super::Options;

pub fn load(options: &Options) -> Result<Mnist> {
    let Mnist { train, test } = Mnist::load(&mnist::default_dir())?;
    let (images, all) = (options.images, train.len());
    if images > all {
        let line =
            format!("--images {images} is more than the {all} training images; give at most {all}");
        return Err(WrongUsage(line).into());
    }
    if images == all && !options.shuffle_labels {
        return Ok(Mnist { train, test });
    }
    let first: Vec<usize> = (0..images).collect();
    let mut labels = train.labels()[..images].to_vec();
    if options.shuffle_labels {
        // Random numbers of their own: the network and the batches are the same as without.
        labels.shuffle(&mut seeded(options.learning.seed.wrapping_add(1)));
    }
    let train = Dataset::new(train.images().select(&first), labels, CLASSES)?;
    Ok(Mnist { train, test })
}
