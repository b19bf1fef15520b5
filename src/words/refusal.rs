//! Why a command was not carried out, and what to do.

use super::keys::Words;
use crate::domain::Refusal;

/// What happened, what is safe, what to do.
pub fn sentence(words: &Words, refusal: &Refusal) -> String {
    let refusals = &words.refusals;
    match refusal {
        Refusal::NoSuchEntry { .. } => refusals.no_such_entry().to_owned(),
        Refusal::AlreadyThere { .. } => refusals.already_there().to_owned(),
        Refusal::NotAChoice { text, .. } => refusals.not_a_choice(text),
        Refusal::TooLong { length, limit, .. } => refusals.too_long(limit, length.saturating_sub(*limit)),
        Refusal::TooMany { limit, .. } => refusals.too_many(limit),
        Refusal::Finished { .. } => refusals.finished().to_owned(),
        Refusal::EnoughPromises { limit } => refusals.enough_promises(limit),
        Refusal::ReadOnly => refusals.read_only().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{List, Plan, partner::Partner};
    use crate::words::{Lang, words};

    fn check(refusal: &Refusal, expected: &str) {
        assert_eq!(sentence(words(Lang::Ja), refusal), expected);
    }

    #[test]
    fn a_refusal_says_what_is_safe_and_what_to_do() {
        check(
            &Refusal::TooLong { field: Partner::name, length: 412, limit: 400 },
            "400文字までしか保存できません。書いた文は、画面に残っています。12文字 短くしてください。",
        );
        check(
            &Refusal::NotAChoice { field: Partner::kind, text: "x".to_owned() },
            "「x」は、えらべるものの中にありません。ノートは変わっていません。一覧からえらんでください。",
        );
    }

    #[test]
    fn a_refusal_of_the_domain_has_its_words() {
        let plan = Plan::new(crate::domain::PlanId::default());
        let command = crate::domain::Command::Remove { list: List::Partner, id: crate::domain::Id::from_random(1) };
        let refusal = crate::domain::apply(&plan, &command).unwrap_err();
        check(
            &refusal,
            "それは、このノートに見つかりません。ほかのことは変わっていません。「消したもの」を見てください。",
        );
    }
}
