//! LaTeX as tokens and equations, as far as the book's formulas need it.

pub type Tokens = Vec<String>;

/// Commands, whole numbers and decimals, single letters and signs. `\operatorname{ReLU}` is the one token `ReLU`.
pub fn tokens(latex: &str) -> Tokens {
    let (mut tokens, mut rest) = (Tokens::new(), latex.trim_start());
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '\\' => command(rest),
            '0'..='9' => run(rest, |c| c.is_ascii_digit() || c == '.'),
            _ => first.len_utf8(),
        };
        let (token, after) = rest.split_at(length);
        let name = token.strip_prefix("\\operatorname{");
        tokens.push(
            name.map_or(token, |name| name.trim_end_matches('}'))
                .to_string(),
        );
        rest = after.trim_start();
    }
    tokens
}

/// How long the command is: `\frac`, `\\`, or with its name in braces, `\begin{cases}`.
fn command(text: &str) -> usize {
    let letters = run(&text[1..], |c| c.is_ascii_alphabetic());
    let name = &text[..1 + letters.max(1)];
    if ["\\begin", "\\end", "\\operatorname"].contains(&name) {
        return text.find('}').map_or(text.len(), |end| end + 1);
    }
    name.len()
}

fn run(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

/// The equations of a formula, each as its sides: what stands between `=`, `\approx` and `\leftarrow`.
pub fn equations(latex: &str) -> Vec<Vec<Tokens>> {
    let tokens = tokens(latex);
    let is_aligned = tokens.iter().any(|token| token == "\\begin{aligned}");
    let (mut equations, mut sides, mut side) = (Vec::new(), Vec::new(), Tokens::new());
    let mut depth = 0;
    for token in tokens {
        match token.as_str() {
            "\\begin{aligned}" | "\\end{aligned}" => {}
            "&" if is_aligned => {}
            "," if depth == 0 => {}
            "=" | "\\approx" | "\\leftarrow" if depth == 0 => sides.push(std::mem::take(&mut side)),
            "\\\\" | "\\quad" | "\\qquad" if depth == 0 => {
                sides.push(std::mem::take(&mut side));
                equations.push(std::mem::take(&mut sides));
            }
            name => {
                depth += i32::from(opens(name)) - i32::from(closes(name));
                side.push(token);
            }
        }
    }
    sides.push(side);
    equations.push(sides);
    equations
}

fn opens(token: &str) -> bool {
    ["(", "{", "\\begin{cases}", "\\begin{bmatrix}"].contains(&token)
}

fn closes(token: &str) -> bool {
    [")", "}", "\\end{cases}", "\\end{bmatrix}"].contains(&token)
}
