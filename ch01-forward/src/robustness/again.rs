//! Test digits that are fitted and centred once more.

use std::io::Write;

use common::handwriting::{BOX_SIDE, Picture, centre, fit};
use lesson::{Page, Result};

/// How many fill the box, and how many come out as they were.
pub fn run(images: &[Picture], page: &mut Page) -> Result {
    let boxes: Vec<Picture> = images.iter().map(without_margin).collect();
    let fill = boxes.iter().filter(|cut| {
        let (width, height) = cut.dim();
        width.max(height) == BOX_SIDE
    });
    let again = boxes.iter().map(|cut| centre(&fit(cut)));
    let unchanged = again.zip(images).filter(|(again, image)| again == *image);
    page.part("again")?;
    writeln!(page, "test digits    {}", images.len())?;
    writeln!(page, "fill the box   {}", fill.count())?;
    writeln!(page, "unchanged      {}", unchanged.count())?;
    Ok(())
}

/// The smallest rectangle with all the ink in it.
fn without_margin(image: &Picture) -> Picture {
    let (width, height) = image.dim();
    let has_ink = |x: usize, y: usize| image.at(x, y) > 0.0;
    let columns = (0..width).filter(|&x| (0..height).any(|y| has_ink(x, y)));
    let rows = (0..height).filter(|&y| (0..width).any(|x| has_ink(x, y)));
    let (columns, rows): (Vec<_>, Vec<_>) = (columns.collect(), rows.collect());
    let (left, right) = (columns[0], columns[columns.len() - 1]);
    let (top, bottom) = (rows[0], rows[rows.len() - 1]);
    Picture::from_fn(right + 1 - left, bottom + 1 - top, |x, y| {
        image.at(left + x, top + y)
    })
}
