//! What partners agree on, in words (確認書): the copies that an agreement keeps, and what differs from them now. Knows no
//! paper and no page.

use super::case_sheet::goal_in_words;
use super::phrase::{day_in_words, inner, joined, one_line, paragraphs, said};
use crate::domain::Plan;
use crate::domain::agreement::{Agreement, Drift, Terms};
use crate::domain::goal::Goal;
use crate::domain::role::Role;
use crate::words::{Wording, Words, are_all_here, ruby, words};
use std::sync::Arc;

/// What a plan says now about purpose, goals, roles and period. How far a role is and what a goal has reached are no part of
/// it: they change while everybody keeps to what was agreed.
pub fn terms(plan: &Plan, words: &Words) -> Terms {
    let bare = |text: String| ruby::base(&text).into_owned();
    Terms {
        purpose: plan.head().purpose.trim().to_owned(),
        goals: bare(paragraphs(plan.goals.live().map(|goal| goal_with_measure(goal, words)))),
        roles: bare(paragraphs(plan.roles.live().map(|role| role_in_words(role, words)))),
        period: bare(period(plan, words)),
    }
}

/// What is no longer as it was agreed, told in the given language. The copy stands in the language of its day: what says the
/// same in any language has not changed.
pub fn drift(plan: &Plan, agreement: &Agreement, words_now: &Words) -> Vec<Drift> {
    Now::of(plan, words_now).drift(agreement)
}

/// The last agreement with each partner, and what is no longer as it was agreed.
pub fn drifts(plan: &Plan, words_now: &Words) -> Vec<(Arc<Agreement>, Vec<Drift>)> {
    let agreed = plan.partners.live().filter_map(|partner| Agreement::last_with(plan, partner.meta.id));
    let agreed: Vec<_> = agreed.cloned().collect();
    if agreed.is_empty() {
        return Vec::new();
    }
    let now = Now::of(plan, words_now);
    agreed.into_iter().map(|agreement| (Arc::clone(&agreement), now.drift(&agreement))).collect()
}

/// The terms of today, as they are told and in all words in which a copy may stand.
struct Now {
    /// The first is as they are told now. None where words of a language are not here yet: then nothing can be called changed.
    ways: Vec<Terms>,
}

impl Now {
    fn of(plan: &Plan, words_now: &Words) -> Self {
        if !are_all_here() {
            return Self { ways: Vec::new() };
        }
        let in_every_language = Wording::bare().map(|wording| terms(plan, words(wording)));
        Self { ways: std::iter::once(terms(plan, words_now)).chain(in_every_language).collect() }
    }

    /// Told in the words of the copy: those in which the least of it is no longer said. Where the copy does not tell in which words it
    /// stands, in those of today.
    fn drift(&self, agreement: &Agreement) -> Vec<Drift> {
        let differing = |drifts: &Vec<Drift>| drifts.iter().map(|drift| drift.lines()[0].len()).sum::<usize>();
        self.ways.iter().map(|now| agreement.drift(now)).min_by_key(differing).unwrap_or_default()
    }
}

fn goal_with_measure(goal: &Goal, words: &Words) -> String {
    let measure = said(&inner(&goal.measure), |how| words.agreed.measured(how));
    joined([goal_in_words(goal, words), measure], words.agreed.then())
}

/// A role as one phrase: who, what, and what else was settled. Empty where nothing was entered.
pub fn role_in_words(role: &Role, words: &Words) -> String {
    let sentences = &words.agreed;
    let whole = match (&*one_line(&role.who), &*inner(&role.what)) {
        (who, "") => who.to_owned(),
        ("", what) => what.to_owned(),
        (who, what) => sentences.role(who, what),
    };
    let more = [
        said(&day_in_words(&role.by_when, words), |day| sentences.until(day)),
        said(&inner(&role.stand_in), |name| sentences.stand_in(name)),
        said(&inner(&role.responsibility), |what| sentences.responsibility(what)),
        said(&inner(&role.hours), |hours| sentences.hours(hours)),
    ];
    joined([whole, joined(more, sentences.then())], sentences.then())
}

/// The period with the days to look again and to decide, with the readings of the words.
pub(super) fn period(plan: &Plan, words: &Words) -> String {
    let (head, sentences) = (plan.head(), &words.agreed);
    let from = said(&day_in_words(&head.start, words), |day| sentences.from(day));
    let until = said(&day_in_words(&head.end, words), |day| sentences.until(day));
    let reviews = plan.review_days.live().map(|review| {
        let day = said(&day_in_words(&review.on, words), |day| sentences.review(day));
        joined([day, inner(&review.about)], sentences.then())
    });
    let decide = said(&day_in_words(&head.decide_on, words), |day| sentences.decide(day));
    let both = if from.is_empty() || until.is_empty() { from + &until } else { sentences.from_until(from, until) };
    paragraphs(std::iter::once(both).chain(reviews).chain([decide]))
}
