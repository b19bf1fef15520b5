//! The papers for a meeting at once: which there are, in which order, and that each stands there whole in every language with all
//! its headings; and so do the sheets alone.

use crate::support::cases::{oashi, oashi_check, zuifu, zuifu_check};
use crate::support::views::{Html, Room};
use kyoso::domain::Command;
use kyoso::domain::check::{Check, Mode, sheet_number};
use kyoso::domain::date::Date;
use kyoso::domain::field::Choice;
use kyoso::domain::partner::Partner;
use kyoso::domain::promise::Promise;
use kyoso::domain::role::Role;
use kyoso::exchange::check_paper::{BlankSheet, CheckPaper};
use kyoso::exchange::sheet::{Matter, Sheet, SheetName};
use kyoso::ui::page::{case_sheet, check, papers, sheet};
use kyoso::words::{Lang, Wording, plain, ruby, wording, words};

/// The words of a page without the readings over them.
fn bare(html: &Html) -> String {
    let mut pieces = html.0.split("<rt ");
    let first = pieces.next().unwrap_or_default().to_owned();
    let rest = pieces.map(|piece| piece.split_once("</rt>").map_or("", |(_, after)| after));
    Html(first + &rest.collect::<String>()).words()
}

fn base(text: &str) -> String {
    ruby::base(&plain(text)).into_owned()
}

/// Each of these stands there, in this order.
#[track_caller]
fn check_order(words: &str, expected: impl IntoIterator<Item = String>) {
    let mut rest = words;
    for text in expected {
        let Some((_, after)) = rest.split_once(&*text) else { panic!("{text} is not in its place: {words}") };
        rest = after;
    }
}

/// What must stand on a sheet: what it is, what it is for, its headings and the names of its columns.
fn headings(sheet: &Sheet) -> Vec<String> {
    let mut all = vec![base(sheet.lead)];
    for block in &sheet.blocks {
        all.push(base(block.heading));
        if let Matter::Table { columns, .. } = &block.matter {
            all.extend(columns.iter().map(|column| base(column.name)));
        }
    }
    all
}

/// In every language, Japanese with readings too.
fn in_every_language(run: impl Fn(Wording)) {
    let with_readings = Wording { has_readings: true, ..Lang::Ja.into() };
    for chosen in Lang::ALL.iter().map(|lang| Wording::from(*lang)).chain([with_readings]) {
        wording::choose(chosen);
        run(chosen);
    }
    wording::choose(Lang::Ja.into());
}

/// A case with something in every list that comes onto paper.
fn full() -> Room {
    let room = zuifu();
    room.add::<Promise>(&[(Promise::what, "記録を回す"), (Promise::item, "P4-3"), (Promise::by_when, "2026-12-06")]);
    room.add::<Promise>(&[(Promise::what, "表を作る"), (Promise::state, "done")]);
    room.add::<Role>(&[(Role::who, "宍道公民館"), (Role::what, "予約"), (Role::state, "doing")]);
    room.add::<Partner>(&[(Partner::name, "民宿"), (Partner::state, "asked")]);
    room
}

#[test]
fn every_sheet_in_every_language_has_all_its_headings() {
    let (room, today) = (full(), Date::parse("2026-11-22").expect("a day"));
    in_every_language(|chosen| {
        for name in SheetName::ALL {
            let expected = Sheet::of(*name, &room.now(), words(chosen), today);
            let told = bare(&room.render(|| sheet::sheet(room.plan, *name)));
            assert!(told.contains(&*base(expected.kind)), "{chosen:?} {name:?}");
            check_order(&told, headings(&expected));
        }
        let told = bare(&room.render(|| case_sheet::case_sheet(room.plan)));
        let page = &words(chosen).case_sheet;
        check_order(&told, [page.trigger(), page.method(), page.activity(), page.effect()].map(base));
    });
}

#[test]
fn every_paper_of_a_check_in_every_language_has_its_number_and_all_questions() {
    let room = oashi();
    let id = oashi_check(&room);
    in_every_language(|chosen| {
        for name in [CheckPaper::Sheet, CheckPaper::Large] {
            let told = bare(&room.render(|| check::paper(room.plan, id, name)));
            let of = BlankSheet::of(room.now().checks.get(id).expect("a check"));
            let questions = of.questions.iter().map(ToString::to_string);
            check_order(&told, [base(words(chosen).check_papers.code()), of.code].into_iter().chain(questions));
        }
    });
}

#[test]
fn the_papers_for_a_meeting_stand_one_after_the_other_in_every_language() {
    let (room, today) = (full(), Date::parse("2026-11-22").expect("a day"));
    in_every_language(|chosen| {
        let html = room.render(|| papers::papers(room.plan));
        let names = [SheetName::Plan, SheetName::Roles, SheetName::Promises, SheetName::Wanted];
        let sheets = names.map(|name| Sheet::of(name, &room.now(), words(chosen), today));
        check_order(&bare(&html), sheets.iter().flat_map(headings));
        assert_eq!(html.0.matches("<article").count(), names.len());
        assert_eq!(html.texts("h1").len(), 1, "the page has one heading, each paper one below it");
    });
}

#[test]
fn the_blank_sheets_of_a_check_belong_to_the_papers_while_it_is_open() {
    let room = zuifu();
    let id = zuifu_check(&room);
    let number = sheet_number(id);
    let told = || bare(&room.render(|| papers::papers(room.plan)));
    assert!(!told().contains(&number), "it is finished");
    room.dispatch(&Command::write(Check::closed_on.of(id), ""));
    room.dispatch(&Command::write(Check::mode.of(id), Mode::PerOrganisation.key()));
    let told = told();
    assert_eq!(told.matches(&*number).count(), 1, "large letters only for those who ask for them");
    check_order(&told, ["答える紙（", "大きな字の答える紙（", &*number, "E-1", "P4-"].map(str::to_owned));
}
