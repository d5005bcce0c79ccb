//! Ways to break a function, found in its text: other constants, signs, operators, comparisons and indices, a call or a term
//! left out. Not all of them compile.

use super::tokens::{Kind, Token, tokens};

/// A piece of the text, and what stands in its place.
type Edit = (usize, usize, String);

/// Operators, and what stands in place of them.
const SWAPS: [(&str, &[&str]); 18] = [
    ("+", &["-"]),
    ("-", &["+"]),
    ("*", &["/"]),
    ("/", &["*"]),
    ("%", &["/"]),
    ("+=", &["-="]),
    ("-=", &["+="]),
    ("*=", &["/="]),
    ("/=", &["*="]),
    ("<", &["<=", ">"]),
    (">", &[">=", "<"]),
    ("<=", &["<", ">"]),
    (">=", &[">", "<"]),
    ("==", &["!="]),
    ("!=", &["=="]),
    ("&&", &["||"]),
    ("||", &["&&"]),
    ("..", &["..="]),
];

const WORDS: [(&str, &str); 8] = [
    ("max", "min"),
    ("min", "max"),
    ("ln", "log10"),
    ("true", "false"),
    ("false", "true"),
    ("sum", "product"),
    ("INFINITY", "NAN"),
    ("sum_axis", "product_axis"),
];

/// The text broken in one way after the other; no two alike.
pub(crate) fn mutants(code: &str) -> Vec<String> {
    let tokens = tokens(code);
    let mut edits: Vec<Edit> = Vec::new();
    for at in 0..tokens.len() {
        edits.extend(constants(&tokens, at));
        edits.extend(operators(&tokens, at));
        edits.extend(words(&tokens, at));
        edits.extend(calls(&tokens, at));
        edits.extend(transposition(&tokens, at));
        edits.extend(indices(code, &tokens, at));
        edits.extend(terms(&tokens, at));
        edits.extend(statements(&tokens, at));
    }
    let mut mutants: Vec<String> = Vec::new();
    for (start, end, new) in edits {
        let mutant = format!("{}{new}{}", &code[..start], &code[end..]);
        if mutant != code && !mutants.contains(&mutant) {
            mutants.push(mutant);
        }
    }
    mutants
}

/// Another token in place of this one.
fn instead(token: &Token<'_>, new: impl Into<String>) -> Edit {
    (token.start, token.end(), new.into())
}

fn constants(tokens: &[Token<'_>], at: usize) -> Vec<Edit> {
    let token = &tokens[at];
    let number = token.text.replace('_', "");
    if token.kind != Kind::Number {
        return Vec::new();
    }
    if let Ok(whole) = number.parse::<u64>() {
        let less = whole
            .checked_sub(1)
            .map(|less| instead(token, less.to_string()));
        return [instead(token, (whole + 1).to_string())]
            .into_iter()
            .chain(less)
            .collect();
    }
    let Ok(real) = number.parse::<f64>() else {
        return Vec::new();
    };
    let others = match real == 0.0 {
        true => [1.0, -1.0, 0.5],
        false => [real + 1.0, real * 1.5, -real],
    };
    others
        .iter()
        .map(|other| instead(token, format!("({other:?}f64)")))
        .collect()
}

fn operators(tokens: &[Token<'_>], at: usize) -> Vec<Edit> {
    let token = &tokens[at];
    let is_binary = at > 0 && tokens[at - 1].ends_operand();
    if !is_binary {
        let left_out = ["-", "!"].contains(&token.text) && token.kind == Kind::Sign;
        return left_out.then(|| instead(token, "")).into_iter().collect();
    }
    let swaps = SWAPS
        .iter()
        .filter(|(sign, _)| token.text == *sign && token.kind == Kind::Sign);
    let swaps = swaps.flat_map(|(_, others)| others.iter());
    swaps.map(|other| instead(token, *other)).collect()
}

fn words(tokens: &[Token<'_>], at: usize) -> Vec<Edit> {
    let token = &tokens[at];
    let swaps = WORDS
        .iter()
        .filter(|(word, _)| token.kind == Kind::Word && token.text == *word);
    let mut edits: Vec<Edit> = swaps.map(|(_, other)| instead(token, *other)).collect();
    if token.text == "if" && tokens.get(at + 1).is_some_and(|next| next.text != "let") {
        let end = closing(tokens, at + 1, &["{"]);
        if let Some(last) = end.and_then(|end| tokens.get(end)) {
            for constant in ["true ", "false "] {
                edits.push((tokens[at + 1].start, last.start, constant.to_string()));
            }
        }
    }
    edits
}

/// A call without arguments left out: `.exp()`, `.t()`, `.abs()`.
fn calls(tokens: &[Token<'_>], at: usize) -> Option<Edit> {
    let [point, name, open, close] = tokens.get(at..at + 4)? else {
        return None;
    };
    let is_call = [point.text, open.text, close.text] == [".", "(", ")"] && name.kind == Kind::Word;
    is_call.then(|| (point.start, close.end(), String::new()))
}

/// A matrix transposed before it is multiplied.
fn transposition(tokens: &[Token<'_>], at: usize) -> Option<Edit> {
    let [point, name, ..] = tokens.get(at..)? else {
        return None;
    };
    let is_product = point.text == "." && name.text == "dot";
    is_product.then(|| (point.start, point.start, ".t()".to_string()))
}

/// `[[i, j]]` with `j` first, and `[i]` with the entry after it.
fn indices(code: &str, tokens: &[Token<'_>], at: usize) -> Vec<Edit> {
    let is_index = tokens[at].text == "[" && at > 0 && tokens[at - 1].ends_operand();
    if !is_index {
        return Vec::new();
    }
    let text = |from: usize, to: usize| &code[tokens[from].start..tokens[to].end()];
    if tokens.get(at + 1).is_some_and(|next| next.text == "[") {
        let comma = closing(tokens, at + 2, &[","]);
        let end = comma.and_then(|comma| closing(tokens, comma + 1, &["]"]));
        let (Some(comma), Some(end)) = (comma, end) else {
            return Vec::new();
        };
        let swapped = format!("{}, {}", text(comma + 1, end - 1), text(at + 2, comma - 1));
        return vec![(tokens[at + 2].start, tokens[end].start, swapped)];
    }
    let Some(end) = closing(tokens, at + 1, &["]"]) else {
        return Vec::new();
    };
    vec![(tokens[end].start, tokens[end].start, " + 1".to_string())]
}

/// A term of a sum, or a factor of a product, left out.
fn terms(tokens: &[Token<'_>], at: usize) -> Vec<Edit> {
    let token = &tokens[at];
    let is_binary = at > 0 && tokens[at - 1].ends_operand() && token.kind == Kind::Sign;
    let stops: &[&str] = match token.text {
        "+" | "-" => &[
            ",", ";", ")", "]", "}", "{", "+", "-", "<", ">", "<=", ">=", "==", "&&", "||", "..",
        ],
        "*" | "/" => &[
            ",", ";", ")", "]", "}", "{", "+", "-", "*", "/", "<", ">", "<=", ">=", "==", "&&",
            "||", "..",
        ],
        _ => return Vec::new(),
    };
    if !is_binary {
        return Vec::new();
    }
    let end = closing(tokens, at + 1, stops)
        .map_or(tokens[tokens.len() - 1].end(), |end| tokens[end].start);
    let start = opening(tokens, at - 1);
    let mut edits = vec![(token.start, end, " ".to_string())];
    if token.text != "/" {
        edits.push((start, token.end(), String::new()));
    }
    edits
}

/// A statement left out that gives nothing: `sum += x;`.
fn statements(tokens: &[Token<'_>], at: usize) -> Option<Edit> {
    let begins = at == 0 || [";", "{", "}"].contains(&tokens[at - 1].text);
    let keeps = [
        "let", "for", "while", "if", "return", "fn", "loop", "match", "use",
    ];
    if !begins || keeps.contains(&tokens[at].text) {
        return None;
    }
    let end = closing(tokens, at, &[";", "}"])?;
    (tokens[end].text == ";").then(|| (tokens[at].start, tokens[end].end(), String::new()))
}

/// The first of these tokens from `from` on that stands in no brackets opened since.
fn closing(tokens: &[Token<'_>], from: usize, wanted: &[&str]) -> Option<usize> {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        let is_sign = token.kind == Kind::Sign;
        let is_unary = is_sign
            && ["-", "*", "&"].contains(&token.text)
            && !(at > 0 && tokens[at - 1].ends_operand());
        if depth == 0 && is_sign && !is_unary && wanted.contains(&token.text) {
            return Some(at);
        }
        match token.text {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            _ => {}
        }
        if depth < 0 {
            return None;
        }
    }
    None
}

/// Where the operand begins that ends with token `at`: a chain of calls and indices, with its sign and brackets.
fn opening(tokens: &[Token<'_>], at: usize) -> usize {
    let (mut depth, mut start) = (0, tokens[at].start);
    for (place, token) in tokens[..=at].iter().enumerate().rev() {
        match token.text {
            ")" | "]" | "}" => depth += 1,
            "(" | "[" | "{" => depth -= 1,
            _ => {}
        }
        let is_word =
            token.kind != Kind::Sign || [".", "::", ")", "]", "(", "["].contains(&token.text);
        let ends = place < at && token.ends_operand() && tokens[place + 1].kind != Kind::Sign;
        if depth < 0
            || depth == 0 && (!is_word || ends || ["return", "in", "if"].contains(&token.text))
        {
            break;
        }
        start = token.start;
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    /// That these are among the mutants.
    #[track_caller]
    fn assert_has(code: &str, expected: &[&str]) {
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        let mutants: Vec<_> = mutants(code).iter().map(|mutant| plain(mutant)).collect();
        for one in expected {
            assert!(mutants.contains(&plain(one)), "no {one} in {mutants:?}");
        }
    }

    #[test]
    fn constants_signs_operators_and_comparisons_become_others() {
        assert_has(
            "a - 0.5",
            &["a + 0.5", "a - (1.5f64)", "a - (0.75f64)", "a - (-0.5f64)"],
        );
        assert_has("-a * b", &["a * b", "-a / b"]);
        assert_has(
            "if a <= b { 1 } else { 2 }",
            &[
                "if a < b { 1 } else { 2 }",
                "if true { 1 } else { 2 }",
                "if a <= b { 2 } else { 2 }",
            ],
        );
        assert_has(
            "for i in 0..n {}",
            &["for i in 0..=n {}", "for i in 1..n {}"],
        );
    }

    #[test]
    fn terms_factors_calls_and_statements_are_left_out() {
        assert_has(
            "a.exp() + b * c - d",
            &[
                "a + b * c - d",
                "b * c - d",
                "a.exp() - d",
                "a.exp() + b * c",
                "a.exp() + c - d",
                "a.exp() + b - d",
            ],
        );
        assert_has("let mut s = 0; s += f(x)[1]; s", &["let mut s = 0; s"]);
        assert_has("(a + 1.0) / n", &["(a + 1.0)", "(1.0) / n", "(a) / n"]);
    }

    #[test]
    fn indices_are_exchanged_or_moved_on() {
        assert_has("x[[i, j + 1]]", &["x[[j + 1, i]]"]);
        assert_has("x.dot(w)", &["x.t().dot(w)"]);
        assert_has("x[k].max(y)", &["x[k + 1].max(y)", "x[k].min(y)"]);
    }
}
