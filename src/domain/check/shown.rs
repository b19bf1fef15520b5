//! How the answers to one question may be shown: what mode, number and finding allow. Nothing else is drawn or said of them.

use super::answer::{Answer, Grade};
use super::finding::has_worry;
use super::hands::Replies;
use super::mode::Mode;
use super::tally::{Median, Tally};

/// The answers to one question, as far as they are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// 紙で.
    OnPaper,
    /// Nobody answered, fewer than may be shown, or it does not apply: the finding says which.
    Nothing,
    /// One person's answer: of one who checks alone, or of the only one who answered.
    One(Answer),
    /// The one answer that the group agreed on.
    Agreed(Answer),
    /// The answers of several people.
    Many(Spread),
    /// 「多くの人が ○ 以上」, 「気になる声もあります」: no count and no side, and △ and ・ in one column.
    Worry(Vec<Column>),
}

/// The answers of several people to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    /// How often each answer was given: for natural counts, never for a percentage. 今は関係ない is left out.
    pub tally: Tally,
    /// Every answer as a dot; empty where there are more than fit on a page.
    pub dots: Vec<Column>,
    /// The middle answer; `None` where nobody gave one on the scale.
    pub median: Option<Median>,
    /// The lowest and the highest answer where they differ; not in 名前なし.
    pub range: Option<(Grade, Grade)>,
}

/// A column of dots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Which answers stand in it.
    pub answers: ColumnOf,
    /// A dot for every answer, sorted by side: the number of its side, or nothing where no side is shown.
    pub dots: Vec<Option<u8>>,
}

/// What a column of dots holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnOf {
    /// One answer.
    Answer(Answer),
    /// △ and ・ together, so that nobody stands alone.
    Low,
}

/// The most answers that are drawn as dots; above, words carry it.
pub const MOST_DOTS: u64 = 120;

/// The answers that have a column: everything but 今は関係ない, which is left out of every count.
const COLUMNS: [Answer; 5] = [
    Answer::Graded(Grade::Done),
    Answer::Graded(Grade::Mostly),
    Answer::Graded(Grade::Little),
    Answer::Graded(Grade::NotYet),
    Answer::DontKnow,
];

impl Shown {
    /// What may be shown of the replies to one question. `sides` are the numbers of the sides in the order of the replies.
    pub fn of(replies: &Replies, sides: &[u8], mode: Mode, min_n: u32) -> Self {
        let total = Tally { not_applicable: 0, ..replies.total() };
        match replies {
            Replies::OnPaper => return Self::OnPaper,
            Replies::None => return Self::Nothing,
            Replies::One(answer) if mode == Mode::Alone => return Self::One(*answer),
            Replies::One(answer) => return Self::Agreed(*answer),
            Replies::Many(_) | Replies::Unsided(_) => {}
        }
        if total.n() < u64::from(min_n.max(1)) {
            return Self::Nothing;
        }
        if total.n() == 1 {
            let only = Answer::ALL.into_iter().find(|answer| *answer != Answer::NotApplicable && total.of(*answer) > 0);
            return only.map_or(Self::Nothing, Self::One);
        }
        if has_worry(&total, min_n) {
            return Self::Worry(if total.n() > MOST_DOTS { Vec::new() } else { merged(&total) });
        }
        let by_side = replies.by_side();
        let dots = match mode.has_sides() {
            _ if total.n() > MOST_DOTS => Vec::new(),
            true => columns(&sides.iter().copied().map(Some).zip(by_side).collect::<Vec<_>>()),
            false => columns(&[(None, total)]),
        };
        let range = if mode.has_sides() { range(&total) } else { None };
        Self::Many(Spread { tally: total, dots, median: total.median(), range })
    }
}

fn columns(sides: &[(Option<u8>, Tally)]) -> Vec<Column> {
    let dots = |answer| sides.iter().flat_map(move |(side, tally)| repeated(*side, tally.of(answer)));
    COLUMNS.map(|answer| Column { answers: ColumnOf::Answer(answer), dots: dots(answer).collect() }).into()
}

fn merged(total: &Tally) -> Vec<Column> {
    let column = |answers, count| Column { answers, dots: repeated(None, count).collect() };
    let one = |answer| column(ColumnOf::Answer(answer), total.of(answer));
    let [done, mostly, little, not_yet, dont_know] = COLUMNS;
    let low = column(ColumnOf::Low, total.of(little) + total.of(not_yet));
    vec![one(done), one(mostly), low, one(dont_know)]
}

fn repeated(side: Option<u8>, count: u32) -> impl Iterator<Item = Option<u8>> {
    (0..count).map(move |_| side)
}

/// The lowest and the highest answer that was given; `None` where all are alike.
fn range(tally: &Tally) -> Option<(Grade, Grade)> {
    let mut given = Grade::ALL.into_iter().filter(|grade| tally.count(*grade) > 0);
    let lowest = given.next()?;
    Some((lowest, given.next_back()?))
}
