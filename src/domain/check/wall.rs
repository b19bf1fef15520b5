//! What the wall (the projector) shows, and the presenter who leads it by four keys. While people answer it is the question alone and how
//! many have answered. A [`View`] names what is shown and never holds an answer: what was answered the wall reads in its own copy of the
//! plan, once it is revealed.

use super::phase::Phase;
use super::question::Question;
use std::fmt;
use std::str::FromStr;

/// What the wall shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Nothing: everybody looks at each other.
    Blank,
    /// The link with which phones come to the questions.
    Link,
    /// はじめの約束.
    Promise,
    /// 前の約束.
    Before,
    /// One question, 「4 / 6人」.
    Question {
        /// Its number; the entry question is 0.
        number: u8,
        /// How many have answered.
        answered: u32,
        /// How many are here; 0 where nobody said.
        people: u32,
    },
    /// 数を確かめる: 「6 / 6人」 alone.
    Count {
        /// How many have answered.
        answered: u32,
        /// How many are here; 0 where nobody said.
        people: u32,
    },
    /// All eight together.
    Overview,
    /// One of them, with its dots and its card.
    Item(Question),
    /// 約束を決める.
    Deciding,
    /// おわりに.
    Closing,
}

/// Who leads the wall: where the session stands, and where in this part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Presenter {
    /// The part of the session.
    pub phase: Phase,
    /// Where in it, from 0: the number of the question, the overview and then the items, the items to talk about.
    pub place: usize,
    /// The wall is dark for a while.
    pub is_blank: bool,
    /// The wall shows the link for phones for a while.
    pub is_link: bool,
}

/// A key of the presenter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PresenterKey {
    /// つぎへ.
    Next,
    /// まえへ.
    Back,
    /// いっしょに見る: all eight at once.
    Reveal,
    /// The wall goes dark, or shows again.
    Blank,
    /// The wall shows the link for phones, or what it showed before.
    Link,
}

/// What a key of the presenter brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// The wall shows something else.
    To(Presenter),
    /// This part is over: the session goes on with the next one, or back to the one before. That is the session's to decide.
    Forward,
    /// Back to the part before.
    Backward,
    /// The answers are to be shown: first the count is checked and, without names, the round closed.
    Reveal,
    /// The key means nothing here.
    Nowhere,
}

/// What the session knows that the presenter leads through.
#[derive(Debug, Clone, Copy, Default)]
pub struct Program<'a> {
    /// How many questions there are, without the entry question.
    pub questions: usize,
    /// How many have answered.
    pub answered: u32,
    /// How many are here; 0 where nobody said.
    pub people: u32,
    /// The items in the order in which they are shown one by one.
    pub items: &'a [Question],
    /// What is talked about.
    pub talk: &'a [Question],
}

impl PresenterKey {
    /// The key that a browser calls so: the arrows, space and page keys that remote controls send, `R` and Enter to reveal, `B` and `.` to
    /// go dark.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "ArrowRight" | "ArrowDown" | "PageDown" | " " => Some(Self::Next),
            "ArrowLeft" | "ArrowUp" | "PageUp" => Some(Self::Back),
            "r" | "R" | "Enter" => Some(Self::Reveal),
            "b" | "B" | "." => Some(Self::Blank),
            "l" | "L" => Some(Self::Link),
            _ => None,
        }
    }
}

impl Presenter {
    /// At the beginning of a part, as after a restart.
    pub fn at(phase: Phase) -> Self {
        Self { phase, ..Self::default() }
    }

    /// A key is pressed. While the wall is dark or shows the link, any key leads back first.
    pub fn press(self, key: PresenterKey, program: &Program) -> Moved {
        let stops = self.stops(program);
        match key {
            PresenterKey::Blank => Moved::To(Self { is_blank: !self.is_blank, is_link: false, ..self }),
            PresenterKey::Link => Moved::To(Self { is_blank: false, is_link: !self.is_link, ..self }),
            _ if self.is_blank || self.is_link => Moved::To(Self { is_blank: false, is_link: false, ..self }),
            PresenterKey::Next if self.place + 1 < stops => Moved::To(Self { place: self.place + 1, ..self }),
            PresenterKey::Next if self.phase == Phase::Counting => Moved::Reveal,
            PresenterKey::Next if self.phase == Phase::Closing => Moved::Nowhere,
            PresenterKey::Next => Moved::Forward,
            PresenterKey::Back if self.place > 0 => Moved::To(Self { place: (self.place - 1).min(stops - 1), ..self }),
            PresenterKey::Back if self.phase == Phase::Promise => Moved::Nowhere,
            PresenterKey::Back => Moved::Backward,
            PresenterKey::Reveal => match self.phase {
                Phase::Answering | Phase::Counting => Moved::Reveal,
                Phase::Reveal => Moved::To(Self { place: 0, ..self }),
                _ => Moved::Nowhere,
            },
        }
    }

    /// What the wall shows now.
    pub fn view(self, program: &Program) -> View {
        let Program { answered, people, .. } = *program;
        let of = |list: &[Question], place: usize| list.get(place).copied().map_or(View::Overview, View::Item);
        let place = self.place.min(self.stops(program) - 1);
        match self.phase {
            _ if self.is_blank => View::Blank,
            _ if self.is_link => View::Link,
            Phase::Promise => View::Promise,
            Phase::Before => View::Before,
            Phase::Answering => View::Question { number: u8::try_from(place).unwrap_or(u8::MAX), answered, people },
            Phase::Counting => View::Count { answered, people },
            Phase::Reveal => place.checked_sub(1).map_or(View::Overview, |place| of(program.items, place)),
            Phase::Talk => of(program.talk, place),
            Phase::Deciding => View::Deciding,
            Phase::Closing => View::Closing,
        }
    }

    /// How many places there are in this part, at least one.
    fn stops(self, program: &Program) -> usize {
        match self.phase {
            Phase::Answering => program.questions + 1,
            Phase::Reveal => program.items.len() + 1,
            Phase::Talk => program.talk.len().max(1),
            _ => 1,
        }
    }
}

impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Blank => f.write_str("blank"),
            Self::Link => f.write_str("link"),
            Self::Promise => f.write_str("promise"),
            Self::Before => f.write_str("before"),
            Self::Question { number, answered, people } => write!(f, "question {number} {answered} {people}"),
            Self::Count { answered, people } => write!(f, "count {answered} {people}"),
            Self::Overview => f.write_str("overview"),
            Self::Item(question) => write!(f, "item {question}"),
            Self::Deciding => f.write_str("deciding"),
            Self::Closing => f.write_str("closing"),
        }
    }
}

/// The text is no view that this version knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAView;

impl FromStr for View {
    type Err = NotAView;

    /// Only the one form that is written is read.
    fn from_str(text: &str) -> Result<Self, NotAView> {
        let number = |text: &str| text.parse().map_err(|_| NotAView);
        let parts: Vec<&str> = text.split(' ').collect();
        let view = match parts[..] {
            ["blank"] => Self::Blank,
            ["link"] => Self::Link,
            ["promise"] => Self::Promise,
            ["before"] => Self::Before,
            ["question", place, answered, people] => Self::Question {
                number: place.parse().map_err(|_| NotAView)?,
                answered: number(answered)?,
                people: number(people)?,
            },
            ["count", answered, people] => Self::Count { answered: number(answered)?, people: number(people)? },
            ["overview"] => Self::Overview,
            ["item", question] => Self::Item(question.parse().map_err(|_| NotAView)?),
            ["deciding"] => Self::Deciding,
            ["closing"] => Self::Closing,
            _ => return Err(NotAView),
        };
        if view.to_string() == text { Ok(view) } else { Err(NotAView) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::check::questions;
    use crate::domain::field::Choice;
    use crate::domain::step::Step;

    fn items() -> Vec<Question> {
        questions(Step::Consult).map(Question::Item).into()
    }

    /// The views that a row of keys leads through, beginning with the first; what the session has to decide in capitals.
    fn led(phase: Phase, keys: &str) -> String {
        let items = items();
        let program = Program { questions: 8, answered: 4, people: 6, items: &items, talk: &items[..3] };
        let mut presenter = Presenter::at(phase);
        let mut seen = vec![presenter.view(&program).to_string()];
        for key in keys.chars() {
            let key = match key {
                '>' => PresenterKey::Next,
                '<' => PresenterKey::Back,
                'L' => PresenterKey::Link,
                'R' => PresenterKey::Reveal,
                _ => PresenterKey::Blank,
            };
            seen.push(match presenter.press(key, &program) {
                Moved::To(next) => {
                    presenter = next;
                    presenter.view(&program).to_string()
                }
                decided => format!("{decided:?}").to_uppercase(),
            });
        }
        seen.join(", ")
    }

    #[test]
    fn four_keys_lead_through_a_session() {
        let check = |phase, keys: &str, expected: &str| assert_eq!(led(phase, keys), expected, "{phase:?} {keys}");
        check(Phase::Promise, "<>R", "promise, NOWHERE, FORWARD, NOWHERE");
        check(Phase::Before, "><", "before, FORWARD, BACKWARD");
        check(Phase::Answering, ">><", "question 0 4 6, question 1 4 6, question 2 4 6, question 1 4 6");
        check(Phase::Answering, "R<", "question 0 4 6, REVEAL, BACKWARD");
        check(Phase::Counting, ">R<", "count 4 6, REVEAL, REVEAL, BACKWARD");
        check(Phase::Reveal, ">>R<", "overview, item P4-2, item P5-2, overview, BACKWARD");
        check(Phase::Talk, ">>>", "item P4-2, item P5-2, item P7-2, FORWARD");
        check(Phase::Deciding, ">", "deciding, FORWARD");
        check(Phase::Closing, "><", "closing, NOWHERE, BACKWARD");
    }

    #[test]
    fn a_dark_wall_is_lit_before_anything_moves() {
        assert_eq!(led(Phase::Reveal, ">B>B B"), "overview, item P4-2, blank, item P4-2, blank, item P4-2, blank");
        assert_eq!(led(Phase::Answering, "BR"), "question 0 4 6, blank, question 0 4 6");
        assert_eq!(led(Phase::Promise, "L>LBL>"), "promise, link, promise, link, blank, link, promise");
    }

    #[test]
    fn before_the_reveal_no_view_is_about_answers() {
        let items = items();
        let program = Program { questions: 8, answered: 4, people: 6, items: &items, talk: &items };
        for phase in Phase::ALL.iter().copied().filter(|phase| !phase.is_revealed()) {
            for place in 0..20 {
                let view = Presenter { place, ..Presenter::at(phase) }.view(&program);
                assert!(!matches!(view, View::Overview | View::Item(_)), "{phase:?} {place}: {view}");
            }
        }
    }

    #[test]
    fn what_does_not_fit_the_part_leads_to_its_end() {
        let items = items();
        let program = Program { questions: 8, items: &items, ..Program::default() };
        let view = |phase, place| Presenter { place, ..Presenter::at(phase) }.view(&program);
        assert_eq!(view(Phase::Reveal, 99), View::Item(items[7]));
        assert_eq!(view(Phase::Talk, 2), View::Overview, "nothing to talk about");
    }

    #[test]
    fn views_are_read_back_and_nothing_else_is() {
        let items = items();
        let all = [View::Blank, View::Link, View::Promise, View::Before, View::Overview, View::Deciding, View::Closing];
        let numbered = [View::Question { number: 5, answered: 4, people: 6 }, View::Count { answered: 6, people: 0 }];
        for view in all
            .into_iter()
            .chain(numbered)
            .chain(items.into_iter().map(View::Item))
            .chain([View::Item(Question::Entry)])
        {
            assert_eq!(view.to_string().parse(), Ok(view));
        }
        for text in [
            "",
            "Blank",
            "question 5 4",
            "question 05 4 6",
            "question 256 4 6",
            "count 4 +6",
            "item P9-9",
            "item",
            "overview ",
            "answers 4",
        ] {
            assert_eq!(text.parse::<View>(), Err(NotAView), "{text}");
        }
    }

    #[test]
    fn remote_controls_and_keyboards_lead() {
        let check = |name: &str, expected| assert_eq!(PresenterKey::named(name), expected, "{name}");
        check("PageDown", Some(PresenterKey::Next));
        check(" ", Some(PresenterKey::Next));
        check("ArrowLeft", Some(PresenterKey::Back));
        check("Enter", Some(PresenterKey::Reveal));
        check(".", Some(PresenterKey::Blank));
        check("x", None);
    }
}
