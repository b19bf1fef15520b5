//! What a check says as a whole, the same for every mode: each question with its finding and what may be shown of it, what to
//! talk about first, where the sides differ. Words and natural counts only; never a number that could be a mark.

use super::Check;
use super::finding::{Finding, has_worry};
use super::gap::{Gap, shown_medians};
use super::hands::Replies;
use super::mode::Mode;
use super::order::{lowest_of_side, order_of_discussion, to_discuss};
use super::question::{Question, items};
use super::shown::Shown;
use super::side::Side;
use super::tally::{Median, Tally};

/// The report of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// How it was answered; stands beside every result.
    pub mode: Mode,
    /// Fewer answers than this are not shown.
    pub min_n: u32,
    /// Who took part.
    pub sides: Vec<Side>,
    /// The entry question, which has no finding.
    pub entry: Row,
    /// The items in session order, those on paper too.
    pub items: Vec<Row>,
    /// The group's own questions.
    pub own: Vec<Row>,
    /// What to talk about, in this order, at most three.
    pub talk: Vec<Question>,
    /// All others: those with a finding first, by the same order.
    pub rest: Vec<Question>,
    /// What each side itself sees lowest, at most three; by side.
    pub lowest: Vec<Vec<Question>>,
}

/// One question of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The question.
    pub question: Question,
    /// What the rules make of the answers.
    pub finding: Finding,
    /// What may be shown of them.
    pub shown: Shown,
    /// How differently the sides see it.
    pub gap: Option<Gap>,
    /// The middle answer of each side, by side; `None` for a side that gave none or may not be shown.
    pub medians: Vec<Option<Median>>,
    /// The sides that disagree within themselves: something else than the gap between sides.
    pub inside: Vec<u8>,
}

impl Report {
    /// The report of a check, as far as it was answered.
    pub fn of(check: &Check) -> Self {
        let (mode, min_n, sides) = (check.mode, check.min_n(), check.taking_part());
        let answered = |question| Answered::of(check, question, &sides);
        let items = items(check.step, check.deeper.0).into_iter().map(|item| answered(item.into()));
        let (items, own): (Vec<_>, Vec<_>) =
            (items.collect(), check.own_questions().map(|(extra, _)| answered(Question::Extra(extra))).collect());
        let asked = || items.iter().chain(&own);
        let tallies: Vec<_> = asked().map(|answered| (answered.question, answered.total)).collect();
        let talk = to_discuss(&tallies, min_n);
        let ordered = order_of_discussion(&tallies, min_n);
        let silent = tallies.iter().map(|(question, _)| question).filter(|question| !ordered.contains(question));
        let rest = ordered.iter().skip(talk.len()).chain(silent).copied().collect();
        let lowest = (0..sides.len()).map(|side| lowest_of_side(&seen_by(side, asked()))).collect();
        let rows = |answered: &[Answered]| answered.iter().map(|answered| answered.row(mode, min_n, &sides)).collect();
        let entry = answered(Question::Entry).row(mode, min_n, &sides);
        let (items, own) = (rows(&items), rows(&own));
        Self { mode, min_n, sides, entry, items, own, talk, rest, lowest }
    }

    /// The row of a question.
    pub fn row(&self, question: Question) -> Option<&Row> {
        self.rows().chain([&self.entry]).find(|row| row.question == question)
    }

    /// All questions that have a finding, in session order.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.items.iter().chain(&self.own)
    }

    /// How often each finding came out, what is talked about first at the front; those that did not come out are left away.
    /// What was not asked here is counted by nobody.
    pub fn counts(&self) -> Vec<(Finding, usize)> {
        let asked = || self.rows().filter(|row| row.shown != Shown::OnPaper);
        let counted =
            Finding::IN_DISCUSSION.map(|finding| (finding, asked().filter(|row| row.finding == finding).count()));
        counted.into_iter().filter(|(_, count)| *count > 0).collect()
    }

    /// The questions that were left to paper.
    pub fn on_paper(&self) -> impl Iterator<Item = Question> {
        self.items.iter().filter(|row| row.shown == Shown::OnPaper).map(|row| row.question)
    }

    /// The side of this number.
    pub fn side(&self, number: u8) -> Option<&Side> {
        self.sides.iter().find(|side| side.number == number)
    }
}

/// A question with what was answered to it.
struct Answered {
    question: Question,
    replies: Replies,
    total: Tally,
    /// The answers by side; none where they are shown without sides: nothing may tell on which side a worrying voice is.
    by_side: Vec<Tally>,
    /// The middle answer of each side, where sides are shown.
    medians: Vec<Option<Median>>,
}

impl Answered {
    fn of(check: &Check, question: Question, sides: &[Side]) -> Self {
        let replies = check.replies_of(question, sides);
        let total = replies.total();
        let by_side = if has_worry(&total, check.min_n()) { Vec::new() } else { replies.by_side() };
        let medians = match check.round_result() {
            Some(said) => said.medians(question).iter().copied().map(Some).collect(),
            None => shown_medians(&by_side, check.mode),
        };
        Self { question, replies, total, by_side, medians }
    }

    fn row(&self, mode: Mode, min_n: u32, sides: &[Side]) -> Row {
        let numbers: Vec<u8> = sides.iter().map(|side| side.number).collect();
        let is_split = |(_, tally): &(u8, &Tally)| Finding::of(tally, 1) == Finding::Split;
        let inside = numbers.iter().copied().zip(&self.by_side).filter(is_split).map(|(side, _)| side);
        Row {
            question: self.question,
            finding: Finding::of(&self.total, min_n),
            shown: Shown::of(&self.replies, &numbers, mode, min_n),
            gap: Gap::of_medians(&self.medians),
            medians: self.medians.clone(),
            inside: inside.collect(),
        }
    }
}

/// What one side answered to each question, as far as sides are shown.
fn seen_by<'a>(side: usize, asked: impl Iterator<Item = &'a Answered>) -> Vec<(Question, Tally)> {
    asked.filter_map(|answered| Some((answered.question, *answered.by_side.get(side)?))).collect()
}
