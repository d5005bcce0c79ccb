//! Handles of figures, as a page reads them: what is dragged, and which knob it sets.

/// A place in a figure, in the units of its viewBox.
pub(crate) type Place = [f64; 2];

/// All numbers.
const ANY: [f64; 2] = [f64::NEG_INFINITY, f64::INFINITY];

/// A handle as a page reads it.
#[derive(Debug, Clone)]
pub struct Handle {
    /// The knob that it sets.
    pub knob: String,
    /// Number i of the knob is a + b·x + c·y, or stays as it is.
    maps: Vec<Option<[f64; 3]>>,
    round: f64,
    /// The least number that it sets, and the greatest.
    within: [f64; 2],
    /// The sides of what can be hit.
    pub size: [f64; 2],
    /// Where the middle of its mark stands.
    pub mark: Place,
}

impl Handle {
    fn read(group: &str) -> Self {
        let triple = |triple: &str| {
            let numbers: Vec<f64> = triple.split(',').flat_map(str::parse).collect();
            numbers.try_into().ok()
        };
        let rings = group.split("<ellipse").skip(1);
        let rings = rings.map(|ring| [value(ring, "cx"), value(ring, "cy")]);
        let lines = group.split("<polyline").skip(1);
        let tips = lines.flat_map(|tip| points(attribute(tip, "points")));
        let middle = |places: &[Place], axis: usize| {
            let along = || places.iter().map(|place| place[axis]);
            f64::midpoint(
                along().fold(f64::MAX, f64::min),
                along().fold(f64::MIN, f64::max),
            )
        };
        let tips: Vec<Place> = tips.collect();
        let mark = rings
            .last()
            .unwrap_or_else(|| [0, 1].map(|axis| middle(&tips, axis)));
        let area = group.split("<rect").nth(1).unwrap();
        let area = area.split('>').next().unwrap();
        assert!(
            area.contains("pointer-events=\"all\"") && !area.contains("fill"),
            "{area}"
        );
        Self {
            knob: attribute(group, "data-knob").into(),
            maps: attribute(group, "data-map")
                .split(';')
                .map(triple)
                .collect(),
            round: value(group, "data-round"),
            within: within(group),
            size: [value(area, "width"), value(area, "height")],
            mark,
        }
    }

    /// The numbers of the knob for a pointer at `place`; `now` are those that it has.
    pub fn numbers(&self, place: Place, now: &[f64]) -> Vec<f64> {
        self.at(place, now, self.within)
    }

    fn at(&self, [x, y]: Place, now: &[f64], [least, greatest]: [f64; 2]) -> Vec<f64> {
        assert_eq!(self.maps.len(), now.len(), "{self:?}");
        let rounded = |number: f64| (number / self.round).round() * self.round;
        let number = |(map, now): (&Option<[f64; 3]>, &f64)| match map {
            Some([a, b, c]) => rounded((a + b * x + c * y).clamp(least, greatest)),
            None => *now,
        };
        self.maps.iter().zip(now).map(number).collect()
    }

    /// Holds the handle to these numbers where its mark stands; the nearest round ones, if they are not round. A mark may stand
    /// where nothing is dragged to.
    #[track_caller]
    pub(crate) fn assert_stands_at(&self, mark: Place, numbers: &[f64]) {
        for (found, number) in self.at(mark, numbers, ANY).iter().zip(numbers) {
            // A unit is an eighth of a pixel: the mark's place is rounded to one, and so are the ends of the axes.
            let off = (found - number).abs();
            let is_round = (number / self.round - (number / self.round).round()).abs() < 1e-6;
            let allowed = self.round * if is_round { 1e-6 } else { 0.6 };
            assert!(off <= allowed, "{found} is not {number}: {self:?}");
        }
    }
}

/// The handles in a figure, in the order in which they are drawn.
pub fn handles(svg: &str) -> Vec<Handle> {
    let groups = svg.split("<g class=\"handle\"").skip(1);
    let groups = groups.map(|rest| rest.split("</g>").next().unwrap());
    groups.map(Handle::read).collect()
}

/// The range that holds what a handle sets, if one does.
fn within(group: &str) -> [f64; 2] {
    let Some((_, rest)) = group.split_once(" data-within=\"") else {
        return ANY;
    };
    let (range, _) = rest.split_once('"').unwrap();
    let (least, greatest) = range.split_once(',').unwrap();
    [least, greatest].map(|end| end.parse().unwrap())
}

fn attribute<'a>(element: &'a str, name: &str) -> &'a str {
    let start = format!(" {name}=\"");
    let (_, rest) = element
        .split_once(&start)
        .unwrap_or_else(|| panic!("no {name} in {element}"));
    rest.split('"').next().unwrap_or_default()
}

fn value(element: &str, name: &str) -> f64 {
    attribute(element, name).parse().unwrap()
}

fn points(points: &str) -> Vec<Place> {
    let place = |point: &str| {
        let (x, y) = point.split_once(',').unwrap();
        [x, y].map(|number| number.parse().unwrap())
    };
    points.split(' ').map(place).collect()
}
