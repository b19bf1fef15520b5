//! Paper sheets typed in on a number pad: from keys to one ballot after another, without a mouse and without waiting. Nine answers and
//! one key more are ten keys a sheet; one key undoes the last one.
//!
//! `1` to `6` are the answers in the order of the columns on the sheet, `0` is a line that was left blank. The tenth key is the number of
//! the side where sheets of several sides are mixed; where they were sorted before, or there is one side, it is Enter.

use super::answer::Answer;
use super::code::half_width;

/// One key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// A digit.
    Digit(u8),
    /// Enter.
    Enter,
    /// The last key was wrong.
    Undo,
}

impl Key {
    /// The key that a browser calls so; `None` for one that means nothing here. A number pad has no Backspace: its `-` and `.` undo
    /// too, and its `+` confirms.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "Enter" | "+" => Some(Self::Enter),
            "Backspace" | "Delete" | "-" | "." => Some(Self::Undo),
            _ => {
                let mut letters = name.chars();
                let digit = letters.next().and_then(|letter| half_width(letter).to_digit(10))?;
                let digit = u8::try_from(digit).ok().filter(|_| letters.next().is_none())?;
                Some(Self::Digit(digit))
            }
        }
    }
}

/// How the side of a sheet is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SideEntry {
    /// The sheets were sorted: all are of this side.
    Before(u8),
    /// The last key of each sheet says it, from 1 to so many.
    Last(u8),
}

/// A sheet that is being typed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keypad {
    questions: usize,
    side: SideEntry,
    answers: Vec<Option<Answer>>,
}

/// What a key did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pressed {
    /// An answer was taken, or a blank line.
    Answered(Option<Answer>),
    /// The last answer was taken back.
    Undone,
    /// The sheet is whole: the side and the answers of its ballot. The next sheet begins.
    Done(u8, Vec<Option<Answer>>),
    /// Nothing is typed yet: the ballot before is to be taken back and put right, where that is still possible.
    TakeBack,
    /// The key means nothing here; nothing has changed.
    Wrong(WrongKey),
}

/// Why a key means nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrongKey {
    /// Answers are 1 to 6, and 0 for blank.
    NoAnswer,
    /// So many answers are missing yet.
    TooEarly {
        /// How many.
        missing: usize,
    },
    /// All is answered: Enter is next.
    EnterIsNext,
    /// All is answered: the side is next, from 1 to so many.
    SideIsNext {
        /// How many sides there are.
        sides: u8,
    },
}

impl Keypad {
    /// An empty sheet with so many questions.
    pub const fn new(questions: usize, side: SideEntry) -> Self {
        Self { questions, side, answers: Vec::new() }
    }

    /// A sheet that was taken back: whole but for its last key, so that Undo leads to the wrong one.
    pub fn again(questions: usize, side: SideEntry, mut answers: Vec<Option<Answer>>) -> Self {
        answers.truncate(questions);
        Self { questions, side, answers }
    }

    /// The answers that were typed so far.
    pub fn answers(&self) -> &[Option<Answer>] {
        &self.answers
    }

    /// How many keys a sheet takes.
    pub const fn keys(&self) -> usize {
        self.questions + 1
    }

    /// Whether only the last key is missing.
    pub const fn is_whole(&self) -> bool {
        self.answers.len() >= self.questions
    }

    /// A key is pressed.
    pub fn press(&mut self, key: Key) -> Pressed {
        match (key, self.is_whole(), self.side) {
            (Key::Undo, ..) if self.answers.is_empty() => Pressed::TakeBack,
            (Key::Undo, ..) => {
                self.answers.pop();
                Pressed::Undone
            }
            (Key::Digit(digit), false, _) => self.answer(digit),
            (Key::Enter, false, _) => {
                Pressed::Wrong(WrongKey::TooEarly { missing: self.questions - self.answers.len() })
            }
            (Key::Enter, true, SideEntry::Before(side)) => self.done(side),
            (Key::Digit(side), true, SideEntry::Last(sides)) if (1..=sides).contains(&side) => self.done(side),
            (_, true, SideEntry::Last(sides)) => Pressed::Wrong(WrongKey::SideIsNext { sides }),
            (_, true, SideEntry::Before(_)) => Pressed::Wrong(WrongKey::EnterIsNext),
        }
    }

    fn answer(&mut self, digit: u8) -> Pressed {
        let answer = match usize::from(digit).checked_sub(1) {
            None => None,
            Some(place) => match Answer::ALL.get(place) {
                Some(answer) => Some(*answer),
                None => return Pressed::Wrong(WrongKey::NoAnswer),
            },
        };
        self.answers.push(answer);
        Pressed::Answered(answer)
    }

    fn done(&mut self, side: u8) -> Pressed {
        Pressed::Done(side, std::mem::take(&mut self.answers))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a row of keys brings, in short: `123` answers, `0` blank, `<` undone, `E` Enter, `!` a wrong key, `[2:…]` a ballot of side 2,
    /// `^` the ballot before.
    fn typed(questions: usize, side: SideEntry, keys: &str) -> String {
        let mut pad = Keypad::new(questions, side);
        let key = |key: char| match key {
            'E' => Key::named("Enter"),
            '<' => Key::named("Backspace"),
            other => Key::named(&other.to_string()),
        };
        let digit = |answer: &Option<Answer>| match answer {
            None => "0".to_owned(),
            Some(answer) => (Answer::ALL.iter().position(|known| known == answer).unwrap() + 1).to_string(),
        };
        let say = |pressed: Pressed| match pressed {
            Pressed::Answered(answer) => digit(&answer),
            Pressed::Undone => "<".to_owned(),
            Pressed::Done(side, answers) => format!("[{side}:{}]", answers.iter().map(digit).collect::<String>()),
            Pressed::TakeBack => "^".to_owned(),
            Pressed::Wrong(_) => "!".to_owned(),
        };
        keys.chars().map(|typed| say(pad.press(key(typed).unwrap()))).collect()
    }

    #[test]
    fn a_sheet_takes_ten_keys() {
        let check = |side, keys: &str, expected: &str| {
            assert_eq!(keys.chars().count(), 10);
            assert_eq!(typed(9, side, keys), expected);
        };
        check(SideEntry::Before(3), "123456012E", "123456012[3:123456012]");
        check(SideEntry::Last(4), "1111111114", "111111111[4:111111111]");
        assert_eq!(Keypad::new(9, SideEntry::Last(4)).keys(), 10);
    }

    #[test]
    fn one_key_undoes_one_key_and_wrong_keys_change_nothing() {
        let check = |side, keys: &str, expected: &str| assert_eq!(typed(3, side, keys), expected, "{keys}");
        let (sorted, mixed) = (SideEntry::Before(1), SideEntry::Last(2));
        check(sorted, "12<34E", "12<34[1:134]");
        check(sorted, "123<4E", "123<4[1:124]");
        check(sorted, "1789E23E", "1!!!!23[1:123]");
        check(sorted, "1234E", "123![1:123]");
        check(mixed, "123E31", "123!![1:123]");
        check(mixed, "1230<2", "123!<2");
        check(mixed, "12312142", "123[1:123]214[2:214]");
        check(sorted, "<1<<", "^1<^");
        check(sorted, "000E", "000[1:000]");
    }

    #[test]
    fn a_wrong_key_is_said() {
        let mut pad = Keypad::new(2, SideEntry::Last(3));
        assert_eq!(pad.press(Key::Digit(7)), Pressed::Wrong(WrongKey::NoAnswer));
        assert_eq!(pad.press(Key::Enter), Pressed::Wrong(WrongKey::TooEarly { missing: 2 }));
        pad.press(Key::Digit(1));
        pad.press(Key::Digit(1));
        assert_eq!(pad.press(Key::Digit(4)), Pressed::Wrong(WrongKey::SideIsNext { sides: 3 }));
        let mut pad = Keypad::again(2, SideEntry::Before(1), pad.answers().to_vec());
        assert_eq!(pad.press(Key::Digit(4)), Pressed::Wrong(WrongKey::EnterIsNext));
        assert!(pad.is_whole());
    }

    #[test]
    fn keys_have_the_names_of_browsers() {
        let check = |name: &str, expected| assert_eq!(Key::named(name), expected, "{name}");
        check("7", Some(Key::Digit(7)));
        check("７", Some(Key::Digit(7)));
        check("+", Some(Key::Enter));
        check("-", Some(Key::Undo));
        check("12", None);
        check("F5", None);
        check("a", None);
        check("", None);
    }
}
