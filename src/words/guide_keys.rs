//! The keys of the guide (ガイド). The names of the principles and steps stand as printed elsewhere: in [`super::Items`] and
//! [`super::Steps`].

use super::group::group;

group! {
    /// What the guide says about a principle or a step.
    GuidePart {
        /// In two or three plain sentences.
        text,
        /// A question to ask oneself.
        question,
        /// What one of the cases shows of it: only what the pamphlet says.
        example,
    }
}

group! {
    /// One of the two cases of the pamphlet, under its headings.
    GuideCase {
        /// As printed.
        name,
        /// As printed.
        kind,
        /// The heading of an example that is taken from it.
        as_example,
        lead,
        partners,
        trigger,
        method,
        activity,
        effect,
    }
}

group! {
    /// The guide: why, the eight principles, the four steps, the two cases.
    Guide {
        lead,
        /// Above the eight chapters of the principles.
        principles,
        /// Above the four chapters of the steps.
        steps,
        /// Above the two cases.
        cases,
        /// Before the question of a part.
        question,
        /// The ways to the chapters beside one.
        beside,
        /// The link from a form to a chapter.
        read_on(chapter),
        /// What folds out the help for a field or a list.
        hints,
        why,
        why_what,
        why_limits,
        why_change,
        why_change_text,
        why_service,
        why_service_text,
        why_place,
        why_place_text,
        why_ideas,
        why_ideas_text,
        equality: GuidePart,
        differences: GuidePart,
        purpose: GuidePart,
        process: GuidePart,
        roles: GuidePart,
        openness: GuidePart,
        ending: GuidePart,
        independence: GuidePart,
        find: GuidePart,
        consult: GuidePart,
        act: GuidePart,
        review: GuidePart,
        zuifu: GuideCase,
        oashi: GuideCase,
        /// Whose names stand here, and whose words.
        source,
        /// Where the cases stand, and of when they are.
        cases_source,
    }
}
