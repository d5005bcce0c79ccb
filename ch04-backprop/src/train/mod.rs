//! The network learns the digits: forward, loss, backward, downhill, nine thousand times.

mod course;
mod draw;
mod report;

use std::path::PathBuf;

use common::mnist::{self, Mnist};
use common::weights;
use lesson::{Page, Result, WrongUsage, count, positive, whole};

use course::Course;

#[derive(clap::Args)]
pub struct Options {
    /// How often every training image is seen
    #[arg(long, default_value_t = 15, value_parser = count(1000))]
    epochs: usize,
    /// How many images are averaged for one step
    #[arg(long, default_value_t = 100, value_parser = count(1_000_000))]
    batch_size: usize,
    /// η, how far one step goes along the gradient
    #[arg(long, default_value_t = 0.2, value_parser = positive::<f32>())]
    learning_rate: f32,
    /// How many neurons the hidden layer has
    #[arg(long, default_value_t = 50, value_parser = count(10_000))]
    hidden: usize,
    /// Where the random numbers begin
    #[arg(long, default_value_t = 1, value_parser = whole(0..=u64::MAX))]
    seed: u64,
    /// How many threads compute, all with the same result [default: one for each core]
    #[arg(long, value_parser = count(1024))]
    threads: Option<usize>,
    /// A folder with four IDX files of the same form [default: MNIST]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Where to write the trained weights, as safetensors
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
}

impl Options {
    /// What is to be said about weights when training is broken off.
    fn unsaved(&self) -> &'static str {
        self.save.as_ref().map_or("", |_| "; nothing is saved")
    }
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let interrupt = page.interrupt();
    if let Some(path) = &options.save {
        weights::check_writable(path)?;
    }
    let data = load(&options)?;
    let pool = lesson::thread_pool(options.threads);
    let mut course = Course::new(&options, &data);
    report::setup(&options, &data, page)?;
    let (trained, time) =
        lesson::timed(|| report::epochs(&options, &mut course, &pool, &interrupt, page));
    trained?;
    if let Some(time) = time {
        page.note(&format!(
            "{} epochs in {:.1} s",
            options.epochs,
            time.as_secs_f64()
        ));
    }
    report::result(&course, page)?;
    interrupt.check(|| format!("after the last epoch{}", options.unsaved()))?;
    if let Some(path) = &options.save {
        course.net.save(path)?;
        page.note(&format!("wrote weights {}", path.display()));
    }
    page.figure("loss", &draw::losses(&course)?)?;
    page.figure("accuracy", &draw::accuracies(&course)?)?;
    page.figure("weights", &draw::weights(&course.net)?)
}

fn load(options: &Options) -> Result<Mnist> {
    let data = Mnist::load(&options.data.clone().unwrap_or_else(mnist::default_dir))?;
    let (batch, images) = (options.batch_size, data.train.len());
    if batch > images {
        let line = format!(
            "--batch-size {batch} is more than the {images} training images; give at most {images}"
        );
        return Err(WrongUsage(line).into());
    }
    Ok(data)
}
