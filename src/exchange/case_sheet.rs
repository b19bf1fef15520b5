//! The case sheet (事例シート): a plan told to others under the four headings of the pamphlet's cases. Each part is what the
//! group wrote for it, or else composed from the plan, and then nothing is said that nobody entered. Knows no paper and no page.

use super::phrase::{day_in_words, inner, joined, one_line, paragraphs, said};
use crate::domain::activity::Activity;
use crate::domain::date::Date;
use crate::domain::goal::Goal;
use crate::domain::method::Method;
use crate::domain::partner::taking_part;
use crate::domain::plan::{Decision, Head};
use crate::domain::{Field, Plan};
use crate::words::{Words, split_stop};

/// A case sheet, ready to be read, printed or sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseSheet {
    /// 取り組みの名前.
    pub title: String,
    /// 場所.
    pub place: String,
    /// 実施主体.
    pub lead: String,
    /// 共創・協働団体等.
    pub partners: Vec<String>,
    /// The texts under the four headings, in the order of [`Part::ALL`]; lines are parted by `\n`, and an empty one is empty.
    pub parts: [String; 4],
}

/// One of the four headings of the pamphlet's cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// ① 取り組むきっかけ.
    Trigger,
    /// ② だれとどのような方法で.
    Method,
    /// ③ どんな活動を行ったか.
    Activity,
    /// ④ 効果と今後の継続・発展.
    Effect,
}

impl CaseSheet {
    /// The case sheet of a plan.
    pub fn of(plan: &Plan, words: &Words) -> Self {
        let head = plan.head();
        Self {
            title: head.title.trim().to_owned(),
            place: head.place.trim().to_owned(),
            lead: head.lead.trim().to_owned(),
            partners: partners(plan),
            parts: Part::ALL.map(|part| part.text(plan, words)),
        }
    }

    /// The headings under which nothing stands yet.
    pub fn empty_parts(&self) -> impl Iterator<Item = Part> {
        Part::ALL.into_iter().zip(&self.parts).filter(|(_, text)| text.is_empty()).map(|(part, _)| part)
    }
}

impl Part {
    /// All four, in their order.
    pub const ALL: [Self; 4] = [Self::Trigger, Self::Method, Self::Activity, Self::Effect];

    /// Where the group's own words for it are kept.
    pub const fn field(self) -> Field {
        match self {
            Self::Trigger => Head::case_trigger,
            Self::Method => Head::case_method,
            Self::Activity => Head::case_activity,
            Self::Effect => Head::case_effect,
        }
    }

    /// The group's own words, or the composed text while there are none.
    pub fn text(self, plan: &Plan, words: &Words) -> String {
        let own = plan.read(&self.field().of(plan.id().0));
        if own.trim().is_empty() { self.composed(plan, words) } else { own.trim().to_owned() }
    }

    /// The text that the plan's records make.
    pub fn composed(self, plan: &Plan, words: &Words) -> String {
        match self {
            Self::Trigger => trigger(plan, words),
            Self::Method => method(plan, words),
            Self::Activity => activities(plan, words),
            Self::Effect => effect(plan, words),
        }
    }
}

/// A goal as one phrase: by when, what, how much. Empty where nothing was entered.
pub fn goal_in_words(goal: &Goal, words: &Words) -> String {
    let sentences = &words.case_sentences;
    let [what, amount] = [&*goal.what, &*goal.how_much].map(inner);
    let goal_text = match (what.as_str(), amount.as_str()) {
        (what, "") => what.to_owned(),
        ("", amount) => amount.to_owned(),
        (what, amount) => sentences.goal_amount(what, amount),
    };
    let by_when = day_in_words(&goal.by_when, words);
    if by_when.is_empty() || goal_text.is_empty() { goal_text } else { sentences.goal_by(by_when, goal_text) }
}

fn partners(plan: &Plan) -> Vec<String> {
    let names = taking_part(plan).into_iter().map(|partner| partner.name.trim().to_owned());
    names.filter(|name| !name.is_empty()).collect()
}

fn trigger(plan: &Plan, words: &Words) -> String {
    let learned = said(plan.head().learned.trim(), |learned| words.case_sentences.learned(learned));
    paragraphs([plan.head().problem.trim().to_owned(), learned])
}

fn method(plan: &Plan, words: &Words) -> String {
    let sentences = &words.case_sentences;
    let (lead, partners) = (plan.head().lead.trim(), some_partners(plan, words));
    let who = match (lead, partners.as_str()) {
        ("", "") => String::new(),
        (lead, "") => sentences.lead_alone(lead),
        ("", partners) => sentences.partners_alone(partners),
        (lead, partners) => sentences.with_partners(lead, partners),
    };
    let purpose = said(&one_line(&plan.head().purpose), |purpose| sentences.purpose(purpose));
    let goals = plan.goals.live().map(|goal| said(&goal_in_words(goal, words), |goal| sentences.goal(goal)));
    let chosen = Method::chosen(plan).map(|method| match (&*one_line(&method.name), &*inner(&method.reason)) {
        ("", _) => String::new(),
        (name, "") => sentences.method(name),
        (name, reason) => sentences.method_because(name, reason),
    });
    let roles = plan.roles.live().map(|role| match (one_line(&role.who), inner(&role.what)) {
        (who, what) if who.is_empty() || what.is_empty() => who + &what,
        (who, what) => sentences.role(who, what),
    });
    let roles = said(&joined(roles, sentences.and()), |roles| sentences.roles(roles));
    paragraphs([who, purpose].into_iter().chain(goals).chain(chosen).chain([roles]))
}

/// The first partners: all of them stand at the head of the sheet.
fn some_partners(plan: &Plan, words: &Words) -> String {
    let partners = partners(plan);
    let named = partners.get(..NAMED_PARTNERS).unwrap_or(&partners).join(words.case_sentences.and());
    if partners.len() > NAMED_PARTNERS { words.case_sentences.among_others(named) } else { named }
}

/// The most partners named in a sentence.
const NAMED_PARTNERS: usize = 3;

fn activities(plan: &Plan, words: &Words) -> String {
    let told = in_date_order(plan).into_iter().map(|activity| {
        let (day, what) = (day_in_words(&activity.on, words), what_was_done(activity, words));
        if day.is_empty() || what.is_empty() { what } else { words.case_sentences.activity_on(day, what) }
    });
    paragraphs(told)
}

/// What was done, and in brackets by whom and how much; the full stop stays at the end.
fn what_was_done(activity: &Activity, words: &Words) -> String {
    let (sentences, what) = (&words.case_sentences, activity.what.trim());
    let more = joined([&activity.who, &activity.numbers].map(|text| inner(text)), sentences.and());
    if what.is_empty() || more.is_empty() {
        return what.to_owned();
    }
    let (sentence, stop) = split_stop(what);
    sentences.activity_with(sentence, more) + stop
}

/// The activities by day. One whose day cannot be read (「平成29年6月」) stays behind the one it follows in the list.
fn in_date_order(plan: &Plan) -> Vec<&Activity> {
    let mut last_day: Option<Date> = None;
    let mut dated: Vec<(Option<Date>, &Activity)> = Vec::new();
    for activity in plan.activities.live() {
        last_day = activity.on.day().ok().or(last_day);
        dated.push((last_day, activity));
    }
    dated.sort_by_key(|(day, _)| *day);
    dated.into_iter().map(|(_, activity)| activity).collect()
}

fn effect(plan: &Plan, words: &Words) -> String {
    let (head, sentences) = (plan.head(), &words.case_sentences);
    let decision = match head.decision {
        Decision::Open => "",
        Decision::Continue => sentences.carry_on(),
        Decision::Change => sentences.change(),
        Decision::End => sentences.end(),
    };
    let reason = said(head.decision_reason.trim(), |reason| sentences.reason(reason));
    let own = [&head.result, &head.good, &head.outlook].map(|text| text.trim().to_owned());
    paragraphs(own.into_iter().chain([decision.to_owned(), reason]))
}
