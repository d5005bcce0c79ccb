//! Ctrl-C, noticed where a section can stop.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::Interrupted;

/// Whether the program was asked to stop. A clone hears of it, too.
#[derive(Debug, Clone, Default)]
pub struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// Asks the program to stop. Returns whether it had been asked before.
    pub fn set(&self) -> bool {
        self.0.swap(true, Ordering::Relaxed)
    }

    /// Whether to go on, for a loop.
    pub fn control(&self) -> ControlFlow<()> {
        if self.0.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }

    /// Whether to go on, between two pieces of work.
    ///
    /// # Errors
    /// [`Interrupted`], with the `place` that the program has come to, when it was asked to stop.
    pub fn check(&self, place: impl FnOnce() -> String) -> Result<(), Interrupted> {
        match self.control() {
            ControlFlow::Break(()) => Err(Interrupted(place())),
            ControlFlow::Continue(()) => Ok(()),
        }
    }
}
