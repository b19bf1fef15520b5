//! The draft of a hand-over memo (引きつぎメモ): what is still promised, who does what, whom to reach. Nothing is said that nobody
//! entered. Knows no page.

use super::agreement::role_in_words;
use super::phrase::{day_in_words, inner, joined, one_line, said};
use crate::domain::partner::taking_part;
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::{PROSE_LIMIT, Plan};
use crate::words::Words;

/// The draft; empty where there is nothing to hand over yet. What would not fit into the memo is left out at its end.
pub fn draft(plan: &Plan, words: &Words) -> String {
    let sentences = &words.handover;
    let open = plan.promises.live().filter(|promise| promise.state == PromiseState::Open);
    let promises = open.map(|promise| promise_in_words(promise, words)).collect();
    let roles = plan.roles.live().map(|role| role_in_words(role, words)).collect();
    let reached = taking_part(plan).into_iter().filter(|partner| !partner.contact.trim().is_empty());
    let contacts = reached.map(|partner| sentences.contact(one_line(&partner.name), one_line(&partner.contact)));
    let parts =
        [(sentences.promises(), promises), (sentences.roles(), roles), (sentences.contacts(), contacts.collect())];
    let parts = parts.map(|(heading, lines)| part(heading, lines, words));
    fitting(joined(parts, "\n\n"))
}

/// A heading with its lines; nothing where there are none.
fn part(heading: &str, lines: Vec<String>, words: &Words) -> String {
    let lines = lines.into_iter().filter(|line| !line.is_empty()).map(|line| words.handover.item(line));
    said(&joined(lines, "\n"), |lines| joined([heading.to_owned(), lines.to_owned()], "\n"))
}

fn promise_in_words(promise: &Promise, words: &Words) -> String {
    let until = said(&day_in_words(&promise.by_when, words), |day| words.handover.until(day));
    let (what, more) = (inner(&promise.what), joined([one_line(&promise.who), until], words.agreed.then()));
    if what.is_empty() || more.is_empty() { what } else { words.handover.promise(what, more) }
}

/// As many whole lines as a text of several lines may hold.
fn fitting(text: String) -> String {
    if text.chars().count() <= PROSE_LIMIT {
        return text;
    }
    let start: String = text.chars().take(PROSE_LIMIT).collect();
    start.rsplit_once('\n').map(|(whole, _)| whole.to_owned()).unwrap_or(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::partner::Partner;
    use crate::domain::role::Role;
    use crate::domain::{Command, Field, Id, Listed, PlanId, apply};
    use crate::words::{Lang, words};

    fn add<T: Listed>(number: u64, values: &[(Field, &str)]) -> Command {
        let values = values.iter().map(|(field, text)| (*field, (*text).to_owned())).collect();
        Command::Add { list: T::LIST, id: Id::from_random(number), values }
    }

    fn check(entries: Vec<Command>, expected: &str) {
        let plan = apply(&Plan::new(PlanId::default()), &Command::Together(entries)).unwrap().plan;
        assert_eq!(draft(&plan, words(Lang::Ja)), expected);
    }

    #[test]
    fn what_is_open_who_does_what_and_whom_to_reach() {
        check(Vec::new(), "");
        check(
            vec![
                add::<Promise>(
                    1,
                    &[(Promise::what, "表をうめる。"), (Promise::who, "公民館"), (Promise::by_when, "2026-12-06")],
                ),
                add::<Promise>(2, &[(Promise::what, "できたもの"), (Promise::state, "done")]),
                add::<Promise>(3, &[(Promise::what, "声をかける")]),
                add::<Role>(4, &[(Role::who, "PTA"), (Role::what, "受付"), (Role::stand_in, "副会長")]),
                add::<Partner>(5, &[(Partner::name, "公民館"), (Partner::contact, "0852-00-0000")]),
                add::<Partner>(6, &[(Partner::name, "自治会")]),
            ],
            "残っている約束\n・表をうめる（公民館、令和8年（2026年）12月6日（日）まで）\n・声をかける\n\n\
             役割\n・PTA：受付、代わりの人 副会長\n\n連絡先\n・公民館　0852-00-0000",
        );
    }

    #[test]
    fn a_long_draft_ends_with_a_whole_line() {
        let line = "あ".repeat(300);
        let promises = (0..100).map(|number| add::<Promise>(number, &[(Promise::what, &line)])).collect();
        let plan = apply(&Plan::new(PlanId::default()), &Command::Together(promises)).unwrap().plan;
        let draft = draft(&plan, words(Lang::Ja));
        assert!(draft.chars().count() <= PROSE_LIMIT);
        assert!(draft.ends_with(&format!("\n・{line}")), "{draft}");
    }
}
