//! The case sheet (事例シート): a plan told to others under the four headings of the pamphlet's cases. Each part is what the
//! group wrote for it, or else composed from the plan, and then nothing is said that nobody entered. Knows no paper and no page.

use crate::domain::activity::Activity;
use crate::domain::date::Date;
use crate::domain::field::DateText;
use crate::domain::goal::Goal;
use crate::domain::plan::{Decision, Head};
use crate::domain::{Field, Plan};
use crate::words::{self, Words};

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
            Self::Trigger => plan.head().problem.trim().to_owned(),
            Self::Method => method(plan, words),
            Self::Activity => activities(plan, words),
            Self::Effect => effect(plan, words),
        }
    }
}

/// A goal as one phrase: by when, what, how much. Empty where nothing was entered.
pub fn goal_in_words(goal: &Goal, words: &Words) -> String {
    let sentences = &words.case_sentences;
    // Inside a sentence there is no full stop.
    let [what, amount] = [&*goal.what, &*goal.how_much].map(|text| one_line(text).trim_end_matches('。').to_owned());
    let goal_text = match (what.as_str(), amount.as_str()) {
        (what, "") => what.to_owned(),
        ("", amount) => amount.to_owned(),
        (what, amount) => sentences.goal_amount(what, amount),
    };
    let by_when = day_in_words(&goal.by_when, words);
    if by_when.is_empty() || goal_text.is_empty() { goal_text } else { sentences.goal_by(by_when, goal_text) }
}

fn partners(plan: &Plan) -> Vec<String> {
    let names = plan.partners.live().map(|partner| partner.name.trim().to_owned());
    names.filter(|name| !name.is_empty()).collect()
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
    let purpose = Some(one_line(&plan.head().purpose)).filter(|text| !text.is_empty());
    let goals = plan.goals.live().map(|goal| goal_in_words(goal, words)).filter(|text| !text.is_empty());
    let lines = [Some(who), purpose.map(|purpose| sentences.purpose(purpose))].into_iter().flatten();
    paragraphs(lines.chain(goals.map(|goal| sentences.goal(goal))))
}

/// The first partners: all of them stand at the head of the sheet.
fn some_partners(plan: &Plan, words: &Words) -> String {
    let partners = partners(plan);
    let named = partners.get(..NAMED_PARTNERS).unwrap_or(&partners).join(words.case_sentences.and);
    if partners.len() > NAMED_PARTNERS { words.case_sentences.among_others(named) } else { named }
}

/// The most partners named in a sentence.
const NAMED_PARTNERS: usize = 3;

fn activities(plan: &Plan, words: &Words) -> String {
    let told = in_date_order(plan).into_iter().map(|activity| {
        let (day, what) = (day_in_words(&activity.on, words), activity.what.trim());
        if day.is_empty() || what.is_empty() { what.to_owned() } else { words.case_sentences.activity_on(day, what) }
    });
    paragraphs(told)
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
        Decision::Continue => sentences.carry_on,
        Decision::Change => sentences.change,
        Decision::End => sentences.end,
    };
    paragraphs([head.result.trim(), head.outlook.trim(), decision].map(ToOwned::to_owned))
}

/// A day in words, or what was typed where it cannot be read as one.
fn day_in_words(text: &DateText, words: &Words) -> String {
    text.day().map_or_else(|_| text.trim().to_owned(), |day| words::date::long(words, day))
}

/// A text on one line.
fn one_line(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}

/// One under the other, without the empty ones.
fn paragraphs(texts: impl IntoIterator<Item = String>) -> String {
    texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}
