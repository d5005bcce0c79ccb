//! What `train` and `play` share: how the network learns, and what it is called.

use common::mnist::{CLASSES, PIXELS};
use common::training::Sgd;
use lesson::{count, positive, seed};

#[derive(clap::Args)]
pub struct Learning {
    /// At most how many images are averaged for one step
    #[arg(long, default_value_t = 100, value_parser = count(1_000_000))]
    pub batch_size: usize,
    /// η, how far one step goes along the gradient
    #[arg(long, default_value_t = 0.2, value_parser = positive::<f32>())]
    pub learning_rate: f32,
    /// How many neurons the hidden layer has
    #[arg(long, default_value_t = 50, value_parser = count(10_000))]
    pub hidden: usize,
    /// Where the random numbers begin
    #[arg(long, default_value_t = 1, value_parser = seed())]
    pub seed: u64,
}

impl Learning {
    pub fn sgd(&self) -> Sgd {
        Sgd {
            learning_rate: self.learning_rate,
            batch_size: self.batch_size,
        }
    }
}

/// A network with so many hidden neurons, such as "784 - 50 - 10, 39760 parameters".
pub fn network(hidden: usize) -> String {
    let parameters = PIXELS * hidden + hidden + hidden * CLASSES + CLASSES;
    format!("{PIXELS} - {hidden} - {CLASSES}, {parameters} parameters")
}
