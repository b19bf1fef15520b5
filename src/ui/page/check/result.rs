//! What a check says: what to talk about first, the rest in short, the whole picture. Words and natural counts only.

use super::back::back;
use super::begin;
use super::closing::closing;
use super::history::history;
use super::larger::larger;
use super::lowest::lowest;
use super::rest::rest;
use super::shown::ShownCheck;
use super::since::{day_of, since};
use super::talk::talk;
use super::unfinished::unfinished;
use crate::app::Route;
use crate::domain::check::{Cell, Check, Mode, Picture, Report, Side, picture};
use crate::domain::{Id, PlanId, Step};
use crate::platform;
use crate::ui::context::{use_ui, use_words};
use crate::ui::page::missing::missing;
use crate::ui::page::title_of;
use crate::ui::part::button::{Button, ButtonLink, Weight};
use crate::ui::part::finding::finding;
use crate::ui::part::frame::{back_link, head};
use crate::ui::part::icon::Icon;
use crate::ui::part::map::check_map;
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::part::phrases::phrases;
use crate::ui::part::save_line::save_line;
use crate::ui::part::section::Section;
use crate::ui::part::side::side_name;
use crate::ui::view::html::{b, div, li, p, span, ul};
use crate::ui::view::{El, IntoNode, Memo, Node, show};
use crate::words::{self, plain};

/// The result of a check of a plan; how far it is, while it is not finished.
pub fn result(plan: PlanId, check: Id) -> Node {
    let check = ShownCheck::of(plan, check);
    let step = check.step();
    let is_finished = Memo::new(move |_| check.now().is_finished());
    let title = move || check.in_plan.with(|plan| title_of(plan));
    let page = move || match step.get() {
        Some(step) => {
            let matter = move || {
                if is_finished.get() { finished(check, step) } else { (named(step), unfinished(check)).into_node() }
            };
            (back_link(Route::Plan(plan), title), matter).into_node()
        }
        None => missing(),
    };
    page.into_node()
}

/// The head of both: of which step the check is.
fn named(step: Step) -> El {
    let words = use_words();
    head(words.question.check_of(words.steps.of(step).numbered()))
}

/// The result.
fn finished(check: ShownCheck, step: Step) -> Node {
    let words = use_words();
    let in_plan = check.in_plan;
    let report = Memo::new(move |_| Report::of(&check.now()));
    let whole = Memo::new(move |_| in_plan.with(|plan| picture(plan, &check.now())));
    let over_time =
        Section::new("history", words.report.history.heading()).with((since(check), history(in_plan, Some(check.id))));
    let on_screen = || div().class("result-screen");
    let page = div().class("result-page").with((
        save_line(check.plan),
        named(step).with((move || occasion(&check.now()), move || report.with(sum))),
        legend(report),
        talk(check, report),
        on_screen().with((lowest(check, report), larger(check, whole))),
        rest(check, report),
        on_screen().with(back(check)),
        closing(check),
        Section::new("map", words.result.map()).wide().with((check_map(move || whole.get(), step), on_paper(whole))),
        on_screen().with(over_time),
        end(check, step),
    ));
    page.into_node()
}

/// Why some cells of the map say 紙で.
fn on_paper(whole: Memo<Picture>) -> Node {
    let is_there = move || whole.with(|rows| rows.iter().any(|(_, row)| row.contains(&Cell::OnPaper)));
    show(is_there, || {
        let (joins, words) = (&use_words().joins, &use_words().report);
        p().class("soft").with((b().with(words.on_paper()), joins.dash(), phrases(words.on_paper_note())))
    })
}

/// The finished check stays as it was; what can be done instead.
fn end(check: ShownCheck, step: Step) -> El {
    let (ui, words) = (use_ui(), &use_words().result);
    let plan = check.plan;
    // The browser's own print; where it has none, its menu is the way.
    let print = || {
        platform::page::print();
    };
    let change = ButtonLink::new(words.change(), Route::Question(plan, check.id, 1));
    let tools = p().class("row").with((
        Button::new(words.print(), print).icon(Icon::Print),
        Button::new(plain(words.again()), move || begin(ui, plan, step)).icon(Icon::Check),
        change.icon(Icon::Pen).weight(Weight::Quiet),
    ));
    let stays = notice(Urgency::Quiet, words.fixed(), p().with(phrases(words.fixed_text())));
    div().class("stack result-tools").with((stays, tools))
}

/// When, how it was answered, by how many, and whether answers were changed after the end.
fn occasion(check: &Check) -> El {
    let words = use_words();
    let people = words::report::present(words, &Report::of(check));
    let corrected = (!check.corrected_on.trim().is_empty()).then(|| {
        let day = check.corrected_on.day();
        let day = day.map_or_else(|_| check.corrected_on.to_string(), |day| words::date::day(words, day));
        span().with(phrases(words.report.corrected(day)))
    });
    p().class("result-mode").with((
        span().with(day_of(check)),
        span().with(words.check.modes.of(check.mode)),
        people.map(|people| span().with(people)),
        corrected,
    ))
}

/// Which shape is which side, where there are several.
fn legend(report: Memo<Report>) -> Node {
    let sides = move || {
        let units = |people| use_words().report.units(report.with(|report| report.mode)).count(people);
        let is_of_sides = report.with(|report| report.mode == Mode::PerOrganisation);
        let side = |side: &Side| {
            let here = side.present.filter(|_| !is_of_sides).map(|people| span().class("figure").with(units(people)));
            let agreed = side.agreed_inside.map(|agreed| span().with(use_words().session.inside_words.of(agreed)));
            li().class("row result-legend-side").with((side_name(side), here, agreed))
        };
        let sides: Vec<El> = report.with(|report| report.sides.iter().map(side).collect());
        (sides.len() > 1)
            .then(|| ul().class("result-legend").attr("aria-label", plain(use_words().begin.sides())).with(sides))
    };
    sides.into_node()
}

/// How often each finding came out.
fn sum(report: &Report) -> El {
    let row = |(found, count): (_, usize)| li().with((finding(found), b().class("figure").with(count.to_string())));
    let rows: Vec<El> = report.counts().into_iter().map(row).collect();
    ul().class("result-sum").attr("aria-label", use_words().result.sum()).with(rows)
}
