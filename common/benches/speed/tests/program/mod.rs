//! The program as its reader meets it.

use std::ffi::OsString;
use std::path::Path;

use lesson::{Failure, Page, Written};

/// What a section prints and draws of the measurements in a folder.
pub fn speed(section: &str, measured: &Path) -> Result<Written, Failure> {
    let arguments: [OsString; 3] = [section.into(), "--measured".into(), measured.into()];
    let mut page = Page::memory();
    speed::run(&arguments, &mut page)?;
    Ok(page.into_written())
}
