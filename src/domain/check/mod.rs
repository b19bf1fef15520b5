//! The self-check (自己点検): the eight questions of a step, the answers, and what the rules make of them.
//! Eight principles × four steps, one statement each. The rules compare whole numbers only, and nothing here is a score.

mod agreed_inside;
pub mod agreement;
mod answer;
mod back;
mod by_ballot;
mod code;
mod finding;
mod gap;
mod hands;
mod history;
mod item;
mod join;
mod keypad;
mod min_shown;
mod mode;
mod order;
mod pad;
mod people;
mod phase;
mod phone;
mod picture;
mod prepare;
mod question;
mod report;
pub mod round;
mod script;
mod session;
mod setup;
mod shown;
mod side;
mod tally;
mod trend;
mod wall;

pub use agreed_inside::AgreedInside;
pub use answer::{Answer, Grade};
pub use back::promises_back;
pub use code::{ANSWERS, CodeProblem, CodedBallot, LETTERS, sheet_number};
pub use finding::{Finding, has_worry};
pub use gap::{Gap, shown_medians};
pub use hands::{NotATally, Replies};
pub use history::{Since, finished_checks};
pub use item::{ItemId, NoSuchItem, questions};
pub use join::{OTHERS, joined};
pub use keypad::{Key, Keypad, Pressed, SideEntry, WrongKey};
pub use min_shown::MinShown;
pub use mode::Mode;
pub use order::{MOST_TO_DISCUSS, lowest_of_side, order_of_discussion, to_discuss};
pub use pad::{Fit, Pad};
pub use people::{MOST_PEOPLE, people};
pub use phase::Phase;
pub use phone::{LAST, PhoneBallot, PhoneCheck, PhonePlace};
pub use picture::{Cell, Picture, low_principles, picture};
pub use prepare::{prepared_at_once, prepared_check};
pub use question::{Extra, NoSuchQuestion, Question, has_deeper, items};
pub use report::{Report, Row};
pub use script::{Nudge, Script};
pub use session::{Next, QUESTIONS, question};
pub use setup::{NewSide, Setup, SetupProblem, Standing, sides_of_plan};
pub use shown::{Column, ColumnOf, MOST_DOTS, Shown, Spread};
pub use side::{LEAD, MOST_SIDES, Side};
pub use tally::{Median, Tally};
pub use trend::{Incomparable, Occasion, Trend};
pub use wall::{Moved, NotAView, Presenter, PresenterKey, Program, View};

use super::entry::entry;
use super::field::{DateText, Flag, Keyed, Line, Prose};
use super::step::Step;

entry! {
    /// One check: a session, its answers, and its end.
    Check in Check {
        /// The step whose eight questions are asked.
        step: Step,
        /// How it is answered.
        mode: Mode,
        /// The day on which it was begun; empty while it is only prepared.
        begun_on: DateText,
        /// The day on which it was finished; empty while it is open.
        closed_on: DateText,
        /// The version of the item texts that were asked.
        text_version: Line,
        /// The answers by [`Question`]: `P3-2` → the [`Answer::key`]. In ひとりで one's own, in 話し合いながら the one that the group
        /// agreed on, in 団体の答え that of one side, `P3-2/1`. Keys and values that this version does not know are kept and count nowhere, here and below.
        answers: Keyed,
        /// いちばんよかったこと, in one line: what the first version asked. New ones are written into [`Check::best`].
        good: Line,
        /// The sides by number, `1` to `6` → the name as it is shown.
        sides: Keyed,
        /// Which partner a side is: its number → the name of the partner's entry, or [`LEAD`].
        partners: Keyed,
        /// How many are here: the number of the side → a number.
        present: Keyed,
        /// Whether people of different rank take part.
        standing: Standing,
        /// Whether the deeper items are asked too.
        deeper: Flag,
        /// The group's own questions, `X1` to `X3` → what is asked.
        extra: Keyed,
        /// Raised hands by question and side, `P3-2/1` → a [`Tally`] as it is written.
        hands: Keyed,
        /// 話し合いながら: answers that came one person at a time (passed device, sheets, phones), by question and side, written like `hands`.
        ballot_counts: Keyed,
        /// 話し合いながら: the numbers of those ballots, `0123abc` → the number of the side.
        ballots: Keyed,
        /// いちばんよかったこと: one good thing a line.
        best: Prose,
        /// 次に変えたいこと.
        to_change: Prose,
        /// The day of the next check.
        next_on: DateText,
        /// あとで直した日: the last day on which the answers were changed after the end.
        corrected_on: DateText,
        /// 団体の答え: how far a side agreed on its answers: its number → an [`AgreedInside::key`].
        agreed_inside: Keyed,
        /// 名前なし: fewer answers than this are not shown.
        min_shown: MinShown,
        /// 名前なし: what the closed round says, as [`round::Published`] writes it; empty while it is open. Once written it stays.
        published: Line,
        /// 名前なし: 「前と同じ人が三分の二以上いますか」, as the group said.
        same_people: Flag,
        /// How long the session is meant to be.
        script: Script,
        /// Where the session stands.
        phase: Phase,
        /// Since when, by the clock of the device: for the clock of the part alone, it decides nothing.
        phase_since: Line,
    }
}

impl Check {
    /// いちばんよかったこと, one by one.
    pub fn good_things(&self) -> impl Iterator<Item = &str> {
        [&*self.good].into_iter().chain(self.best.lines()).map(str::trim).filter(|line| !line.is_empty())
    }
}

#[cfg(test)]
impl Check {
    /// A check in which these values were written: field, key, text.
    fn written(self, values: &[(&str, &str, &str)]) -> Self {
        values.iter().fold(self, |mut check, (field, key, text)| {
            assert!(super::entry::Entry::write(&mut check, field, key, text), "{field} {key}: {text}");
            check
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Choice;

    fn check(answers: &[(&str, &str)]) -> Check {
        let answers: Vec<_> = answers.iter().map(|(item, answer)| ("answers", *item, *answer)).collect();
        Check { step: Step::Consult, ..Check::default() }.written(&answers)
    }

    #[test]
    fn answers_are_counted_by_question() {
        let check = check(&[("P4-2", "4"), ("P1-2", "dk"), ("E-1", "3"), ("P9-9", "4"), ("P5-2", "new")]);
        let tally = |question: &str| check.tally(question.parse().unwrap());
        assert_eq!(tally("P4-2"), Tally { graded: [0, 0, 0, 1], ..Tally::default() });
        assert_eq!(tally("P1-2"), Tally { dont_know: 1, ..Tally::default() });
        assert_eq!(tally("E-1"), Tally { graded: [0, 0, 1, 0], ..Tally::default() });
        assert_eq!((tally("P5-2"), tally("P3-2")), (Tally::default(), Tally::default()));
    }

    #[test]
    fn good_things_stand_one_a_line() {
        let check =
            Check {
                good: " 話せた ".into(), best: "\n顔が見えた\n\n  早く決まった".into(), ..Check::default()
            };
        assert_eq!(check.good_things().collect::<Vec<_>>(), ["話せた", "顔が見えた", "早く決まった"]);
    }

    #[test]
    fn an_interrupted_check_goes_on_at_its_first_open_question() {
        let first_open = |answers: &[_]| check(answers).first_open().map(|item| item.to_string());
        assert_eq!(first_open(&[]).as_deref(), Some("P4-2"));
        assert_eq!(first_open(&[("P4-2", "na"), ("P7-2", "1")]).as_deref(), Some("P5-2"));
        let all: Vec<_> = questions(Step::Consult).map(|item| item.to_string()).into();
        assert_eq!(first_open(&all.iter().map(|item| (item.as_str(), "3")).collect::<Vec<_>>()), None);
    }

    #[test]
    fn modes_have_lasting_keys() {
        let keys: Vec<_> = Mode::ALL.iter().map(|mode| mode.key()).collect();
        assert_eq!(keys, ["per-organisation", "anonymous", "together", "alone"]);
    }
}
