//! The way of the book.

use figure::*;

const STATIONS: [&str; 5] = ["image", "scores", "loss", "gradient", "step"];

#[test]
fn what_a_chapter_is_about_stands_out_and_all_else_is_there() {
    let bold = |chapter: usize, form: Form| {
        let svg = way(chapter).svg(form).unwrap();
        let texts = svg.lines().filter(|line| line.starts_with("<text"));
        let (bold, plain): (Vec<&str>, Vec<&str>) = texts.partition(|text| text.contains("bold"));
        let named = |texts: Vec<&str>| {
            STATIONS.map(|name| texts.iter().any(|text| text.contains(&format!(">{name}<"))))
        };
        let (bold, plain) = (named(bold), named(plain));
        assert!(bold.iter().zip(plain).all(|(bold, plain)| *bold != plain));
        bold
    };
    for form in [Form::ALL[0], Form::ALL[2]] {
        assert_eq!(bold(1, form), [true, true, false, false, false]);
        assert_eq!(bold(2, form), [false, false, true, false, false]);
        assert_eq!(bold(3, form), [false, false, false, true, false]);
        assert_eq!(bold(4, form), [false, false, false, true, true]);
    }
}

#[test]
fn it_speaks_korean() {
    for form in [Form::ALL[1], Form::ALL[3]] {
        let svg = way(2).svg(form).unwrap();
        assert!(svg.contains("손실") && svg.contains("2장") && !svg.contains("loss"));
    }
}
