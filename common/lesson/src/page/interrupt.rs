//! Ctrl-C, noticed where a section can stop.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::Page;
use crate::{Interrupted, Result, host};

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
    pub fn check(&self, place: impl FnOnce() -> String) -> std::result::Result<(), Interrupted> {
        match self.control() {
            ControlFlow::Break(()) => Err(Interrupted(place())),
            ControlFlow::Continue(()) => Ok(()),
        }
    }
}

impl Page {
    /// A page in memory that is interrupted, as if by Ctrl-C, where its part or figure `name` begins.
    #[must_use]
    pub fn interrupted_at(name: &str) -> Self {
        Self {
            interrupted_at: Some(name.into()),
            ..Self::memory()
        }
    }

    /// From now on Ctrl-C no longer ends the program: the section asks the interrupt where it can stop.
    pub fn interrupt(&mut self) -> Interrupt {
        self.interrupt.get_or_insert_with(host::interrupt).clone()
    }

    pub(crate) fn check_interrupt(&self, place: impl FnOnce() -> String) -> Result {
        self.interrupt
            .as_ref()
            .map_or(Ok(()), |interrupt| Ok(interrupt.check(place)?))
    }

    pub(super) fn come_to(&self, name: &str) {
        if self.interrupted_at.as_deref() == Some(name)
            && let Some(interrupt) = &self.interrupt
        {
            interrupt.set();
        }
    }
}
