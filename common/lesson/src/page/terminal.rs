//! Standard output, and what becomes of a text that nobody reads.

use std::io::{self, ErrorKind, StdoutLock, Write};

#[derive(Debug)]
pub(super) struct Terminal {
    out: StdoutLock<'static>,
    /// Whether the section goes on when its reader has left.
    pub(super) outlives_reader: bool,
}

impl Terminal {
    pub(super) fn new() -> Self {
        Self {
            out: io::stdout().lock(),
            outlives_reader: false,
        }
    }
}

impl Write for Terminal {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes).or_else(|error| match error.kind() {
            ErrorKind::BrokenPipe if self.outlives_reader => Ok(bytes.len()),
            ErrorKind::BrokenPipe | ErrorKind::Interrupted => Err(error),
            kind => Err(io::Error::new(kind, said(&error))),
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

fn said(error: &io::Error) -> String {
    format!("cannot write the text to standard output ({error}); make room, or send it elsewhere")
}
