//! The two languages of the book.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    Korean,
    English,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::Korean, Self::English];

    /// The code in addresses and in `lang` attributes.
    pub fn code(self) -> &'static str {
        match self {
            Self::Korean => "ko",
            Self::English => "en",
        }
    }

    /// What its speakers call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Korean => "한국어",
            Self::English => "English",
        }
    }

    pub fn other(self) -> Self {
        match self {
            Self::Korean => Self::English,
            Self::English => Self::Korean,
        }
    }

    pub fn title(self) -> &'static str {
        match self {
            Self::Korean => "Rust로 만드는 신경망",
            Self::English => "Neural networks in Rust",
        }
    }

    pub fn description(self) -> &'static str {
        match self {
            Self::Korean => "순방향 전파에서 역전파까지, 돌아가는 Rust 코드로 읽는 신경망",
            Self::English => "From forward propagation to backpropagation, in Rust code that runs",
        }
    }

    /// The word before a figure's number.
    pub fn figure(self) -> &'static str {
        match self {
            Self::Korean => "그림",
            Self::English => "Figure",
        }
    }

    /// What mdBook calls a box in English, and what this language calls it.
    pub fn boxes(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Korean => &[
                ("Note", "참고"),
                ("Tip", "도움말"),
                ("Important", "중요"),
                ("Warning", "주의"),
                ("Caution", "경고"),
            ],
            Self::English => &[],
        }
    }
}
