//! Money (お金): what came in and what was spent, by source, open to every partner (principle 6). A plan needs none.

use super::entry::{Entry, entry};
use super::field::{Choice, DateText, Line};
use super::plan::Plan;
use super::yen;

entry! {
    /// One line of the book.
    Money in Money {
        /// いつ.
        on: DateText,
        /// Which way it went.
        way: MoneyWay,
        /// Where it came from, or out of what it was paid (「市の補助金」).
        source: Line,
        /// What for.
        what: Line,
        /// How much, as typed (「3万円」).
        amount: Line,
    }
}

/// Which way money went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MoneyWay {
    /// 入ったお金.
    #[default]
    In,
    /// 使ったお金.
    Out,
}

impl Choice for MoneyWay {
    const ALL: &'static [Self] = &[Self::In, Self::Out];
    fn key(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
        }
    }
}

impl Money {
    /// The amount in yen; nothing where it cannot be read.
    pub fn yen(&self) -> Option<u64> {
        yen::read(&self.amount)
    }
}

/// What came in and what was spent, in yen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// 入ったお金.
    pub came_in: u64,
    /// 使ったお金.
    pub spent: u64,
}

impl Sum {
    /// What is left; below nothing where more was spent than came in.
    pub fn left(self) -> i64 {
        // A list of the largest amounts stays far below what an i64 holds; see the test.
        self.came_in.cast_signed() - self.spent.cast_signed()
    }

    fn add(&mut self, way: MoneyWay, yen: u64) {
        match way {
            MoneyWay::In => self.came_in += yen,
            MoneyWay::Out => self.spent += yen,
        }
    }
}

/// The book summed up.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sums {
    /// Everything.
    pub total: Sum,
    /// By source, in the order of the list; entries without one stand under an empty name.
    pub by_source: Vec<(String, Sum)>,
    /// How many entries are in none of the sums, because their amount cannot be read or is missing.
    pub unread: usize,
}

/// Sums up the money of a plan, as far as its amounts can be read.
pub fn sums(plan: &Plan) -> Sums {
    let mut sums = Sums::default();
    for entry in plan.money.live().filter(|entry| !entry.is_blank()) {
        let Some(yen) = entry.yen() else {
            sums.unread += 1;
            continue;
        };
        sums.total.add(entry.way, yen);
        let source = entry.source.trim();
        let at = sums.by_source.iter().position(|(known, _)| known == source).unwrap_or(sums.by_source.len());
        if at == sums.by_source.len() {
            sums.by_source.push((source.to_owned(), Sum::default()));
        }
        sums.by_source[at].1.add(entry.way, yen);
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Command, Id, LIST_LIMIT, List, PlanId, apply};

    fn plan(book: &[(&str, &str, &str)]) -> Plan {
        let add = |(number, (way, source, amount)): (u64, &(&str, &str, &str))| Command::Add {
            list: List::Money,
            id: Id::from_random(number),
            values: [(Money::way, way), (Money::source, source), (Money::amount, amount)]
                .map(|(field, text)| (field, (*text).to_owned()))
                .to_vec(),
        };
        let all = Command::Together((0..).zip(book).map(add).collect());
        apply(&Plan::new(PlanId::default()), &all).unwrap().plan
    }

    fn sum(came_in: u64, spent: u64) -> Sum {
        Sum { came_in, spent }
    }

    #[test]
    fn the_book_is_summed_up_by_source() {
        let sums = sums(&plan(&[
            ("in", "市の補助金", "５万円"),
            ("in", "会費", "12,000円"),
            ("out", "市の補助金", "38,500"),
            ("out", " 会費 ", "1万5千円"),
            ("in", "寄付", "いくらか"),
            ("out", "", "500円"),
            ("in", "寄付", ""),
            ("in", "", ""),
        ]));
        let by_source = [("市の補助金", sum(50_000, 38_500)), ("会費", sum(12_000, 15_000)), ("", sum(0, 500))];
        assert_eq!(sums.total, sum(62_000, 54_000));
        assert_eq!(sums.by_source, by_source.map(|(source, sum)| (source.to_owned(), sum)));
        assert_eq!(sums.unread, 2, "one that says no number, one that says none; a blank line is no entry yet");
        assert_eq!([sums.total, by_source[1].1].map(Sum::left), [8_000, -3_000]);
    }

    #[test]
    fn a_plan_without_money_has_nothing_to_sum_up() {
        assert_eq!(sums(&plan(&[])), Sums::default());
    }

    #[test]
    fn the_largest_book_can_be_summed_up() {
        let most = u64::try_from(LIST_LIMIT).unwrap() * yen::MOST;
        assert_eq!(sum(0, most).left(), -i64::try_from(most).unwrap());
    }
}
