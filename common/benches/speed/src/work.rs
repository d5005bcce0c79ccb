//! What a peer does in an epoch, and what it leaves out.

use std::collections::BTreeMap;

use lesson::{Page, Result};
use serde::Deserialize;

use super::table::{self, Column};

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
    let field = |of: fn(&Work) -> &str| peers.values().map(of);
    let columns = [
        Column::words("peer", peers.keys()),
        Column::words("dX of images", field(|work| &work.image_gradient)),
        Column::words("zeros", field(|work| &work.zeros)),
        Column::words("loss", field(|work| &work.loss)),
        Column::words("compiled as one", field(|work| &work.compiled)),
    ];
    table::print(page, &columns)
}
