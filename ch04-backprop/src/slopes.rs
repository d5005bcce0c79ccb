//! A function of one variable above its slope, with tangents whose slopes are the heights below.

use common::gradient::numerical_diff;
use figure::number::trimmed;
use figure::{Align, Canvas, Colour, Form, Paint, Point};

/// Between the two panels, and around them.
const GAP: f64 = 44.0;
const TOP: f64 = 16.0;
const LEFT: f64 = 28.0;
const BOTTOM: f64 = 44.0;

/// A function and where its slope is to be seen.
pub struct Slopes<'a> {
    pub curve: fn(f64) -> f64,
    /// The axis runs from -`reach` to `reach`.
    pub reach: f64,
    /// The upper end of the function's axis; that of the slope ends at 1.
    pub top: f64,
    /// The lengths of 1 to the right and upwards.
    pub unit: Point,
    /// Where tangents touch, and where their labels stand from there.
    pub points: &'a [(f64, Point)],
    /// Where the name of the slope begins: a place in its panel.
    pub name: Point,
    /// Whether the slope jumps at 0.
    pub jumps: bool,
}

impl Slopes<'_> {
    pub fn draw(&self, form: Form) -> Canvas {
        let wide = self.x(self.reach) + 70.0;
        let canvas = Canvas::new(form.pick(wide, form.width()), self.below(0.0) + BOTTOM);
        self.axes(&canvas, form);
        for (x, _) in self.points {
            let ends = [self.above_at(*x), (self.x(*x), self.below(0.0))];
            canvas.line(&ends, Paint::from(Colour::Muted).dashed(), 1.25);
        }
        self.curves(&canvas, form);
        for (x, label) in self.points {
            self.tangent(&canvas, form, *x, *label);
        }
        canvas
    }

    /// A dashed line across the slope's panel, with its height.
    pub fn level(&self, canvas: &Canvas, form: Form, height: f64) {
        let y = self.below(height);
        let ends = [(LEFT, y), (self.x(self.reach), y)];
        canvas.line(&ends, Paint::from(Colour::Red).dashed(), 1.25);
        self.tick(canvas, form, y, height, Colour::Red);
    }

    fn x(&self, x: f64) -> f64 {
        LEFT + (x + self.reach) * self.unit.0
    }

    /// Heights in the upper and in the lower panel.
    fn above(&self, y: f64) -> f64 {
        TOP + (self.top - y) * self.unit.1
    }

    fn below(&self, slope: f64) -> f64 {
        self.above(0.0) + GAP + (1.0 - slope) * self.unit.1
    }

    fn above_at(&self, x: f64) -> Point {
        (self.x(x), self.above((self.curve)(x)))
    }

    fn slope(&self, x: f64) -> f64 {
        numerical_diff(self.curve, x)
    }

    fn axes(&self, canvas: &Canvas, form: Form) {
        let (left, right) = (LEFT, self.x(self.reach));
        let heights = (0..=self.top as u32).map(f64::from);
        let above = heights.map(|height| (self.above(height), height));
        let below = [0.0, 1.0].map(|height| (self.below(height), height));
        for (y, height) in above.chain(below) {
            let (paint, width) = if height == 0.0 {
                (Colour::Muted, 1.25)
            } else {
                (Colour::Faint, 1.0)
            };
            canvas.line(&[(left, y), (right, y)], paint, width);
            self.tick(canvas, form, y, height, Colour::Muted);
        }
        let bottom = self.below(0.0);
        for x in [-1.0, 0.0, 1.0].map(|share| share * self.reach) {
            let text = form.text(trimmed(x, 1)).size(15.0).paint(Colour::Muted);
            canvas.text((self.x(x), bottom + 16.0), text);
        }
        let name = form.text("x").paint(Colour::Muted).align(Align::Left);
        canvas.text((right + 10.0, bottom), name);
    }

    fn tick(&self, canvas: &Canvas, form: Form, y: f64, height: f64, paint: Colour) {
        let text = form.text(trimmed(height, 2)).size(15.0).paint(paint);
        let (x, align) = match paint {
            Colour::Muted => (LEFT - 8.0, Align::Right),
            _ => (self.x(self.reach) + 10.0, Align::Left),
        };
        canvas.text((x, y), text.align(align));
    }

    fn curves(&self, canvas: &Canvas, form: Form) {
        let name = |at: Point, label: &str, paint| {
            canvas.text(at, form.text(label).bold().paint(paint).align(Align::Left));
        };
        let sides = if self.jumps {
            vec![-1.0, 1.0]
        } else {
            vec![0.0]
        };
        for side in sides {
            let xs = self.xs(side);
            let above: Vec<Point> = xs.iter().map(|x| self.above_at(*x)).collect();
            let below: Vec<Point> = xs
                .iter()
                .map(|x| (self.x(*x), self.below(self.slope(*x))))
                .collect();
            canvas.line(&above, Colour::Blue, 2.5);
            canvas.line(&below, Colour::Red, 2.5);
        }
        if self.jumps {
            self.jump(canvas);
        }
        let (right, top) = self.above_at(self.reach);
        name((right + 10.0, top), "y", Colour::Blue);
        let (x, height) = self.name;
        name((self.x(x) + 10.0, self.below(height)), "dy/dx", Colour::Red);
    }

    /// Places on one side of 0, near enough for a smooth curve, or on both.
    fn xs(&self, side: f64) -> Vec<f64> {
        const STEPS: i32 = 60;
        let xs = (-STEPS..=STEPS).map(|i| f64::from(i) / f64::from(STEPS) * self.reach);
        // So near 0 the central difference would look across it.
        let beside = |x: f64| if x == 0.0 { side * 1e-3 } else { x };
        xs.filter(|x| x * side >= 0.0).map(beside).collect()
    }

    /// Full where the slope is its own value at 0, open where it is not.
    fn jump(&self, canvas: &Canvas) {
        let [low, high] = [-1e-3, 1e-3].map(|x| (self.x(0.0), self.below(self.slope(x))));
        canvas.disc(low, 5.0, Colour::Red);
        canvas.disc(high, 5.0, Colour::Red);
        canvas.disc(high, 3.0, Colour::Paper);
    }

    /// A piece of the tangent at x, as long whatever its slope, and the slope below it.
    fn tangent(&self, canvas: &Canvas, form: Form, x: f64, label: Point) {
        let (slope, (left, top)) = (self.slope(x), self.above_at(x));
        let (dx, dy) = (self.unit.0, -slope * self.unit.1);
        let half = form.pick(46.0, 34.0) / dx.hypot(dy);
        let ends = [-half, half].map(|along| (left + along * dx, top + along * dy));
        canvas.line(&ends, Colour::Red, 2.5);
        canvas.disc((left, top), 5.0, Colour::Blue);
        canvas.disc((self.x(x), self.below(slope)), 5.0, Colour::Red);
        let scale = form.pick(1.0, 0.8);
        let at = (left + scale * label.0, top + scale * label.1);
        let text = form
            .text(format!("slope {}", trimmed(slope, 3)))
            .paint(Colour::Red);
        canvas.text(at, text.bold());
    }
}
