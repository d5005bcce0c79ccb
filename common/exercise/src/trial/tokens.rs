//! Rust code in pieces, as far as it takes to change one of them.

/// A piece of code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    pub(crate) text: &'a str,
    pub(crate) start: usize,
    pub(crate) kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Number,
    Sign,
    Text,
}

impl Token<'_> {
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether an operand can end here, so that a sign behind it stands between two.
    pub(crate) fn ends_operand(&self) -> bool {
        match self.kind {
            Kind::Word => {
                !["return", "in", "if", "else", "match", "as", "mut"].contains(&self.text)
            }
            Kind::Number | Kind::Text => true,
            Kind::Sign => [")", "]"].contains(&self.text),
        }
    }
}

const SIGNS: [&str; 22] = [
    "..=", "<<=", ">>=", "::", "->", "=>", "==", "!=", "<=", ">=", "&&", "||", "+=", "-=", "*=",
    "/=", "%=", "..", "<<", ">>", "|", "&",
];

/// The tokens of a text without its comments.
pub(crate) fn tokens(code: &str) -> Vec<Token<'_>> {
    let (mut tokens, mut at) = (Vec::new(), 0);
    while let Some(first) = code[at..].chars().next() {
        let rest = &code[at..];
        let (length, kind) = if first.is_whitespace() {
            (first.len_utf8(), None)
        } else if rest.starts_with("//") {
            (rest.find('\n').unwrap_or(rest.len()), None)
        } else if first == '"' {
            (quoted(rest), Some(Kind::Text))
        } else if first.is_ascii_digit() {
            (number(rest), Some(Kind::Number))
        } else if first.is_alphabetic() || first == '_' {
            (
                while_(rest, |c| c.is_alphanumeric() || c == '_'),
                Some(Kind::Word),
            )
        } else {
            let sign = SIGNS.iter().find(|sign| rest.starts_with(**sign));
            (
                sign.map_or(first.len_utf8(), |sign| sign.len()),
                Some(Kind::Sign),
            )
        };
        if let Some(kind) = kind {
            tokens.push(Token {
                text: &rest[..length],
                start: at,
                kind,
            });
        }
        at += length;
    }
    tokens
}

fn while_(text: &str, is_in: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is_in(c)).unwrap_or(text.len())
}

fn quoted(text: &str) -> usize {
    let mut is_escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            '"' if !is_escaped => return at + 1,
            '\\' => is_escaped = !is_escaped,
            _ => is_escaped = false,
        }
    }
    text.len()
}

/// `1`, `0.5`, `1e-7`; `1..` and `1.max` end behind the 1.
fn number(text: &str) -> usize {
    let digits = |text: &str| while_(text, |c| c.is_ascii_digit() || c == '_');
    let mut end = digits(text);
    if text[end..].starts_with('.') && text[end + 1..].starts_with(|c: char| c.is_ascii_digit()) {
        end += 1 + digits(&text[end + 1..]);
    }
    if text[end..].starts_with('e') {
        let sign = usize::from(text[end + 1..].starts_with(['+', '-']));
        end += 1 + sign + digits(&text[end + 1 + sign..]);
    }
    end + while_(&text[end..], |c| c.is_alphanumeric() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_read_piece_by_piece() {
        let code = "let x_1 = -1e-7*y[[i, 0]]; // no\nif a<=0.5 && b..=2 {\"a\\\"b\"} 1.max(2)";
        let texts: Vec<_> = tokens(code).iter().map(|token| token.text).collect();
        let expected = "let x_1 = - 1e-7 * y [ [ i , 0 ] ] ; if a <= 0.5 && b ..= 2 { \"a\\\"b\" } 1 . max ( 2 )";
        assert_eq!(texts.join(" "), expected);
        assert!(
            tokens(code)
                .iter()
                .all(|token| code[token.start..].starts_with(token.text))
        );
    }
}
