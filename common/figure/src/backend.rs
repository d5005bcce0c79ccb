//! What plotters asks of those it draws for: here its charts land on a canvas.

use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::svg::{Pixel, SCALE, path, scaled, units};
use super::{Align, Canvas, Paint, Text};

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for &Canvas {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let (width, height) = self.sheet.borrow().size;
        (scaled(width) as u32, scaled(height) as u32)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    /// An eighth of a pixel of the page is not to be seen.
    fn draw_pixel(&mut self, _at: Pixel, _colour: BackendColor) -> Drawn {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: Pixel, to: Pixel, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_path<S, I>(&mut self, points: I, style: &S) -> Drawn
    where
        S: BackendStyle,
        I: IntoIterator<Item = Pixel>,
    {
        // plotters' own lines, the axes of surfaces, are one of its pixels wide: too thin to be seen.
        let width = scaled(1.0).max(style.stroke_width() as i32);
        if let Some(paint) = paint(style.color()) {
            self.stroke(
                &format!("polyline points=\"{}\"", path(points)),
                paint,
                width,
            );
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: Pixel,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        if let Some(paint) = paint(style.color()) {
            self.disc(units(centre), f64::from(radius) / SCALE, paint);
        }
        Ok(())
    }

    /// Polygons are the cells of surfaces: a thin rim of paper keeps them apart.
    fn fill_polygon<S, I>(&mut self, corners: I, style: &S) -> Drawn
    where
        S: BackendStyle,
        I: IntoIterator<Item = Pixel>,
    {
        if let Some(paint) = paint(style.color()) {
            let rim = "stroke=\"var(--paper)\" stroke-width=\"5\"";
            self.fill(
                &format!("polygon points=\"{}\" {rim}", path(corners)),
                paint,
            );
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, label: &str, style: &S, at: Pixel) -> Drawn {
        let (anchor, size, (x, y)) = (style.anchor(), style.size() / SCALE, units(at));
        let align = match anchor.h_pos {
            HPos::Left => Align::Left,
            HPos::Center => Align::Centre,
            HPos::Right => Align::Right,
        };
        let middle = match anchor.v_pos {
            VPos::Top => y + size / 2.0,
            VPos::Center => y,
            VPos::Bottom => y - size / 2.0,
        };
        if let Some(paint) = paint(style.color()) {
            let text = Text::new(label.into(), 1.0)
                .size(size)
                .align(align)
                .paint(paint);
            self.text((x, middle), text);
        }
        Ok(())
    }
}

/// The paint that a colour stands for; what is transparent has none.
fn paint(colour: BackendColor) -> Option<Paint> {
    (colour.alpha > 0.0).then(|| Paint::from_rgb(colour.rgb))
}
