//! Builds the book in Korean and English from `book.toml`, and checks that what it shows is true.
//!
//! A page is Markdown with directives (`directive`). `expand` turns them into listings, recorded outputs, figures and
//! formulas; `site` renders the result with mdBook; `refresh` records what the chapter programs print and draw; `check`
//! holds the book to its word.

pub mod above;
pub mod block;
pub mod check;
pub mod command;
pub mod contents;
pub mod data;
pub mod directive;
pub mod error;
pub mod exercise;
pub mod exercise_words;
pub mod expand;
pub mod figure;
pub mod finish;
pub mod folders;
pub mod interface;
pub mod knob_words;
pub mod knobs;
pub mod language;
pub mod listing;
pub mod live;
pub mod markdown;
pub mod marker;
pub mod markup;
pub mod math;
pub mod number;
pub mod numbering;
pub mod page;
pub mod picture;
pub mod piece;
pub mod print;
pub mod programs;
pub mod question;
pub mod recording;
pub mod references;
pub mod refresh;
pub mod site;
pub mod source;
pub mod spoken;
pub mod table;
pub mod tolerances;
