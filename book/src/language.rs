//! The two languages of the book.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// The code in addresses and in `lang` attributes.
    pub code: &'static str,
    /// What its speakers call it.
    pub name: &'static str,
    pub title: &'static str,
    pub description: &'static str,
    /// The word before a figure's number.
    pub figure: &'static str,
    /// What the document that the book grew from is called beside its figure's number.
    pub notes: &'static str,
    /// The words on the way to the pages before and after, the name of these links, and of the one to the text.
    pub previous: &'static str,
    pub next: &'static str,
    pub beside: &'static str,
    pub skip: &'static str,
    /// Lines that are folded.
    pub lines: &'static str,
    /// What a box is called, "Note" in mdBook.
    pub note: &'static str,
    /// The words of a question: what it is called, and what its replies begin with.
    pub question: &'static str,
    pub right: &'static str,
    pub wrong: &'static str,
    /// For a number: its field and button, the replies when they are folded, and any number that has no reply of its own.
    pub answer: &'static str,
    pub check: &'static str,
    pub show: &'static str,
    pub other_number: &'static str,
    /// What stands above an exercise, and on what folds open below it.
    pub task: &'static str,
    pub hint: &'static str,
    pub solution: &'static str,
}

impl Language {
    pub const KOREAN: Self = Self {
        code: "ko",
        name: "한국어",
        title: "Rust로 만드는 신경망",
        description: "순전파에서 역전파까지, 직접 실행하며 읽는 Rust 코드",
        figure: "그림",
        notes: "학습 노트",
        lines: "… {}줄",
        previous: "이전",
        next: "다음",
        beside: "이전과 다음 페이지",
        skip: "본문으로 건너뛰기",
        note: "참고",
        question: "질문",
        right: "맞습니다.",
        wrong: "아닙니다.",
        answer: "답",
        check: "확인",
        show: "답 보기",
        other_number: "다른 수",
        task: "{}분쯤 걸립니다. 아래 파일에서 `todo!()`를 지우고 그 자리에 코드를 쓴 뒤, 그 아래 명령으로 확인합니다.",
        hint: "힌트 {}",
        solution: "풀이",
    };
    pub const ENGLISH: Self = Self {
        code: "en",
        name: "English",
        title: "Neural networks in Rust",
        description: "From forward propagation to backpropagation, in Rust code that runs",
        figure: "Figure",
        notes: "study notes",
        lines: "… {} lines",
        previous: "Previous",
        next: "Next",
        beside: "Previous and next page",
        skip: "Skip to the text",
        note: "Note",
        question: "Question",
        right: "Right.",
        wrong: "No.",
        answer: "Your answer",
        check: "Check",
        show: "Show the answer",
        other_number: "Any other number",
        task: "About {} minutes. Write the code in this file, in place of `todo!()`; the command below it checks what you wrote.",
        hint: "Hint {}",
        solution: "Solution",
    };
    pub const ALL: [Self; 2] = [Self::KOREAN, Self::ENGLISH];

    pub fn other(self) -> Self {
        match self == Self::KOREAN {
            true => Self::ENGLISH,
            false => Self::KOREAN,
        }
    }
}
