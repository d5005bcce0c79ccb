//! A plane through a training, in the space that has a direction for each parameter.

use common::Real;
use common::network::TwoLayerNet;

type Net = TwoLayerNet<f32>;

/// A rest of a direction smaller than this share of it is rounding.
const ROUNDING: f64 = 1e-4;

/// The plane through three networks: the first, the last, and the one that is farthest from the straight line between
/// them.
pub struct Plane {
    pub origin: Net,
    /// From the first network to the last, of length 1.
    pub right: Net,
    /// At a right angle to it, of length 1.
    pub up: Net,
}

impl Plane {
    /// The plane through some networks, or through the first and last of two and a step along `aside`. `None` when
    /// they do not span one.
    pub fn through(nets: &[&Net], aside: impl FnOnce() -> Option<Net>) -> Option<Self> {
        let [origin, .., last] = nets else {
            return None;
        };
        let way = minus(last, origin);
        let length = norm(&way);
        if length.is_nan() || length <= ROUNDING * norm(origin) {
            return None;
        }
        let right = times(way, 1.0 / length);
        let rests = nets.iter().map(|net| rest(minus(net, origin), &right));
        let farthest = rests.max_by(|a, b| norm(a).total_cmp(&norm(b)))?;
        let up = if norm(&farthest) > ROUNDING * length {
            farthest
        } else {
            let aside = aside()?;
            let whole = norm(&aside);
            Some(rest(aside, &right)).filter(|up| norm(up) > ROUNDING * whole)?
        };
        let height = norm(&up);
        let up = times(up, 1.0 / height);
        Some(Self {
            origin: (*origin).clone(),
            right,
            up,
        })
    }

    /// Where a network lies on the plane, seen from straight above.
    pub fn place(&self, net: &Net) -> (f64, f64) {
        let way = minus(net, &self.origin);
        (dot(&way, &self.right), dot(&way, &self.up))
    }
}

fn minus(a: &Net, b: &Net) -> Net {
    plus(a.clone(), b, -1.0)
}

/// a + share·b
fn plus(mut a: Net, b: &Net, share: f32) -> Net {
    for (mut a, b) in a.parameters_mut().into_iter().zip(b.parameters()) {
        a.scaled_add(share, &b);
    }
    a
}

fn times(mut a: Net, factor: f64) -> Net {
    for mut parameter in a.parameters_mut() {
        parameter *= f32::of(factor);
    }
    a
}

/// What is left of a way without its part along a direction of length 1.
fn rest(way: Net, direction: &Net) -> Net {
    let along = dot(&way, direction);
    plus(way, direction, f32::of(-along))
}

fn dot(a: &Net, b: &Net) -> f64 {
    let pairs = a.parameters().into_iter().zip(b.parameters());
    let products = pairs.map(|(a, b)| {
        let pairs = a.iter().zip(&b);
        pairs
            .map(|(a, b)| f64::from(*a) * f64::from(*b))
            .sum::<f64>()
    });
    products.sum()
}

fn norm(a: &Net) -> f64 {
    dot(a, a).sqrt()
}
