//! The guide, chapter by chapter, so that one part can draw all of it. Knows which words belong to which topic; no page.

use super::{Guide, GuideCase, GuidePart, Words, items};
use crate::domain::topic::Case;
use crate::domain::{Principle, Step, Topic};

/// A chapter of the guide. Its texts may have borders of phrases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// What it is about; its text form is the anchor.
    pub topic: Topic,
    /// The name as printed.
    pub heading: &'static str,
    /// One under the other.
    pub paragraphs: Vec<&'static str>,
    /// Terms, each with its text: a question, an example, the headings of a case.
    pub facts: Vec<(&'static str, &'static str)>,
}

impl Chapter {
    /// The chapter about a topic.
    pub fn of(words: &Words, topic: Topic) -> Self {
        let (paragraphs, facts) = match topic {
            Topic::Why => why(&words.guide),
            Topic::Principle(principle) => part(words, topic, words.guide.principle(principle)),
            Topic::Step(step) => part(words, topic, words.guide.step(step)),
            Topic::Case(case) => told(words, words.guide.case(case)),
        };
        Self { topic, heading: heading(words, topic), paragraphs, facts }
    }

    /// The whole guide.
    pub fn all(words: &Words) -> Vec<Self> {
        Topic::all().map(|topic| Self::of(words, topic)).collect()
    }
}

/// The heading of a chapter, also for the links that lead to it.
pub fn heading(words: &Words, topic: Topic) -> &'static str {
    match topic {
        Topic::Why => words.guide.why(),
        Topic::Principle(principle) => items(words.wording).principle(principle),
        Topic::Step(step) => words.steps.of(step).numbered(),
        Topic::Case(case) => words.guide.case(case).name(),
    }
}

/// Paragraphs and facts.
type Texts = (Vec<&'static str>, Vec<(&'static str, &'static str)>);

fn why(guide: &Guide) -> Texts {
    let facts = vec![
        (guide.why_change(), guide.why_change_text()),
        (guide.why_service(), guide.why_service_text()),
        (guide.why_place(), guide.why_place_text()),
        (guide.why_ideas(), guide.why_ideas_text()),
    ];
    (vec![guide.why_what(), guide.why_limits()], facts)
}

fn part(words: &Words, topic: Topic, part: &GuidePart) -> Texts {
    let question = (words.guide.question(), part.question());
    let example = topic.shown_by().map(|case| (words.guide.case(case).as_example(), part.example()));
    (vec![part.text()], [question].into_iter().chain(example).collect())
}

fn told(words: &Words, case: &GuideCase) -> Texts {
    let headings = &words.case_sheet;
    let facts = vec![
        (headings.lead_group(), case.lead()),
        (headings.partners(), case.partners()),
        (headings.trigger(), case.trigger()),
        (headings.method(), case.method()),
        (headings.activity(), case.activity()),
        (headings.effect(), case.effect()),
    ];
    (vec![case.kind()], facts)
}

impl Guide {
    /// What is said about a principle.
    pub const fn principle(&self, principle: Principle) -> &GuidePart {
        match principle {
            Principle::Equality => &self.equality,
            Principle::Differences => &self.differences,
            Principle::Purpose => &self.purpose,
            Principle::Process => &self.process,
            Principle::Roles => &self.roles,
            Principle::Openness => &self.openness,
            Principle::Ending => &self.ending,
            Principle::Independence => &self.independence,
        }
    }

    /// What is said about a step.
    pub const fn step(&self, step: Step) -> &GuidePart {
        match step {
            Step::Find => &self.find,
            Step::Consult => &self.consult,
            Step::Act => &self.act,
            Step::Review => &self.review,
        }
    }

    /// A case.
    pub const fn case(&self, case: Case) -> &GuideCase {
        match case {
            Case::Zuifu => &self.zuifu,
            Case::Oashi => &self.oashi,
        }
    }
}
