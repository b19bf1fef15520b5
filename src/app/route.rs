//! Where we are: every page of the app, and its place in the address after `#`. Hash routes and relative files work at any
//! path and from a USB stick.

use crate::domain::check::PhoneCheck;
use crate::domain::field::Choice;
use crate::domain::{Id, PlanId, Step, Topic};
use crate::exchange::check_paper::CheckPaper;
use crate::exchange::sheet::SheetName;

/// The most questions of a check beside the entry question: eight, three deeper ones, three of the group's own.
const MOST_QUESTIONS: u8 = 14;

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Route {
    /// The list of plans, or the first start.
    #[default]
    Home,
    /// A new plan.
    New,
    /// One plan: where it stands and what is next.
    Plan(PlanId),
    /// One step of a plan.
    Step(PlanId, Step),
    /// A check of a step of a plan begins.
    CheckStart(PlanId, Step),
    /// A check begins for which there is no plan yet.
    CheckNow,
    /// One question of a check: the entry question is 0, the others begin with 1.
    Question(PlanId, Id, u8),
    /// The result of a check.
    Result(PlanId, Id),
    /// The meeting around a check, as its presenter leads it.
    Meeting(PlanId, Id),
    /// What everybody sees of it on the wall.
    Wall(PlanId, Id),
    /// The questions of a check on somebody's own phone, which has no plan.
    Phone(PhoneCheck),
    /// A paper of a check: blank sheets, cards.
    CheckPaper(PlanId, Id, CheckPaper),
    /// The case sheet.
    CaseSheet(PlanId),
    /// A sheet to print.
    Sheet(PlanId, SheetName),
    /// The papers for a meeting, one after the other.
    Papers(PlanId),
    /// 見本: what it is, before it is opened.
    Sample,
    /// ガイド: what it holds, or one of its chapters.
    Guide(Option<Topic>),
    /// A file is opened: what is in it, before anything of it is taken in.
    Import,
    /// データの置き場所.
    Data,
    /// 設定.
    Settings,
    /// このアプリについて.
    About,
    /// 個人情報.
    Privacy,
    /// アクセシビリティの試験結果.
    Accessibility,
    /// An address that leads nowhere.
    Missing,
}

impl Route {
    /// The page at an address; the leading `#` may be there or not.
    pub fn parse(hash: &str) -> Self {
        let path: Vec<&str> = hash.trim_start_matches('#').split('/').filter(|part| !part.is_empty()).collect();
        Self::find(&path).unwrap_or(Self::Missing)
    }

    fn find(path: &[&str]) -> Option<Self> {
        Some(match *path {
            [] => Self::Home,
            ["new"] => Self::New,
            ["sample"] => Self::Sample,
            ["guide"] => Self::Guide(None),
            ["guide", topic] => Self::Guide(Some(topic.parse().ok()?)),
            ["import"] => Self::Import,
            ["data"] => Self::Data,
            ["settings"] => Self::Settings,
            ["about"] => Self::About,
            ["privacy"] => Self::Privacy,
            ["accessibility"] => Self::Accessibility,
            ["plan", plan] => Self::Plan(plan.parse().ok()?),
            ["plan", plan, "case"] => Self::CaseSheet(plan.parse().ok()?),
            ["plan", plan, "sheet", name] => Self::Sheet(plan.parse().ok()?, SheetName::from_key(name)?),
            ["plan", plan, "papers"] => Self::Papers(plan.parse().ok()?),
            ["check"] => Self::CheckNow,
            ["phone", ref check @ ..] => Self::Phone(PhoneCheck::parse(check)?),
            ["plan", plan, step, "begin"] => Self::CheckStart(plan.parse().ok()?, Step::from_key(step)?),
            ["plan", plan, step] => Self::Step(plan.parse().ok()?, Step::from_key(step)?),
            ["plan", plan, "check", check] => Self::Result(plan.parse().ok()?, check.parse().ok()?),
            ["plan", plan, "check", check, "meeting"] => Self::Meeting(plan.parse().ok()?, check.parse().ok()?),
            ["plan", plan, "check", check, "wall"] => Self::Wall(plan.parse().ok()?, check.parse().ok()?),
            ["plan", plan, "check", check, "paper", name] => {
                Self::CheckPaper(plan.parse().ok()?, check.parse().ok()?, CheckPaper::from_key(name)?)
            }
            ["plan", plan, "check", check, number] => {
                let number = number.parse().ok().filter(|number| *number <= MOST_QUESTIONS)?;
                Self::Question(plan.parse().ok()?, check.parse().ok()?, number)
            }
            _ => return None,
        })
    }

    /// Its address, with `#`.
    pub fn to_hash(self) -> String {
        match self {
            Self::Home | Self::Missing => "#/".to_owned(),
            Self::New => "#/new".to_owned(),
            Self::Plan(plan) => format!("#/plan/{plan}"),
            Self::Step(plan, step) => format!("#/plan/{plan}/{}", step.key()),
            Self::CheckStart(plan, step) => format!("#/plan/{plan}/{}/begin", step.key()),
            Self::CheckNow => "#/check".to_owned(),
            Self::Question(plan, check, number) => format!("#/plan/{plan}/check/{check}/{number}"),
            Self::Result(plan, check) => format!("#/plan/{plan}/check/{check}"),
            Self::Meeting(plan, check) => format!("#/plan/{plan}/check/{check}/meeting"),
            Self::Wall(plan, check) => format!("#/plan/{plan}/check/{check}/wall"),
            Self::Phone(check) => format!("#/phone/{check}"),
            Self::CheckPaper(plan, check, name) => format!("#/plan/{plan}/check/{check}/paper/{}", name.key()),
            Self::CaseSheet(plan) => format!("#/plan/{plan}/case"),
            Self::Sheet(plan, name) => format!("#/plan/{plan}/sheet/{}", name.key()),
            Self::Papers(plan) => format!("#/plan/{plan}/papers"),
            Self::Sample => "#/sample".to_owned(),
            Self::Guide(None) => "#/guide".to_owned(),
            Self::Guide(Some(topic)) => format!("#/guide/{topic}"),
            Self::Import => "#/import".to_owned(),
            Self::Data => "#/data".to_owned(),
            Self::Settings => "#/settings".to_owned(),
            Self::About => "#/about".to_owned(),
            Self::Privacy => "#/privacy".to_owned(),
            Self::Accessibility => "#/accessibility".to_owned(),
        }
    }

    /// The plan it shows.
    pub fn plan(self) -> Option<PlanId> {
        match self {
            Self::Plan(plan)
            | Self::Step(plan, _)
            | Self::CheckStart(plan, _)
            | Self::Question(plan, _, _)
            | Self::Result(plan, _)
            | Self::Meeting(plan, _)
            | Self::Wall(plan, _)
            | Self::CheckPaper(plan, _, _)
            | Self::CaseSheet(plan)
            | Self::Papers(plan)
            | Self::Sheet(plan, _) => Some(plan),
            Self::Home
            | Self::New
            | Self::CheckNow
            | Self::Phone(_)
            | Self::Sample
            | Self::Guide(_)
            | Self::Import
            | Self::Data
            | Self::Settings
            | Self::About
            | Self::Privacy
            | Self::Accessibility
            | Self::Missing => None,
        }
    }

    /// Whether people sit around it: nothing may come between them then.
    pub fn is_meeting(self) -> bool {
        matches!(self, Self::Question(..) | Self::Meeting(..) | Self::Wall(..) | Self::Phone(_))
    }

    /// One of every page, for tests that must not forget any. `match` above fails to compile where a new one is missing.
    pub fn every(plan: PlanId, check: Id) -> Vec<Self> {
        let mut all = vec![Self::Home, Self::New, Self::Plan(plan)];
        all.extend(Step::ALL.iter().map(|step| Self::Step(plan, *step)));
        all.extend(Step::ALL.iter().map(|step| Self::CheckStart(plan, *step)));
        all.extend((0..=8).map(|number| Self::Question(plan, check, number)));
        all.extend(SheetName::ALL.iter().map(|name| Self::Sheet(plan, *name)));
        all.extend(PhoneCheck::parse(&["consult", "1", "7K4-6M", "5e02-516c"]).map(Self::Phone));
        all.extend(CheckPaper::ALL.iter().map(|name| Self::CheckPaper(plan, check, *name)));
        all.extend(Topic::all().map(|topic| Self::Guide(Some(topic))));
        all.extend([
            Self::Result(plan, check),
            Self::Meeting(plan, check),
            Self::Wall(plan, check),
            Self::CaseSheet(plan),
            Self::Papers(plan),
            Self::CheckNow,
            Self::Sample,
            Self::Guide(None),
            Self::Import,
            Self::Data,
            Self::Settings,
            Self::About,
            Self::Privacy,
            Self::Accessibility,
            Self::Missing,
        ]);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::Route;
    use crate::domain::{Id, PlanId};

    #[test]
    fn every_page_is_found_at_its_address() {
        let plan = PlanId(Id::from_random(7));
        for route in Route::every(plan, Id::from_random(9)) {
            let expected = if route == Route::Missing { Route::Home } else { route };
            assert_eq!(Route::parse(&route.to_hash()), expected);
        }
    }

    #[test]
    fn strange_addresses_lead_nowhere() {
        for hash in [
            "#/plan/",
            "#/plan/x",
            "#/plan/000000000007/check/000000000009/15",
            "#/plan/000000000007/sheet/x",
            "#/phone",
            "#/phone/consult/1/7K4-6M/7",
            "#/other",
            "#//x",
            "#/guide/principle-9",
        ] {
            assert_eq!(Route::parse(hash), Route::Missing, "{hash}");
        }
        assert_eq!(Route::parse(""), Route::Home);
    }
}
