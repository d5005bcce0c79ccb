//! What stands at an edge: a value on its way forward, a gradient on its way back.

use super::scrub::{Scrub, centre};
use super::{Align, Canvas, Colour, Form, Gradient, Point, Text};

/// The size of numbers at edges.
pub(super) const SIZE: f64 = 17.0;
/// Between the middles of two lines.
pub(super) const LINE: f64 = 20.0;
/// The side of a cell of a matrix.
const CELL: f64 = 10.0;

/// A value and its gradient, and their shapes if these are to be drawn.
#[derive(Debug, Clone)]
pub(super) struct Value {
    pub(super) forward: String,
    pub(super) gradient: Gradient,
    shapes: Option<[Vec<usize>; 2]>,
    /// What sets the value, if it can be dragged.
    pub(super) scrub: Option<Scrub>,
}

impl Value {
    pub(super) fn new(forward: String, gradient: Gradient) -> Self {
        Self {
            forward,
            gradient,
            shapes: None,
            scrub: None,
        }
    }

    pub(super) fn shapes(forward: &[usize], gradient: &[usize]) -> Self {
        let written = |shape: &[usize]| {
            let numbers: Vec<String> = shape.iter().map(usize::to_string).collect();
            format!("({})", numbers.join(", "))
        };
        let shapes = Some([forward.to_vec(), gradient.to_vec()]);
        Self {
            shapes,
            ..Self::new(written(forward), written(gradient).into())
        }
    }

    /// Its labels: the value, and the gradient.
    pub(super) fn labels(&self, form: Form) -> [Label; 2] {
        let value = form
            .text(&self.forward)
            .size(SIZE)
            .bold()
            .paint(Colour::Blue);
        let lines = if self.forward.is_empty() {
            vec![]
        } else {
            vec![vec![value]]
        };
        let mut labels = [Label::new(lines, Colour::Blue), self.gradient.label(form)];
        labels[0].scrub.clone_from(&self.scrub);
        for (index, shape) in self.shapes.iter().flatten().enumerate() {
            labels[index].cells = Some(shape.clone());
        }
        labels
    }
}

/// Lines of text at an edge, each of runs in several colours, and cells.
#[derive(Debug, Clone)]
pub(super) struct Label {
    lines: Vec<Vec<Text>>,
    cells: Option<Vec<usize>>,
    paint: Colour,
    scrub: Option<Scrub>,
}

impl Label {
    /// Lines, with no cells; these would have a colour.
    pub(super) fn new(lines: Vec<Vec<Text>>, paint: Colour) -> Self {
        Self {
            lines,
            cells: None,
            paint,
            scrub: None,
        }
    }

    /// Its width and height.
    pub(super) fn size(&self, form: Form) -> Point {
        let widths = self.lines.iter().map(|line| width(line));
        let (rows, columns) = self.cells();
        let size = (
            widths.fold(CELL * columns, f64::max),
            line_height(form) * self.lines.len() as f64 + CELL * rows,
        );
        let scrub = self.scrub.as_ref();
        scrub.map_or(size, |scrub| scrub.size(size))
    }

    /// How many rows and columns of cells it has.
    fn cells(&self) -> (f64, f64) {
        match self.cells.as_deref() {
            None => (0.0, 0.0),
            Some([]) => (1.0, 1.0),
            Some([columns]) => (1.0, *columns as f64),
            Some([rows, columns, ..]) => (*rows as f64, *columns as f64),
        }
    }

    /// Draws it with the middle of its side, or its centre, at `at`; cells stand above (-1) or below (1) the text.
    pub(super) fn draw(&self, canvas: &Canvas, form: Form, at: Point, align: Align, cells: f64) {
        let Some(scrub) = &self.scrub else {
            return self.lines(canvas, form, at, align, cells);
        };
        let size = self.size(form);
        let centre = centre(at, size.0, align);
        scrub.draw(canvas, form, (centre, size), |canvas, middle| {
            self.lines(canvas, form, middle, Align::Centre, cells);
        });
    }

    fn lines(&self, canvas: &Canvas, form: Form, (x, y): Point, align: Align, cells: f64) {
        let ((width, height), (rows, _)) = (self.size(form), self.cells());
        let middle = (self.lines.len() as f64 - 1.0) / 2.0;
        let text = y - cells * CELL * rows / 2.0;
        for (i, line) in self.lines.iter().enumerate() {
            let y = text + line_height(form) * (i as f64 - middle);
            canvas.runs((x, y), line, align);
        }
        let middle = y + cells * (height - CELL * rows) / 2.0;
        self.matrix(canvas, centre((x, middle), width, align));
    }

    /// Draws the cells around their centre.
    fn matrix(&self, canvas: &Canvas, (x, y): Point) {
        let (rows, columns) = self.cells();
        let count = (rows * columns) as usize;
        for cell in 0..count {
            let (row, column) = (cell / columns as usize, cell % columns as usize);
            let left = x + CELL * (column as f64 - columns / 2.0);
            let top = y + CELL * (row as f64 - rows / 2.0);
            let side = CELL - 1.5;
            canvas.rectangle((left, top), (side, side), 1.5, self.paint.tint(55));
        }
    }
}

fn line_height(form: Form) -> f64 {
    form.pick(LINE, 0.9 * LINE)
}

pub(super) fn width(line: &[Text]) -> f64 {
    line.iter().map(Text::width).sum()
}
