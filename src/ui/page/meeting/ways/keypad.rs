//! Sheets of paper typed in, one after the other: ten keys a sheet, without a mouse. What was typed stands there in large letters, a wrong
//! key is said, and one key undoes one.

use crate::app::Session;
use crate::domain::check::{Answer, Key, Keypad, Pressed, SideEntry, WrongKey};
use crate::platform::Event;
use crate::ui::context::{use_ui, use_words};
use crate::ui::page::check::ShownCheck;
use crate::ui::part::answer::answer_sign;
use crate::ui::part::phrases::phrases;
use crate::ui::view::html::{b, button, div, input, label, li, ol, p, span};
use crate::ui::view::{El, IntoNode, Memo, Node, RwSignal};
use crate::words::plain;
use leptos::prelude::*;

/// The pad with which sheets are typed in.
pub fn keypad(check: ShownCheck) -> Node {
    let (session, words) = (use_ui().session, &use_words().ways);
    let asked = untrack(|| check.now()).asked();
    let typing = Typing::new(session, check, asked.len());
    let press = move |event: Event| {
        if let Some(key) = Key::named(&event.key()) {
            event.prevent();
            event.stop();
            typing.press(key);
        }
    };
    let place = input()
        .class("ways-typed")
        .id("keypad")
        .attr("readonly", true)
        .attr("aria-describedby", "keypad-said")
        .value(move || typing.shown())
        .on("keydown", press);
    let names = asked.iter().map(ToString::to_string);
    let lines: Vec<El> = names.enumerate().map(|(at, name)| line(typing, at, name)).collect();
    let sides = typing.sides > 1;
    div()
        .class("stack")
        .with((
            p().class("soft").with(phrases(if sides { words.keypad_note_sides() } else { words.keypad_note() })),
            label().attr("for", "keypad").with(words.keypad_place()),
            place,
            p().class("ways-said").id("keypad-said").attr("role", "status").with(move || typing.said.get()),
            keys(typing),
            sides.then(|| side_keys(typing)),
            ol().class("ways-lines").with(lines),
        ))
        .into_node()
}

/// The sheet that is being typed in.
#[derive(Clone, Copy)]
struct Typing {
    session: Session,
    check: ShownCheck,
    pad: RwSignal<Keypad>,
    said: RwSignal<String>,
    questions: usize,
    sides: u8,
}

impl Typing {
    fn new(session: Session, check: ShownCheck, questions: usize) -> Self {
        let sides = untrack(|| check.now()).sides_asked();
        let pad = RwSignal::new(Keypad::new(questions, Self::entry(sides)));
        Self { session, check, pad, said: RwSignal::new(String::new()), questions, sides }
    }

    const fn entry(sides: u8) -> SideEntry {
        if sides > 1 { SideEntry::Last(sides) } else { SideEntry::Before(1) }
    }

    /// What was typed, sign by sign. Reactive.
    fn shown(self) -> String {
        self.pad.with(|pad| pad.answers().iter().map(|answer| sign(*answer)).collect::<Vec<_>>().join(" "))
    }

    fn press(self, key: Key) {
        let is_first = self.pad.with_untracked(|pad| pad.answers().is_empty());
        let pressed = self.pad.try_update(|pad| pad.press(key));
        let words = &use_words().ways;
        let Some(pressed) = pressed else { return };
        self.said.set(match pressed {
            Pressed::Answered(_) => {
                if is_first {
                    // The next sheet begins: the one before stays.
                    self.session.begin_next_ballot();
                }
                String::new()
            }
            Pressed::Undone => words.undone().to_owned(),
            Pressed::Done(side, answers) => {
                match self.session.add_ballot(self.check.plan, self.check.id, side, answers) {
                    Ok(()) => words.sheet_in().to_owned(),
                    Err(_) => words.not_counted().to_owned(),
                }
            }
            Pressed::TakeBack => self.again(),
            Pressed::Wrong(WrongKey::NoAnswer) => words.wrong_answer().to_owned(),
            Pressed::Wrong(WrongKey::TooEarly { missing }) => words.too_early(missing),
            Pressed::Wrong(WrongKey::EnterIsNext) => words.enter_is_next().to_owned(),
            Pressed::Wrong(WrongKey::SideIsNext { sides }) => words.side_is_next(sides),
        });
    }

    /// The sheet before, taken back to be put right, where that is still possible.
    fn again(self) -> String {
        let words = &use_words().ways;
        let back = self.session.take_ballot_back(self.check.plan, self.check.id);
        let Some(ballot) = back else { return words.not_taken_back().to_owned() };
        self.pad.set(Keypad::again(self.questions, Self::entry(self.sides), ballot.answers));
        words.taken_back().to_owned()
    }
}

/// A typed answer in one sign; a blank line is an underline.
const fn sign(answer: Option<Answer>) -> &'static str {
    use crate::domain::check::Grade;
    match answer {
        None => "＿",
        Some(Answer::Graded(Grade::Done)) => "◎",
        Some(Answer::Graded(Grade::Mostly)) => "○",
        Some(Answer::Graded(Grade::Little)) => "△",
        Some(Answer::Graded(Grade::NotYet)) => "・",
        Some(Answer::DontKnow) => "？",
        Some(Answer::NotApplicable) => "―",
    }
}

/// One line of the sheet: its name, and what was typed for it.
fn line(typing: Typing, at: usize, name: String) -> El {
    let answer = Memo::new(move |_| typing.pad.with(|pad| pad.answers().get(at).copied()));
    let is_next = move || typing.pad.with(|pad| pad.answers().len() == at).then_some("ways-next");
    let word = move || match answer.get() {
        None => String::new(),
        Some(None) => use_words().ways.blank().to_owned(),
        Some(Some(answer)) => plain(use_words().answers.of(answer)),
    };
    li().class(is_next).with((b().with(name), span().with(word)))
}

/// What each key means; they can be tapped too.
fn keys(typing: Typing) -> El {
    let words = use_words();
    let key = |name: &'static str, press: Key, meaning: Node| {
        let key = button().class("button button-small").attr("type", "button");
        key.with((b().with(name), meaning)).on_press(move || typing.press(press))
    };
    let answers = (1_u8..).zip(["1", "2", "3", "4", "5", "6"]).zip(Answer::ALL).map(|((digit, name), answer)| {
        let word = span().with(phrases(words.answers.of(answer)));
        key(name, Key::Digit(digit), (answer_sign(answer), word).into_node())
    });
    let mut all: Vec<El> = answers.collect();
    all.push(key("0", Key::Digit(0), span().with(words.ways.blank()).into_node()));
    all.push(key("−", Key::Undo, span().with(words.ways.undo_key()).into_node()));
    if typing.sides <= 1 {
        all.push(key("Enter", Key::Enter, span().with(words.ways.enter_key()).into_node()));
    }
    div().class("ways-keys").with(all)
}

/// The sides by number: the last key of a sheet.
fn side_keys(typing: Typing) -> El {
    let sides = untrack(|| typing.check.now().taking_part());
    let key = |number: u8, name: String| {
        let press = move || typing.press(Key::Digit(number));
        button()
            .class("button button-small")
            .attr("type", "button")
            .with((b().with(number.to_string()), span().with(name)))
            .on_press(press)
    };
    let keys: Vec<El> = sides.into_iter().map(|side| key(side.number, side.name)).collect();
    div().class("stack-tight").with((p().with(use_words().ways.side_last()), div().class("ways-keys").with(keys)))
}
