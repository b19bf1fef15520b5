//! The keys of the page on which a check begins: step, mode, who is here, what more is asked. And why it cannot begin yet.

use super::check_keys::Modes;
use super::group::group;
use crate::domain::check::{Extra, MOST_PEOPLE, MOST_SIDES, SetupProblem, Standing};

group! {
    /// The beginning of a check.
    BeginPage {
        heading,
        lead,
        /// A plan is made around the check afterwards.
        without_plan,
        step,
        mode,
        /// What each mode means, in one or two sentences.
        mode_notes: Modes,
        sides,
        sides_note(limit),
        side_name,
        add_side,
        remove_side(name),
        /// A group that is not parted into sides.
        everybody,
        present(name),
        present_hint,
        side_name_hint,
        /// A side whose name is still being typed.
        side_here,
        standing,
        standing_note,
        standing_words: StandingWords,
        /// 名前なし: the smallest number of answers that is shown.
        min_shown,
        min_shown_note,
        /// Which sides are joined.
        joined_note,
        /// What the side is called to which they are joined.
        others,
        script,
        script_note,
        scripts: ScriptWords,
        /// Where 名前なし does not go.
        begin_together,
        /// What becomes of the sensitive items where people of different rank take part.
        on_paper(count),
        /// The other way: without names.
        without_names,
        /// 名前なし for the whole round instead.
        whole_note,
        whole_without_names,
        deeper,
        deeper_note(count),
        own,
        own_note(limit),
        own_label(number),
        own_hint,
        begin,
        /// Goes to where the problem is.
        to_problem,
        problems: SetupProblems,
    }
}

group! {
    /// Whether people of different rank take part.
    StandingWords { unsaid, alike, different }
}

group! {
    /// How long a session is meant to be.
    ScriptWords { open, short, usual, long }
}

group! {
    /// What is in the way of a check.
    SetupProblems {
        no_side,
        too_many_sides(limit, over),
        side_without_name,
        one_name_twice(name),
        not_present(name, limit),
        too_few_people(least, people),
        too_many_people(limit),
        too_many_own(limit, over),
    }
}

impl StandingWords {
    /// The words for an answer.
    pub const fn of(&self, standing: Standing) -> &'static str {
        match standing {
            Standing::Unsaid => self.unsaid(),
            Standing::Alike => self.alike(),
            Standing::Different => self.different(),
        }
    }
}

impl BeginPage {
    /// The name of a side, also of one that has none because it is everybody.
    pub fn side<'a>(&'a self, name: &'a str) -> &'a str {
        if name.is_empty() { self.everybody() } else { name }
    }

    /// What is missing, and what to do.
    pub fn problem(&self, problem: &SetupProblem) -> String {
        let problems = &self.problems;
        match problem {
            SetupProblem::NoSide => problems.no_side().to_owned(),
            SetupProblem::TooManySides { over } => problems.too_many_sides(MOST_SIDES, over),
            SetupProblem::SideWithoutName => problems.side_without_name().to_owned(),
            SetupProblem::OneNameTwice { name } => problems.one_name_twice(name),
            SetupProblem::NotPresent { name } => problems.not_present(self.side(name), MOST_PEOPLE),
            SetupProblem::TooFewPeople { people, least } => problems.too_few_people(least, people),
            SetupProblem::TooManyPeople { limit } => problems.too_many_people(limit),
            SetupProblem::TooManyExtra { over } => problems.too_many_own(Extra::ALL.len(), over),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Lang, words};

    #[test]
    fn what_is_in_the_way_is_said_with_what_to_do() {
        let begin = &words(Lang::Ja).begin;
        let check = |problem: SetupProblem, expected: &str| assert_eq!(begin.problem(&problem), expected);
        check(
            SetupProblem::TooManySides { over: 2 },
            "団体は6つまでです。書いたものは残っています。2つ外してください。",
        );
        let name = |name: &str| SetupProblem::NotPresent { name: name.to_owned() };
        let numbers = "ほかに書いたものは残っています。1から999までの数を入れてください。";
        check(name("市"), &format!("「市」の人数がわかりません。{numbers}"));
        check(name(""), &format!("「みんな」の人数がわかりません。{numbers}"));
    }
}
