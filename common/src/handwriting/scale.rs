//! A smaller or larger picture of the same, by the mean of the area that each new pixel covers.

use super::picture::Picture;

/// The picture in `width` by `height` pixels.
pub fn scale(picture: &Picture, width: usize, height: usize) -> Picture {
    let narrowed = scale_rows(picture, width);
    scale_rows(&narrowed.transposed(), height).transposed()
}

fn scale_rows(picture: &Picture, width: usize) -> Picture {
    let rows = picture.values.chunks(picture.width.max(1));
    Picture {
        width,
        height: picture.height,
        values: rows.flat_map(|row| scale_row(row, width)).collect(),
    }
}

/// Each new value is the mean of the old ones that it covers, of the first and the last often only a part.
fn scale_row(row: &[f32], width: usize) -> impl Iterator<Item = f32> {
    let step = row.len() as f32 / width as f32;
    (0..width).map(move |place| {
        let (from, to) = (step * place as f32, step * (place + 1) as f32);
        let last = (to.ceil() as usize).min(row.len());
        let covered = (from as usize..last).map(|old| {
            let (start, end) = (from.max(old as f32), to.min((old + 1) as f32));
            row[old] * (end - start).max(0.0)
        });
        covered.sum::<f32>() / step
    })
}
