//! The printed sheets as pages: what is on the paper, that it is nothing but paper, and the ways that lead there.

use crate::support::cases::{oashi, zuifu};
use crate::support::views::{Html, Room};
use kyoso::app::Route;
use kyoso::domain::field::Choice;
use kyoso::domain::role::Role;
use kyoso::domain::{PlanId, Step};
use kyoso::exchange::sheet::SheetName;
use kyoso::ui::page::{plan, sheet, step};

/// The paper alone, without what stands around it on the screen.
fn paper(room: &Room, name: SheetName) -> Html {
    let page = page(room, name).0;
    let (_, paper) = page.split_once("<article").expect("a paper");
    Html(format!("<article{}", paper.split("</article>").next().unwrap_or_default()))
}

fn page(room: &Room, name: SheetName) -> Html {
    room.render(|| sheet::sheet(room.plan, name))
}

fn check(room: &Room, name: SheetName, expected: &[&str]) {
    let words = paper(room, name).words();
    let mut rest = &*words;
    for text in expected {
        let Some((_, after)) = rest.split_once(text) else { panic!("{name:?}: {text} is not in its place: {words}") };
        rest = after;
    }
}

#[test]
fn the_sheets_of_zuifu_tell_what_was_entered_from_top_to_bottom() {
    let (room, title) = (zuifu(), "「瑞風」を活かしたまちづくり事業");
    check(
        &room,
        SheetName::Plan,
        &[
            "取り組みの計画",
            title,
            "機運が高まった。",
            "うぐいすの会",
            "松江市宍道町",
            "活性化につなげる。",
            "役割分担",
            "11月22日",
        ],
    );
    check(
        &room,
        SheetName::Roles,
        &["役割分担の表", title, "目的", "だれが", "何を", "いつまでに", "代わりの人", "困ったとき"],
    );
    check(&room, SheetName::Wanted, &[title, "さがしています", "こんなことができる", "機運が高まった。", "連絡先"]);
    check(
        &room,
        SheetName::Consultation,
        &["相談シート", title, "機運が高まった。", "宍道小学校", "横断幕の作成", "聞きたいこと", "窓口で聞いたこと"],
    );
}

#[test]
fn the_sheets_of_oashi_tell_what_was_entered_from_top_to_bottom() {
    let (room, title) = (oashi(), "大芦発信！「元気な拠点づくり」事業");
    check(
        &room,
        SheetName::Plan,
        &[
            title,
            "高齢化と人口減少",
            "大芦地区社会福祉協議会",
            "モルツウェル株式会社、大芦地区自治会、松江市島根支所",
            "サービスの体制をつくる。",
        ],
    );
    check(&room, SheetName::Roles, &[title, "サービスの体制をつくる。", "役割分担"]);
    check(
        &room,
        SheetName::Wanted,
        &[title, "さがしています", "高齢の人の生活を支えるサービス", "大芦地区社会福祉協議会"],
    );
    check(
        &room,
        SheetName::Consultation,
        &[title, "高齢の人の生活を支えるサービス", "モルツウェル株式会社", "弁当を届けた。"],
    );
}

#[test]
fn nothing_on_a_paper_can_be_pressed_and_its_headings_are_in_order() {
    for room in [zuifu(), oashi(), Room::new("まだ何もない取り組み")] {
        for name in SheetName::ALL {
            let paper = paper(&room, *name);
            for control in ["button", "input", "textarea", "select", "a"] {
                assert_eq!(paper.texts(control), <[&str; 0]>::default(), "{name:?}: a {control}");
            }
            let levels = paper.heading_levels();
            let (first, rest) = levels.split_first().expect("a heading");
            assert!(*first == 1 && !rest.is_empty() && rest.iter().all(|level| *level == 2), "{name:?}: {levels:?}");
            assert_eq!(page(&room, *name).texts("button"), ["印刷する"]);
        }
    }
}

#[test]
fn a_sheet_that_goes_on_says_so_before_it_is_printed() {
    let (room, words) = (zuifu(), "1枚に入らないことがあります");
    for name in [SheetName::Plan, SheetName::Roles, SheetName::Wanted] {
        assert!(!page(&room, name).words().contains(words), "{name:?} of the real case is one page");
    }
    for at in 0..30 {
        room.add::<Role>(&[(Role::who, "宍道公民館"), (Role::what, &format!("{at}番めの係"))]);
    }
    for (name, is_long) in [(SheetName::Plan, true), (SheetName::Roles, true), (SheetName::Wanted, false)] {
        assert_eq!(page(&room, name).words().contains(words), is_long, "{name:?}");
    }
}

#[test]
fn the_plan_and_its_steps_lead_to_their_sheets() {
    let leads = |html: Html, plan: PlanId, names: &[SheetName]| {
        let links = html.attributes("href");
        for name in names {
            let to = Route::Sheet(plan, *name).to_hash();
            assert!(links.contains(&to), "{to} is not in {links:?}");
        }
    };
    let room = oashi();
    leads(room.render(|| plan::plan(room.plan)), room.plan, SheetName::ALL);
    let of_step = |step: Step| room.render(|| step::step(room.plan, step));
    leads(of_step(Step::Find), room.plan, &[SheetName::Wanted, SheetName::Consultation]);
    leads(of_step(Step::Consult), room.plan, &[SheetName::Roles, SheetName::Plan]);
    leads(of_step(Step::Act), room.plan, &[SheetName::Promises]);
    leads(of_step(Step::Review), room.plan, &[SheetName::Handover]);
    let leads_to_all = |html: Html| {
        assert!(html.attributes("href").contains(&Route::Papers(room.plan).to_hash()), "the papers at once");
    };
    leads_to_all(room.render(|| plan::plan(room.plan)));
    leads_to_all(of_step(Step::Act));
}
