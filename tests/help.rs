//! The help that is written for the fields of a plan stands on its pages: no sentence, no example and no link is an orphan.

use crate::support::views::{Html, Room};
use kyoso::app::Route;
use kyoso::domain::field::Choice;
use kyoso::domain::goal::Goal;
use kyoso::domain::plan::Head;
use kyoso::domain::{List, Plan, PlanId, Step, Topic};
use kyoso::ui::page::step;
use kyoso::words::help::Help;
use kyoso::words::{Lang, plain, words};

/// Every help there is.
fn helps() -> Vec<Help> {
    let plan = Plan::new(PlanId::default());
    let fields = List::ALL.iter().flat_map(|list| plan.list(*list).fields());
    fields.filter_map(|field| Help::of(words(Lang::Ja), *field)).collect()
}

/// A plan whose every section is in sight.
fn room() -> Room {
    let room = Room::new("水辺を遊び場に");
    room.write(Head::decision, "end");
    room
}

fn pages(room: &Room) -> Vec<Html> {
    let plan = room.plan;
    Step::ALL.iter().map(|step| room.render(|| step::step(plan, *step))).collect()
}

/// What of these helps stands on no page together: text, example and link.
fn orphans(helps: &[Help], pages: &[Html]) -> Vec<&'static str> {
    let stands = |help: &Help, html: &Html| {
        let words = html.words();
        let said = [Some(help.text), help.example].into_iter().flatten().all(|text| words.contains(&plain(text)));
        said && html.attributes("href").contains(&Route::Guide(Some(help.topic)).to_hash())
    };
    helps.iter().filter(|help| !pages.iter().any(|html| stands(help, html))).map(|help| help.text).collect()
}

#[test]
fn every_help_stands_on_a_page_with_its_example_and_its_link() {
    let pages = pages(&room());
    assert_eq!(helps().len(), 38);
    assert_eq!(orphans(&helps(), &pages), Vec::<&str>::new());
}

#[test]
fn a_help_that_no_page_draws_is_an_orphan() {
    let pages = pages(&room());
    let help = helps()[0];
    let planted = [
        Help { text: "どこにも|ない文です。", ..help },
        Help { example: Some("どこにもない例です。"), ..help },
        Help { topic: Topic::Why, ..help },
    ];
    assert_eq!(orphans(&planted, &pages), planted.map(|help| help.text));
}

#[test]
fn the_help_for_a_list_stands_once_however_long_the_list_is() {
    let room = room();
    let folds = |room: &Room| pages(room).iter().map(|html| html.texts("summary").len()).sum::<usize>();
    let before = folds(&room);
    for _ in 0..3 {
        room.add::<Goal>(&[(Goal::what, "水辺で遊ぶ日を開く")]);
    }
    assert_eq!(folds(&room), before);
}
