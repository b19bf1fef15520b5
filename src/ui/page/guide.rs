//! ガイド: what it holds, and its chapters one by one: why, the eight principles, the four steps, the two cases. It is read beside
//! the plans and knows none.

use crate::app::Route;
use crate::domain::Topic;
use crate::domain::topic::Case;
use crate::ui::context::use_words;
use crate::ui::part::button::{ButtonLink, Weight};
use crate::ui::part::frame::{back_link, head, lead};
use crate::ui::part::help::read_on_words;
use crate::ui::part::icon::Icon;
use crate::ui::part::phrases::phrases;
use crate::ui::part::section::Section;
use crate::ui::part::tour;
use crate::ui::view::html::{a, div, h2, li, nav, ol, p, section, span};
use crate::ui::view::{El, IntoNode, Node};
use crate::words::guide::{Chapter, heading};
use crate::words::plain;

/// What the guide holds, or one of its chapters.
pub fn guide(topic: Option<Topic>) -> Node {
    topic.map_or_else(contents, chapter)
}

fn contents() -> Node {
    let words = use_words();
    let links = |wanted: fn(&Topic) -> bool| ol().class("guide-list").with(links(wanted));
    let why = ButtonLink::new(read_on_words(Topic::Why), Route::Guide(Some(Topic::Why))).weight(Weight::Small);
    (
        back_link(Route::Home, words.plan.all()),
        head(words.titles.guide()).with(lead(phrases(words.guide.lead()))),
        Section::new("tour", words.tour.heading()).with(tour::all_steps()),
        Section::new("why", words.guide.why())
            .with((p().class("guide-text").with(phrases(words.guide.why_what())), p().with(why))),
        Section::new("steps", words.guide.steps()).with(links(|topic| matches!(topic, Topic::Step(_)))),
        Section::new("principles", words.guide.principles()).with(links(|topic| matches!(topic, Topic::Principle(_)))),
        Section::new("cases", words.guide.cases()).with(links(|topic| matches!(topic, Topic::Case(_)))),
        p().class("soft").with(words.guide.source()),
    )
        .into_node()
}

/// Links to these chapters, in their order.
fn links(wanted: fn(&Topic) -> bool) -> Vec<El> {
    let words = use_words();
    let link = |topic: Topic| {
        let number = match topic {
            Topic::Principle(principle) => Some(span().class("guide-number").with(principle.number().to_string())),
            _ => None,
        };
        let link = a().class("guide-link").attr("href", Route::Guide(Some(topic)).to_hash());
        li().with(link.with((number, phrases(heading(words, topic)))))
    };
    Topic::all().filter(wanted).map(link).collect()
}

/// One chapter: what it says, what to ask oneself, what a case shows of it.
fn chapter(topic: Topic) -> Node {
    let words = use_words();
    let Chapter { heading, paragraphs, facts, .. } = Chapter::of(words, topic);
    let paragraphs: Vec<El> = paragraphs.into_iter().map(|text| p().with(phrases(text))).collect();
    let last = facts.len().saturating_sub(1);
    let facts = facts.into_iter().enumerate();
    let facts: Vec<El> =
        facts.map(|(at, told)| fact(topic, at, told, topic.shown_by().filter(|_| at == last))).collect();
    let source = if matches!(topic, Topic::Case(_)) { words.guide.cases_source() } else { words.guide.source() };
    (
        back_link(Route::Guide(None), words.titles.guide()),
        head(phrases(heading)).with(kind(topic).map(|kind| p().class("head-lead").with(kind))),
        // A case says of what kind it is in its only paragraph, which its head tells already.
        (!matches!(topic, Topic::Case(_))).then(|| div().class("guide-text stack").with(paragraphs)),
        facts,
        p().class("soft guide-source").with(span().with(source)),
        beside(topic),
    )
        .into_node()
}

/// What kind of chapter it is, with its number where it has one.
fn kind(topic: Topic) -> Option<String> {
    let guide = &use_words().guide;
    match topic {
        Topic::Principle(principle) => {
            Some([&plain(guide.principles()), use_words().joins.dash(), &principle.number().to_string()].concat())
        }
        Topic::Step(_) => Some(plain(guide.steps())),
        Topic::Case(case) => Some(plain(guide.case(case).kind())),
        Topic::Why => None,
    }
}

/// A term with its text, and the way to the case that shows it. The question of a chapter stands out: it is what one takes along.
fn fact(topic: Topic, at: usize, (term, text): (&'static str, &'static str), case: Option<Case>) -> El {
    let id = format!("fact-{at}");
    if at == 0 && matches!(topic, Topic::Principle(_) | Topic::Step(_)) {
        let term = h2().class("prompt-kind guide-asked").id(id.clone()).with((Icon::Talk.draw(), phrases(term)));
        let asked = p().class("prompt-text").with(phrases(text));
        return section().class("prompt guide-question").attr("aria-labelledby", id).with((term, asked));
    }
    let term = div().class("section-head").with(h2().id(id.clone()).with(phrases(term)));
    let case = case.map(Topic::Case);
    let case = case.map(|case| ButtonLink::new(read_on_words(case), Route::Guide(Some(case))).weight(Weight::Small));
    let text = div()
        .class("section-body")
        .with((p().class("guide-text").with(phrases(text)), case.map(|link| p().class("guide-case").with(link))));
    section().class("section").attr("aria-labelledby", id).with((term, text))
}

/// The ways to the chapters before and after this one.
fn beside(topic: Topic) -> El {
    let words = use_words();
    let all: Vec<Topic> = Topic::all().collect();
    let at = all.iter().position(|other| *other == topic).unwrap_or_default();
    let link = |topic: &Topic| ButtonLink::new(plain(heading(words, *topic)), Route::Guide(Some(*topic)));
    let before = at.checked_sub(1).and_then(|at| all.get(at)).map(|topic| link(topic).icon(Icon::Back));
    let after = all.get(at + 1).map(|topic| link(topic).onward());
    nav().class("guide-beside").attr("aria-label", words.guide.beside()).with((before, after))
}
