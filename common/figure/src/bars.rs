//! Bars: probabilities, times.

use super::error::{Error, finite};
use super::text::widest;
use super::{Align, Canvas, Colour, Figure, Form, Paint, Text};

const THICK: f64 = 18.0;
/// From one bar to the next, and the room for a name above a bar.
const PITCH: f64 = 30.0;
const NAME: f64 = 19.0;
const TOP: f64 = 4.0;

/// A bar with what stands beside it.
#[derive(Debug, Clone)]
struct Bar {
    name: String,
    /// The least, the middle and the greatest value.
    values: [f64; 3],
    text: String,
    paint: Paint,
    /// How long it was before.
    before: f64,
}

/// Horizontal bars with their names on the left, on a narrow page above them, and their values at their ends.
///
/// ```
/// use figure::{Bars, Colour, Figure, Form};
/// let svg = Bars::new()
///     .bar("ours", [81.0, 83.0, 88.0], "83 ms", Colour::Blue)
///     .bar("NumPy", [250.0, 254.0, 261.0], "254 ms", Colour::Muted)
///     .svg(Form::default())?;
/// # assert!(svg.contains("NumPy"));
/// # Ok::<(), figure::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Bars {
    bars: Vec<Bar>,
    maximum: f64,
}

impl Bars {
    /// No bars yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The next bar: its name, the least, the middle and the greatest value, and what is written at its end.
    /// It is as long as the middle one; a whisker shows the other two.
    pub fn bar(
        mut self,
        name: impl Into<String>,
        values: [f64; 3],
        text: impl Into<String>,
        paint: impl Into<Paint>,
    ) -> Self {
        let bar = Bar {
            name: name.into(),
            values,
            text: text.into(),
            paint: paint.into(),
            before: 0.0,
        };
        self.bars.push(bar);
        self
    }

    /// A pale bar behind the last one says how long it was before.
    pub fn before(mut self, value: f64) -> Self {
        if let Some(bar) = self.bars.last_mut() {
            bar.before = value;
        }
        self
    }

    /// The scale reaches at least this far, so that several figures can share it.
    pub fn maximum(mut self, maximum: f64) -> Self {
        self.maximum = maximum;
        self
    }

    /// Where the bars begin and where the longest ends; a value and its text may share a row with a longer bar.
    fn ends(&self, form: Form) -> (f64, f64) {
        let names = widest(self.bars.iter().map(|bar| bar.label(form)));
        let left = form.pick(names + 14.0, 2.0);
        let longest = self.longest();
        let room = |bar: &Bar| {
            let share = bar.tip() / longest;
            let free = form.width() - left - bar.end(form).width() - 14.0;
            // So long may the scale be for this bar and its text to fit.
            if share > 0.0 {
                free / share
            } else {
                f64::INFINITY
            }
        };
        let length = self
            .bars
            .iter()
            .map(room)
            .fold(form.width() - left - 4.0, f64::min);
        (left, left + length.max(0.0))
    }

    fn longest(&self) -> f64 {
        let tips = self.bars.iter().map(Bar::tip);
        tips.fold(self.maximum.max(f64::MIN_POSITIVE), f64::max)
    }
}

impl Figure for Bars {
    /// # Errors
    /// When there is no bar, or a value is negative or not finite.
    fn draw(&self, form: Form) -> Result<Canvas, Error> {
        if self.bars.is_empty() {
            return Err(Error::empty("the bar chart"));
        }
        self.bars.iter().try_for_each(Bar::check)?;
        let (left, right) = self.ends(form);
        let longest = self.longest();
        let pitch = PITCH + form.pick(0.0, NAME);
        let bottom = TOP + pitch * self.bars.len() as f64;
        let canvas = Canvas::new(form.width(), bottom + 4.0);
        for (i, bar) in self.bars.iter().enumerate() {
            let along = |value: f64| left + (right - left) * (value / longest);
            bar.draw(
                &canvas,
                form,
                TOP + pitch * (i as f64 + 1.0) - PITCH / 2.0,
                along,
            );
        }
        if !form.is_narrow {
            canvas.line(&[(left, TOP), (left, bottom)], Colour::Muted, 1.25);
        }
        Ok(canvas)
    }
}

impl Bar {
    fn check(&self) -> Result<(), Error> {
        let what = || format!("the bar {:?}", self.name);
        for value in self.values.into_iter().chain([self.before]) {
            if finite(value, what)? < 0.0 {
                let what = what();
                return Err(Error::NotPositive { what, value });
            }
        }
        Ok(())
    }

    /// The largest value that is drawn.
    fn tip(&self) -> f64 {
        self.values.into_iter().fold(self.before, f64::max)
    }

    fn label(&self, form: Form) -> Text {
        form.text(&self.name)
            .align(form.pick(Align::Right, Align::Left))
    }

    fn end(&self, form: Form) -> Text {
        form.text(&self.text).bold().align(Align::Left)
    }

    /// Draws the bar at height `y`; a value lies `along` the row.
    fn draw(&self, canvas: &Canvas, form: Form, y: f64, along: impl Fn(f64) -> f64) {
        let (left, [low, middle, high]) = (along(0.0), self.values.map(&along));
        let bar = |end: f64, paint: Paint| {
            canvas.rectangle((left, y - THICK / 2.0), (end - left, THICK), 3.0, paint);
        };
        if self.before > 0.0 {
            bar(along(self.before), Colour::Faint.into());
        }
        bar(middle, self.paint);
        if low < high {
            canvas.line(&[(low, y), (high, y)], Colour::Ink, 1.25);
        }
        let name = form.pick((left - 10.0, y), (left, y - PITCH / 2.0 - 4.0));
        canvas.text(name, self.label(form));
        canvas.text((along(self.tip()) + 8.0, y), self.end(form));
    }
}
