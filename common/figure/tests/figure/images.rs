//! Images with headings, in every form.

use figure::*;

use crate::gallery::attributes;

fn number(element: &str, name: &str) -> f64 {
    attributes(element, name)[0].parse::<f64>().unwrap() / 8.0
}

/// Two images below "good", none below "empty", four below "bad".
fn groups() -> Images {
    let images = Images::new(3);
    let fill = |images: Images, count: usize, caption: &str, paint| {
        (0..count).fold(images, |images, _| images.image([0.5; 4], caption, paint))
    };
    let images = fill(images.heading("good", Colour::Green), 2, "7", Colour::Green);
    let images = images.heading("empty", Colour::Ink);
    fill(images.heading("bad", Colour::Red), 4, "4 → 9", Colour::Red)
}

#[test]
fn a_heading_stands_above_its_images_and_below_those_before() {
    for form in Form::ALL {
        let svg = groups().svg(form).unwrap();
        let lines = |start: &str| {
            Vec::from_iter(
                svg.lines()
                    .filter(|line| line.starts_with(start))
                    .map(String::from),
            )
        };
        let (images, texts) = (lines("<image"), lines("<text"));
        let heading = |name: &str, paint: &str| {
            let (name, paint) = (format!(">{name}<"), format!("var(--{paint})"));
            let text = texts
                .iter()
                .find(|text| text.contains(&name))
                .expect("a heading");
            assert!(
                text.contains(&paint) && text.contains("\"start\""),
                "{text}"
            );
            number(text, "y")
        };
        let (good, bad) = (heading("good", "green"), heading("bad", "red"));
        let top = |i: usize| number(&images[i], "y");
        let bottom = |i: usize| top(i) + number(&images[i], "height");
        assert_eq!(images.len(), 6);
        assert!(good < top(0) && bottom(1) < bad && bad < top(2), "{form:?}");
        let captions = texts.iter().filter(|text| text.contains(">7<"));
        // The letters of a heading are no higher than its size.
        for caption in captions {
            assert!(
                number(caption, "y") < bad - number(&texts[0], "font-size"),
                "{form:?}"
            );
        }
    }
}

#[test]
fn the_images_below_a_heading_begin_a_row() {
    for form in Form::ALL {
        let svg = groups().svg(form).unwrap();
        let images: Vec<&str> = svg
            .lines()
            .filter(|line| line.starts_with("<image"))
            .collect();
        let [left, top] =
            ["x", "y"].map(|name| Vec::from_iter(images.iter().map(|image| number(image, name))));
        let first = left.iter().copied().fold(f64::INFINITY, f64::min);
        let columns: Vec<bool> = left.iter().map(|x| *x == first).collect();
        assert_eq!(columns, [true, false, true, false, false, true], "{form:?}");
        assert!(
            top[0] == top[1] && top[1] < top[2] && top[2] == top[4] && top[4] < top[5],
            "{form:?}"
        );
    }
}

#[test]
fn a_heading_without_images_is_not_there() {
    for form in Form::ALL {
        assert!(!groups().svg(form).unwrap().contains(">empty<"));
    }
}
