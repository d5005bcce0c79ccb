//! The steps of a run, with what is measured on the way.

use common::mnist::{CLASSES, Mnist, PIXELS};
use common::network::TwoLayerNet;
use common::seeded;
use common::training::{Course, TrainingError, accuracy};
use lesson::{Interrupt, Interrupted, Page, Result};

use super::Options;
use super::mistakes::Mistakes;
use super::state::{Measured, State};

/// So often, at most, the network is measured in a run, and no sooner than after so many steps, at the beginning of a
/// training and later.
const MEASUREMENTS: usize = 10;
const APART: [usize; 2] = [10, 20];

pub struct Run<'a> {
    pub state: State,
    /// The mistakes that the network made when it was last measured.
    pub mistakes: Mistakes,
    data: &'a Mnist,
    course: Course<'a>,
}

impl<'a> Run<'a> {
    /// A new training, or where the one that was put aside was left off.
    pub fn new(options: &Options, data: &'a Mnist, state: Option<State>) -> Result<Self> {
        let mut rng = seeded(options.learning.seed);
        let net = TwoLayerNet::random(PIXELS, options.learning.hidden, CLASSES, &mut rng);
        let state = state.unwrap_or_else(|| State::new(options.start(), net));
        let course = Course::resume(&state.net, &data.train, rng, &state.past);
        let mut run = Self {
            course: course.map_err(|error| cannot_begin(options, &error))?,
            mistakes: Mistakes::default(),
            state,
            data,
        };
        if run.state.measured.is_empty() {
            run.measure()?;
        }
        Ok(run)
    }

    /// Takes the steps. After Ctrl-C it returns how far it came.
    ///
    /// # Errors
    /// When nothing can come of the training any more.
    pub fn steps(
        &mut self,
        options: &Options,
        interrupt: &Interrupt,
        page: &Page,
    ) -> Result<Option<Interrupted>> {
        let sgd = options.learning.sgd();
        let bar = page.progress_bar(options.steps);
        let least = APART[usize::from(!self.state.past.is_empty())];
        let apart = options.steps.div_ceil(MEASUREMENTS).max(least);
        for step in 1..=options.steps {
            let taken = self.course.step(&sgd, &mut self.state.net);
            self.state
                .past
                .push(taken.map_err(|error| self.given_up(options, &error.to_string()))?);
            bar.inc(1);
            let is_interrupted = interrupt.control().is_break();
            if step.is_multiple_of(apart) || step == options.steps || is_interrupted {
                self.measure()?;
            }
            if is_interrupted {
                return Ok(Some(interrupted(options, step)));
            }
        }
        Ok(None)
    }

    fn measure(&mut self) -> Result {
        let train = 100.0 * accuracy(&self.state.net, &self.data.train)?;
        self.mistakes = Mistakes::of(&self.state.net, &self.data.test)?;
        let (steps, test) = (self.state.past.len(), self.mistakes.accuracy());
        self.state.measured.push(Measured { steps, train, test });
        Ok(())
    }

    /// Why no further step is of any use, and what has become of the training before this run.
    pub fn given_up(&self, options: &Options, why: &str) -> String {
        let epoch = self.state.epochs() as usize + 1;
        let kept = options.state.as_ref().filter(|path| path.exists());
        let kept = kept.map(|path| format!("; {} is as it was", path.display()));
        format!("epoch {epoch}: {why}{}", kept.unwrap_or_default())
    }
}

fn cannot_begin(options: &Options, why: &TrainingError) -> String {
    match &options.state {
        Some(path) => format!("--state {}: {why}; give another file", path.display()),
        None => why.to_string(),
    }
}

fn interrupted(options: &Options, step: usize) -> Interrupted {
    let kept = match &options.state {
        Some(path) => format!("{} goes on from there", path.display()),
        None => "nothing is kept without --state FILE".into(),
    };
    Interrupted(format!("after step {step} of {}; {kept}", options.steps))
}
