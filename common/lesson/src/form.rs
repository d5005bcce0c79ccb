//! The one form in which figures are drawn, as a page asks for it.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use figure::Form;

/// Reads the name of a form: wide, narrow, ko or ko.narrow.
pub(crate) fn form() -> impl TypedValueParser<Value = Form> {
    let name = |form: Form| match form.suffix().trim_start_matches('.') {
        "" => "wide",
        name => name,
    };
    let named = move |text: String| Form::ALL.into_iter().find(|form| name(*form) == text);
    let none = "there is no such form";
    PossibleValuesParser::new(Form::ALL.map(name)).try_map(move |text| named(text).ok_or(none))
}
