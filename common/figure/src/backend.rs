//! What plotters asks of those it draws for: here its charts land on a canvas.

use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::canvas::scaled;
use super::svg::SCALE;
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

    /// An eighth of a pixel of the page.
    fn draw_pixel(&mut self, at: BackendCoord, colour: BackendColor) -> Drawn {
        self.draw_circle(at, 1, &colour, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        if let Some(paint) = paint(style.color()) {
            // plotters' own lines, the axes of surfaces, are one of its pixels wide: too thin to be seen.
            let width = scaled(1.0).max(style.stroke_width() as i32);
            self.sheet.borrow_mut().line(path, paint, width);
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        if let Some(paint) = paint(style.color()) {
            self.sheet.borrow_mut().disc(centre, radius as i32, paint);
        }
        Ok(())
    }

    /// Polygons are the cells of surfaces.
    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        if let Some(paint) = paint(style.color()) {
            self.sheet.borrow_mut().cell(corners, paint);
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        label: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let (anchor, half) = (style.anchor(), (style.size() / 2.0) as i32);
        let align = match anchor.h_pos {
            HPos::Left => Align::Left,
            HPos::Center => Align::Centre,
            HPos::Right => Align::Right,
        };
        let middle = match anchor.v_pos {
            VPos::Top => y + half,
            VPos::Center => y,
            VPos::Bottom => y - half,
        };
        if let Some(paint) = paint(style.color()) {
            let text = Text::new(label)
                .size(style.size() / SCALE)
                .align(align)
                .paint(paint);
            self.sheet.borrow_mut().text((x, middle), &text);
        }
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        label: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let width = Text::new(label).size(style.size()).width();
        Ok((width as u32, style.size() as u32))
    }
}

/// The paint that a colour stands for; what is transparent has none.
fn paint(colour: BackendColor) -> Option<Paint> {
    (colour.alpha > 0.0).then(|| Paint::from_rgb(colour.rgb))
}
