//! A page as blocks, in order: what its author wrote in words, and what the directives show between them.

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};

use crate::directive::{Directive, Piece, pieces, plain};
use crate::markdown::options;

/// One block, and the line that it begins on.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    pub line: usize,
    pub kind: Kind,
    pub spans: Vec<Span>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// A heading's level and id, `h2 rates`.
    Heading(String),
    Paragraph,
    Item,
    /// The beginning of a table's row, before its cells.
    Row,
    Cell,
    Alternative,
    Caption,
    /// A fence and its language.
    Fence(String),
    Shown(Directive),
}

/// A piece of a block.
#[derive(Debug, Clone, PartialEq)]
pub enum Span {
    Words(String),
    Code(String),
    Formula(String),
    /// A formula on lines of its own.
    Display(String),
    Html(String),
    /// Where a link leads that begins here.
    Link(String),
    /// Where a picture lies.
    Image(String),
}

/// The blocks of a page. Where a directive cannot be read there is none: the build says why.
pub fn blocks(page: &str) -> Vec<Block> {
    let pieces = pieces(page).unwrap_or_default();
    let blocks = pieces.into_iter().flat_map(|piece| match piece {
        Piece::Text { line, text } => written(line, text),
        Piece::Directive { line, directive } => directed(line, directive),
    });
    blocks.collect()
}

/// A directive is a block; a figure brings the author's words with it.
fn directed(line: usize, directive: Directive) -> Vec<Block> {
    let mut words = Vec::new();
    if let Directive::Figure(figure) = &directive {
        words.push((Kind::Alternative, written(line, &figure.alternative)));
        words.push((Kind::Caption, written(line, &figure.caption)));
    }
    let words = words.into_iter().map(|(kind, blocks)| {
        let spans = blocks.into_iter().flat_map(|block| block.spans);
        Block::new(line, kind, spans.collect())
    });
    let shown = Block::new(line, Kind::Shown(directive), Vec::new());
    [shown].into_iter().chain(words).collect()
}

/// The blocks of a piece of Markdown that begins on `line`. Words that follow words are one span.
fn written(line: usize, markdown: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for (event, range) in Parser::new_ext(markdown, options()).into_offset_iter() {
        let line = line + markdown[..range.start].matches('\n').count();
        blocks.extend(kind(&event).map(|kind| Block::new(line, kind, Vec::new())));
        let Some(block) = blocks.last_mut() else {
            continue;
        };
        match (block.spans.last_mut(), span(event)) {
            (Some(Span::Words(words)), Some(Span::Words(more))) => *words += &more,
            (_, span) => block.spans.extend(span),
        }
    }
    // A list's item whose text is a paragraph of its own.
    blocks.retain(|block| !block.spans.is_empty() || block.kind != Kind::Item);
    blocks.iter_mut().for_each(name_heading);
    blocks
}

/// Gives a heading that has no id of its own the one that mdBook makes of its words.
fn name_heading(block: &mut Block) {
    let Kind::Heading(level_and_id) = &mut block.kind else {
        return;
    };
    if level_and_id.ends_with(' ') {
        let text = block.spans.iter().map(|span| match span {
            Span::Words(text) | Span::Code(text) => text,
            _ => "",
        });
        *level_and_id += &slug(&text.collect::<String>());
    }
}

fn slug(words: &str) -> String {
    let words = words.trim().to_lowercase();
    let words = words.replace(char::is_whitespace, "-");
    words.replace(|c: char| !c.is_alphanumeric() && !"_-".contains(c), "")
}

impl Span {
    pub fn text(&self) -> &str {
        match self {
            Self::Words(text)
            | Self::Code(text)
            | Self::Formula(text)
            | Self::Display(text)
            | Self::Html(text)
            | Self::Link(text)
            | Self::Image(text) => text,
        }
    }
}

impl Block {
    fn new(line: usize, kind: Kind, spans: Vec<Span>) -> Self {
        Self { line, kind, spans }
    }
}

fn kind(event: &Event<'_>) -> Option<Kind> {
    let Event::Start(tag) = event else {
        return None;
    };
    Some(match tag {
        Tag::Heading { level, id, .. } => {
            Kind::Heading(format!("{level} {}", id.as_deref().unwrap_or("")))
        }
        Tag::Paragraph | Tag::HtmlBlock => Kind::Paragraph,
        Tag::Item | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => Kind::Item,
        Tag::TableHead | Tag::TableRow => Kind::Row,
        Tag::TableCell => Kind::Cell,
        Tag::CodeBlock(CodeBlockKind::Fenced(language)) => Kind::Fence(language.to_string()),
        Tag::CodeBlock(CodeBlockKind::Indented) => Kind::Fence(String::new()),
        _ => return None,
    })
}

fn span(event: Event<'_>) -> Option<Span> {
    Some(match event {
        Event::Text(text) => Span::Words(text.to_string()),
        Event::SoftBreak | Event::HardBreak => Span::Words(" ".into()),
        Event::Code(code) => Span::Code(code.to_string()),
        Event::InlineMath(latex) => Span::Formula(plain(&latex)),
        Event::DisplayMath(latex) => Span::Display(plain(&latex)),
        Event::Html(html) | Event::InlineHtml(html) => Span::Html(html.to_string()),
        Event::Start(Tag::Link { dest_url, .. }) => {
            Span::Link(dest_url.trim_start_matches("./").to_string())
        }
        Event::Start(Tag::Image { dest_url, .. }) => Span::Image(dest_url.to_string()),
        _ => return None,
    })
}
