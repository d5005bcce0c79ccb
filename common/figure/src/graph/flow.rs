//! Which way a graph runs on its sheet.

use super::Point;

/// To the right or down. Graphs are laid out along and across their flow and turned when they are drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Flow {
    pub(super) is_down: bool,
}

impl Flow {
    /// A place along and across the flow as a place on the sheet, and the other way round.
    pub(super) fn place(self, (along, across): Point) -> Point {
        if self.is_down {
            (across, along)
        } else {
            (along, across)
        }
    }

    /// A width and a height as a length along and a size across the flow.
    pub(super) fn turn(self, size: Point) -> Point {
        self.place(size)
    }
}
