//! Ctrl-C, and the signal by which a system asks a program to end, noticed between two steps.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

pub struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// From now on a signal no longer ends the program, but is to be asked for. To be called once.
    pub fn watch() -> Result<Self, ctrlc::Error> {
        let asked = Arc::new(AtomicBool::new(false));
        let handler = Arc::clone(&asked);
        ctrlc::set_handler(move || handler.store(true, Ordering::Relaxed))?;
        Ok(Self(asked))
    }

    pub fn control(&self) -> ControlFlow<()> {
        if self.0.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}
