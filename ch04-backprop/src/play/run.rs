//! The steps of a run, with what is measured on the way.

use common::mnist::{CLASSES, Mnist, PIXELS};
use common::network::TwoLayerNet;
use common::seeded;
use common::training::{Course, Sgd, accuracy};
use lesson::{Interrupt, Interrupted, Page, Result};

use super::Options;
use super::state::{Measured, State};

/// So often, at most, the accuracy is measured in a run, and after so many steps, at least.
const MEASUREMENTS: usize = 10;
const APART: usize = 10;

pub struct Run<'a> {
    pub state: State,
    pub data: &'a Mnist,
    course: Course<'a>,
}

impl<'a> Run<'a> {
    /// A new training, or where the one that was put aside was left off.
    pub fn new(options: &Options, data: &'a Mnist, state: Option<State>) -> Result<Self> {
        let mut rng = seeded(options.seed);
        let net = TwoLayerNet::random(PIXELS, options.hidden, CLASSES, &mut rng);
        if let Some(state) = state {
            let course = Course::resume(&state.net, &data.train, rng, &state.past);
            let course = course.map_err(|error| file_is_wrong(options, &error.to_string()))?;
            return Ok(Self {
                state,
                data,
                course,
            });
        }
        let course = Course::new(&net, &data.train, rng)?;
        let (start, past, measured) = (options.start(), Vec::new(), Vec::new());
        let state = State {
            start,
            net,
            past,
            measured,
        };
        let mut run = Self {
            state,
            data,
            course,
        };
        run.measure()?;
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
        let sgd = Sgd {
            learning_rate: options.learning_rate,
            batch_size: options.batch_size,
        };
        let bar = page.progress_bar(options.steps);
        let apart = options.steps.div_ceil(MEASUREMENTS).max(APART);
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
        let percent = |data| Ok::<_, common::Mismatch>(100.0 * accuracy(&self.state.net, data)?);
        let (train, test) = (percent(&self.data.train)?, percent(&self.data.test)?);
        let steps = self.state.past.len();
        self.state.measured.push(Measured { steps, train, test });
        Ok(())
    }

    /// Why no further step is of any use, and what has become of the training before this run.
    pub fn given_up(&self, options: &Options, why: &str) -> String {
        let epoch = self.state.epochs() as usize + 1;
        let kept = options.state.as_ref().map(|path| match path.exists() {
            true => format!("; {} is as it was", path.display()),
            false => "; nothing is kept".into(),
        });
        format!("epoch {epoch}: {why}{}", kept.unwrap_or_default())
    }
}

fn file_is_wrong(options: &Options, why: &str) -> String {
    let path = options
        .state
        .as_deref()
        .map(|path| path.display().to_string());
    format!(
        "--state {}: {why}; give another file",
        path.unwrap_or_default()
    )
}

fn interrupted(options: &Options, step: usize) -> Interrupted {
    let kept = match &options.state {
        Some(path) => format!("{} goes on from there", path.display()),
        None => "nothing is kept without --state FILE".into(),
    };
    Interrupted(format!("after step {step} of {}; {kept}", options.steps))
}
