//! What a peer does in an epoch, and what it leaves out.

use std::collections::BTreeMap;

use lesson::{Page, Result};
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Work {
    /// The gradient of the images, which nobody asks for.
    image_gradient: String,
    /// The pixels that are zero.
    zeros: String,
    /// The loss of every batch.
    loss: String,
    /// How much is compiled as one program.
    compiled: String,
}

/// Prints nothing where nothing is known.
pub fn run(page: &mut Page, peers: &BTreeMap<String, Work>) -> Result {
    if peers.is_empty() {
        return Ok(());
    }
    page.part("work")?;
    let rows = peers.iter().map(|(peer, work)| {
        let Work {
            image_gradient,
            zeros,
            loss,
            compiled,
        } = work;
        format!("{peer} | {image_gradient} | {zeros} | {loss} | {compiled}")
    });
    let heading = "<peer | <dX of images | <zeros | <loss | <compiled as one";
    Ok(page.table(heading, rows)?)
}
