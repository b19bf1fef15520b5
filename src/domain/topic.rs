//! What the guide (ガイド) explains, and the lasting names under which a page links to each part. Source: the pamphlet of
//! Matsue City. What is said about it is a matter of the languages.

use super::field::Choice;
use super::principle::Principle;
use super::step::Step;
use std::fmt;
use std::str::FromStr;

/// A part of the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// なぜ共創・協働が必要なのか.
    Why,
    /// One of the eight principles.
    Principle(Principle),
    /// One of the four steps.
    Step(Step),
    /// One of the two cases.
    Case(Case),
}

/// The two real cases (取り組み事例) of the pamphlet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// 「瑞風」を活かしたまちづくり事業.
    Zuifu,
    /// 大芦発信！「元気な拠点づくり」事業.
    Oashi,
}

impl Topic {
    /// All of them, in the order of the guide.
    pub fn all() -> impl Iterator<Item = Self> {
        let principles = Principle::ALL.into_iter().map(Self::Principle);
        let steps = Step::ALL.iter().copied().map(Self::Step);
        let cases = Case::ALL.into_iter().map(Self::Case);
        [Self::Why].into_iter().chain(principles).chain(steps).chain(cases)
    }

    /// The case that shows it by example; a case and the reasons have none.
    pub const fn shown_by(self) -> Option<Case> {
        match self {
            Self::Principle(principle) => Some(match principle {
                Principle::Differences | Principle::Purpose | Principle::Openness | Principle::Ending => Case::Zuifu,
                Principle::Equality | Principle::Process | Principle::Roles | Principle::Independence => Case::Oashi,
            }),
            Self::Step(Step::Consult | Step::Act) => Some(Case::Zuifu),
            Self::Step(Step::Find | Step::Review) => Some(Case::Oashi),
            Self::Why | Self::Case(_) => None,
        }
    }
}

impl Case {
    /// Both, as printed.
    pub const ALL: [Self; 2] = [Self::Zuifu, Self::Oashi];
}

/// The anchor: `why`, `principle-3`, `step-find`, `case-oashi`.
impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Why => f.write_str("why"),
            Self::Principle(principle) => write!(f, "principle-{}", principle.number()),
            Self::Step(step) => write!(f, "step-{}", step.key()),
            Self::Case(Case::Zuifu) => f.write_str("case-zuifu"),
            Self::Case(Case::Oashi) => f.write_str("case-oashi"),
        }
    }
}

/// The text is no anchor of the guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuchTopic;

impl FromStr for Topic {
    type Err = NoSuchTopic;

    fn from_str(text: &str) -> Result<Self, NoSuchTopic> {
        Self::all().find(|topic| topic.to_string() == text).ok_or(NoSuchTopic)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_is_found_by_its_anchor() {
        let anchors: Vec<String> = Topic::all().map(|topic| topic.to_string()).collect();
        let expected = "why principle-1 principle-2 principle-3 principle-4 principle-5 principle-6 principle-7 principle-8 \
                        step-find step-consult step-act step-review case-zuifu case-oashi";
        assert_eq!(anchors.join(" "), expected);
        for (topic, anchor) in Topic::all().zip(anchors) {
            assert_eq!(anchor.parse(), Ok(topic));
        }
        assert_eq!("principle-9".parse::<Topic>(), Err(NoSuchTopic));
    }
}
