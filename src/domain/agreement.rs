//! Agreements (確認書): who said yes to what, and on which day, with a copy of the words, so that a later drift can be seen
//! (the pamphlet's ③ asks that the purpose does not drift from the first intention). The words are composed elsewhere and
//! handed in.

use super::command::Command;
use super::date::Date;
use super::entry::{Field, entry};
use super::field::{DateText, Line, Prose};
use super::id::Id;
use super::partner::Partner;
use super::plan::{List, Plan};
use std::sync::Arc;

entry! {
    /// One partner's agreement.
    Agreement in Agreement {
        /// The name of the partner's entry.
        partner: Line,
        /// What the partner was called.
        name: Line,
        /// The day of the agreement.
        agreed_on: DateText,
        /// Who said yes for them.
        by: Line,
        /// The purpose as it was agreed.
        purpose: Prose,
        /// The goals as they were agreed.
        goals: Prose,
        /// The roles as they were agreed.
        roles: Prose,
        /// The period as it was agreed.
        period: Prose,
    }
}

/// What partners agree on, in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    /// 目的.
    pub purpose: String,
    /// 目標.
    pub goals: String,
    /// 役割分担.
    pub roles: String,
    /// 期間.
    pub period: String,
}

/// One of the four things that are agreed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// 目的.
    Purpose,
    /// 目標.
    Goals,
    /// 役割分担.
    Roles,
    /// 期間.
    Period,
}

/// A term that is no longer what was agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drift {
    /// Which one.
    pub term: Term,
    /// As it was agreed; empty where nothing was there.
    pub then: String,
    /// As it is now.
    pub now: String,
}

impl Term {
    /// All four, in the order of ②.
    pub const ALL: [Self; 4] = [Self::Purpose, Self::Goals, Self::Roles, Self::Period];

    /// Where its copy is kept.
    pub const fn field(self) -> Field {
        match self {
            Self::Purpose => Agreement::purpose,
            Self::Goals => Agreement::goals,
            Self::Roles => Agreement::roles,
            Self::Period => Agreement::period,
        }
    }
}

impl Drift {
    /// The lines that stand no more, and those that stand there only now: of many roles, the one that changed. All of them where
    /// nothing but their order differs.
    pub fn lines(&self) -> [String; 2] {
        let only = |these: &str, those: &str| {
            let is_new = |line: &&str| !those.lines().any(|other| other.trim() == line.trim());
            these.lines().filter(is_new).collect::<Vec<_>>().join("\n")
        };
        let differing = [only(&self.then, &self.now), only(&self.now, &self.then)];
        if differing.iter().all(String::is_empty) { [self.then.clone(), self.now.clone()] } else { differing }
    }
}

impl Terms {
    /// The words of one term.
    pub fn of(&self, term: Term) -> &str {
        match term {
            Term::Purpose => &self.purpose,
            Term::Goals => &self.goals,
            Term::Roles => &self.roles,
            Term::Period => &self.period,
        }
    }
}

impl Agreement {
    /// A partner agrees on these terms today; `by` is who said yes for them.
    pub fn make(agreement: Id, partner: &Partner, on: Date, by: &str, terms: &Terms) -> Command {
        let mut values = vec![
            (Self::partner, partner.meta.id.to_string()),
            (Self::name, partner.name.trim().to_owned()),
            (Self::agreed_on, on.iso()),
            (Self::by, by.trim().to_owned()),
        ];
        values.extend(Term::ALL.map(|term| (term.field(), terms.of(term).to_owned())));
        Command::Add { list: List::Agreement, id: agreement, values }
    }

    /// The last agreement with a partner: a new one takes the place of those before it.
    pub fn last_with(plan: &Plan, partner: Id) -> Option<&Arc<Self>> {
        let partner = partner.to_string();
        plan.agreements.live().rfind(|agreement| *agreement.partner == *partner)
    }

    /// The copy of one term.
    pub fn copy(&self, term: Term) -> &str {
        match term {
            Term::Purpose => &self.purpose,
            Term::Goals => &self.goals,
            Term::Roles => &self.roles,
            Term::Period => &self.period,
        }
    }

    /// What is no longer as it was agreed. Blanks and line ends at either side do not count.
    pub fn drift(&self, now: &Terms) -> Vec<Drift> {
        let drifted = |term: &Term| self.copy(*term).trim() != now.of(*term).trim();
        let told = |term| Drift { term, then: self.copy(term).to_owned(), now: now.of(term).to_owned() };
        Term::ALL.into_iter().filter(drifted).map(told).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_lines_those_are_told_that_differ() {
        let check = |then: &str, now: &str, expected: [&str; 2]| {
            let drift = Drift { term: Term::Roles, then: then.to_owned(), now: now.to_owned() };
            assert_eq!(drift.lines(), expected);
        };
        check("", "公民館：予約", ["", "公民館：予約"]);
        check(
            "公民館：予約\n自治会：草刈り",
            "公民館：予約\n自治会：草刈り、時間 月6時間",
            ["自治会：草刈り", "自治会：草刈り、時間 月6時間"],
        );
        check("公民館：予約\n自治会：草刈り", "自治会：草刈り", ["公民館：予約", ""]);
        check("a\nb", "b\na", ["a\nb", "b\na"]);
    }
}
