//! What the figure of the secants shows: it stays while the point moves a little, so that one sees the point move.

/// A part of the curve, and how far apart the points on it are.
pub struct View {
    /// The left end and the right one.
    pub x: [f64; 2],
    /// The lowest place and the highest.
    pub y: [f64; 2],
    /// Between the point and its neighbours.
    pub h: f64,
    /// The least x of the point and the greatest while the ends stay.
    pub points: [f64; 2],
}

impl View {
    /// Near 0, what lies between -1.6 and 1.6. Elsewhere the middle is 2, 6, 18, …, each three times as far out as the
    /// one before, and what lies around it up to four fifths of it.
    pub fn of(x: f64) -> Self {
        let unit = match x.abs() {
            far if far <= 1.0 => return Self::near_zero(x),
            far => 3_f64.powi((far.log(3.0) - 1e-9).ceil() as i32 - 1),
        };
        let mirrored = |[low, high]: [f64; 2]| if x < 0.0 { [-high, -low] } else { [low, high] };
        // From the forward difference at the left end, the point in the middle, to the curve at the right one; on the
        // other side of 0 from the curve to the tangent at the right end, the point at the left.
        let y = if x < 0.0 {
            [-46.656, 43.2]
        } else {
            [-22.4, 46.656]
        };
        Self {
            y: y.map(|y| y * unit.powi(3)),
            points: mirrored([1.01 * unit, 3.0 * unit]),
            ..Self::between(mirrored([0.4 * unit, 3.6 * unit]), x, unit)
        }
    }

    fn near_zero(x: f64) -> Self {
        Self {
            y: [-4.096, 6.8],
            points: [-1.0, 1.0],
            ..Self::between([-1.6, 1.6], x, 0.5)
        }
    }

    /// With an h as large as `most`, or less where a neighbour would be outside.
    fn between([left, right]: [f64; 2], x: f64, most: f64) -> Self {
        Self {
            x: [left, right],
            y: [0.0; 2],
            h: most.min(x - left).min(right - x),
            points: [0.0; 2],
        }
    }

    /// The straight line of this slope through a point, as far as it is to be seen.
    pub fn line(&self, slope: f64, (x, y): (f64, f64)) -> [(f64, f64); 2] {
        let [low, high] = self.y;
        self.x.map(|end| {
            let there = y + slope * (end - x);
            match there.clamp(low, high) {
                cut if cut != there && slope != 0.0 => (x + (cut - y) / slope, cut),
                _ => (end, there),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_view_stays_while_the_point_moves_a_little() {
        for (one, other) in [
            (2.0, 1.01),
            (2.0, 3.0),
            (-2.0, -3.0),
            (-1.0, 1.0),
            (10.0, 27.0),
        ] {
            let (one, other) = (View::of(one), View::of(other));
            assert_eq!((one.x, one.y, one.points), (other.x, other.y, other.points));
        }
    }

    #[test]
    fn the_point_and_its_neighbours_are_always_to_be_seen() {
        for x in [
            0.0, 1e-9, -0.99, 1.0, 1.001, 2.0, 3.0, 3.001, 8.9, -27.0, 1e6, 1e12, -1e12,
        ] {
            let View {
                x: [left, right],
                y,
                h,
                points,
            } = View::of(x);
            // Up to rounding, which is far less than the margin of the figure.
            let inside = |value: f64, [low, high]: [f64; 2]| {
                let slack = 1e-12 * (high - low);
                low - slack <= value && value <= high + slack
            };
            assert!(h > 0.0);
            for at in [x - h, x, x + h] {
                assert!(
                    inside(at, [left, right]) && inside(at * at * at, y),
                    "{x}: {at}"
                );
            }
            let near = |end: f64| 0.01 * end.abs();
            assert!(
                points[0] - near(points[0]) <= x && x <= points[1],
                "{x}: {points:?}"
            );
        }
    }
}
