//! Closing (終わるときの片づけ): an end is done well when tools, money, addresses and thanks are where they belong
//! (principle 7).

use super::command::Command;
use super::entry::entry;
use super::field::{Flag, Line};
use super::id::Id;
use super::plan::{List, Plan};

entry! {
    /// One thing to be put in order at the end.
    Closing in Closing {
        /// 何を.
        what: Line,
        /// だれが.
        who: Line,
        /// すんだ.
        is_done: Flag,
    }
}

impl Closing {
    /// Adds the usual four (道具・お金・連絡先・お礼), each in the words of the language; those that stand in the list already
    /// are not added again.
    pub fn add_usual(plan: &Plan, usual: [(Id, &str); 4]) -> Command {
        let is_missing = |what: &str| !plan.closings.live().any(|closing| closing.what.trim() == what);
        let missing = usual.into_iter().filter(|(_, what)| is_missing(what));
        Command::Together(
            missing
                .map(|(id, what)| Command::Add { list: List::Closing, id, values: vec![(Self::what, what.to_owned())] })
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{PlanId, apply};

    #[test]
    fn the_usual_four_are_added_once() {
        let texts = ["道具", "お金", "連絡先", "お礼"];
        let add = |plan: &Plan, first: u64| {
            let named = [0, 1, 2, 3].map(|at| (Id::from_random(first + at as u64), texts[at]));
            apply(plan, &Closing::add_usual(plan, named)).unwrap().plan
        };
        let whats = |plan: &Plan| plan.closings.live().map(|closing| closing.what.to_string()).collect::<Vec<_>>();
        let plan = add(&Plan::new(PlanId::default()), 1);
        assert_eq!(whats(&plan), texts);
        let without_money =
            apply(&plan, &Command::Remove { list: List::Closing, id: Id::from_random(2) }).unwrap().plan;
        assert_eq!(whats(&add(&without_money, 11)), ["道具", "連絡先", "お礼", "お金"]);
    }
}
