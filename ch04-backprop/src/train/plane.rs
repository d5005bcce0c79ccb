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

#[cfg(test)]
mod tests {
    use super::*;
    use common::seeded;

    fn net(seed: u64) -> Net {
        Net::random(4, 3, 2, &mut seeded(seed))
    }

    fn plane(nets: &[&Net]) -> Plane {
        Plane::through(nets, || Some(net(9))).unwrap()
    }

    #[test]
    fn three_networks_lie_on_their_plane() {
        let (first, between, last) = (net(1), net(2), net(3));
        let plane = plane(&[&first, &between, &last]);
        // f32 has seven digits, and the ways are a few units long.
        let near = |a: f64, b: f64| approx::assert_abs_diff_eq!(a, b, epsilon = 1e-5);
        near(dot(&plane.right, &plane.right), 1.0);
        near(dot(&plane.up, &plane.up), 1.0);
        near(dot(&plane.right, &plane.up), 0.0);
        for net in [&first, &between, &last] {
            let (x, y) = plane.place(net);
            near(x.hypot(y), norm(&minus(net, &first)));
        }
        near(plane.place(&last).1, 0.0);
    }

    #[test]
    fn of_several_networks_the_farthest_from_the_straight_line_spans_the_plane() {
        let (first, far, last) = (net(1), net(2), net(3));
        let near = plus(times(first.clone(), 0.9), &far, 0.1);
        let plane = plane(&[&first, &near, &far, &last]);
        let (x, y) = plane.place(&far);
        approx::assert_abs_diff_eq!(x.hypot(y), norm(&minus(&far, &first)), epsilon = 1e-5);
    }

    #[test]
    fn where_training_led_nowhere_there_is_no_plane() {
        let first = net(1);
        assert!(Plane::through(&[&first, &first], || Some(net(2))).is_none());
        assert!(Plane::through(&[&first], || Some(net(2))).is_none());
        assert!(Plane::through(&[&first, &net(2)], || Some(minus(&net(2), &first))).is_none());
        assert!(Plane::through(&[&first, &net(2)], || Some(net(3))).is_some());
    }
}
