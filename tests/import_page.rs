//! The page on which a file is opened, as HTML: what is in the file, held against what is here, and why a file is not opened.

use crate::support::cases::zuifu;
use crate::support::copies::tried;
use crate::support::device::Device;
use crate::support::views::{Html, Room};
use kyoso::domain::activity::Activity;
use kyoso::domain::partner::Partner;
use kyoso::domain::plan::Head;
use kyoso::domain::{Command, Field, Id, List, Listed};
use kyoso::exchange::backup::Copy;
use kyoso::ui::backup::{look, take_in};
use kyoso::ui::page::import::{Opened, page};
use std::sync::Arc;

/// The file of another device that had the plan of this room, and on which it went on: commands are made there.
fn from_another_device(room: &Room, goes_on: impl FnOnce(&dyn Fn(Command), Id)) -> Vec<u8> {
    room.with(|| {
        let (there, plan) = (Device::new().tab(), room.plan);
        there.take_in(plan, &room.ui.session.document_of(plan).expect("a document")).expect("it is readable");
        goes_on(&|command| there.dispatch(plan, &command).expect("it fits"), there.new_id());
        there.backup(&[there.plan(plan).expect("the plan")]).expect("a file")
    })
}

/// The page with the plans of a file on it.
fn shown(room: &Room, copies: Vec<Copy>) -> Html {
    room.render(|| {
        let opened = Opened::default();
        opened.inside.set(Some(Arc::new(tried(room.ui.session, copies))));
        page(opened)
    })
}

fn opened(room: &Room, file: &[u8]) -> Html {
    let copies = room.with(|| look(file)).expect("a backup");
    shown(room, copies)
}

/// What is said of each difference: where it stands, what is here, what is in the file.
fn differences(html: &Html) -> Vec<(String, Vec<String>)> {
    let sides = html.texts("dd");
    let told = html.texts("dt").into_iter().zip(sides.chunks(3));
    told.map(|(name, sides)| (name, sides.to_vec())).collect()
}

fn values<T: Listed>(id: Id, values: &[(Field, &str)]) -> Command {
    let values = values.iter().map(|(field, text)| (*field, (*text).to_owned())).collect();
    Command::Add { list: T::LIST, id, values }
}

const THEIRS: &str = "取りこむと、ファイルのとおりになります。";

#[test]
fn a_file_of_a_plan_that_is_here_tells_each_difference_and_counts_them() {
    let room = zuifu();
    let partner = room.now().partners.live().next().expect("a partner").meta.id;
    let file = from_another_device(&room, |there, new| {
        there(Command::write(Head::step.of(room.plan.0), "review"));
        there(Command::write(Partner::contact.of(partner), "0852-00-0000"));
        there(values::<Activity>(new, &[(Activity::what, "駅で写真をとる手伝いをした。")]));
        there(Command::Remove { list: List::Partner, id: partner });
    });
    let html = opened(&room, &file);
    assert_eq!(html.texts("h3"), ["「瑞風」を活かしたまちづくり事業"]);
    let words = html.words();
    assert!(words.contains("新しい 2件、ちがう 2件"), "{words}");
    assert!(words.contains("ここにもある取り組みです。いまあるものと合わせます。"), "{words}");
    assert!(words.contains("まだ何も変わっていません。取りこんでも、いまあるものは消えません。"), "{words}");
    assert_eq!(html.texts("summary"), ["ちがうところを見る（4件）"]);
    let expected = [
        ("いまのステップ", "いま、ここ① 探す", "ファイル④ 振り返り", THEIRS),
        ("宍道町部自治会　連絡先", "いま、ここ（まだ書いていません）", "ファイル0852-00-0000", THEIRS),
        ("宍道町部自治会　この行", "いま、ここ（残っています）", "ファイル（消してあります）", THEIRS),
        (
            "駅で写真をとる手伝いをした。　内容",
            "いま、ここ（まだ書いていません）",
            "ファイル駅で写真をとる手伝いをした。",
            THEIRS,
        ),
    ];
    let expected = expected
        .map(|(name, ours, theirs, after)| (name.to_owned(), [ours, theirs, after].map(str::to_owned).to_vec()));
    assert_eq!(differences(&html), expected);
    assert_eq!(html.texts("button"), ["この内容を取りこむ", "やめる"]);
}

/// What was written later than the file stays; lines of one text stand together.
#[test]
fn a_file_tells_which_value_would_stand_afterwards() {
    let room = zuifu();
    let file = from_another_device(&room, |there, _| {
        there(Command::write(Head::place.of(room.plan.0), "宍道駅"));
        there(Command::write(
            Head::purpose.of(room.plan.0),
            "「瑞風」をきっかけに、宍道町の活性化につなげる。\n歩いて楽しむ。",
        ));
    });
    room.write(Head::lead, "宍道公民館");
    room.write(Head::purpose, "みんなで話した。\n「瑞風」をきっかけに、宍道町の活性化につなげる。");
    let html = opened(&room, &file);
    let says = differences(&html).into_iter().map(|(name, mut sides)| (name, sides.pop().unwrap_or_default()));
    let says: Vec<(String, String)> = says.collect();
    let tried = room.with(|| tried(room.ui.session, look(&file).expect("a backup")));
    room.with(|| take_in(room.ui, &tried));
    let head = room.now().head().clone();
    assert_eq!((&*head.place, &*head.lead), ("宍道駅", "宍道公民館"));
    let both = format!("取りこむと、両方が合わさります。{}", &*head.purpose);
    let expected = [("場所", THEIRS), ("実施主体", "取りこんでも、いまのままです。"), ("目的", &both)];
    assert_eq!(says, expected.map(|(name, says)| (name.to_owned(), says.to_owned())));
    let words = html.words();
    assert!(words.contains("新しい 0件、ちがう 3件"), "{words}");
    assert!(words.contains("ちがうもののうち 1件は、取りこんでも いまのままです。"), "{words}");
}

#[test]
fn each_plan_of_a_file_has_its_counts_and_its_fate() {
    let room = zuifu();
    let file = from_another_device(&room, |_, _| {});
    let copy = room.with(|| look(&file)).expect("a backup").remove(0);
    let unknown = kyoso::domain::PlanId(Id::from_random(99));
    let check = |copy: Copy, expected: &[&str], buttons: &[&str]| {
        let html = shown(&room, vec![copy]);
        let words = html.words();
        for expected in expected {
            assert!(words.contains(expected), "{expected} is not in {words}");
        }
        assert_eq!(html.texts("button"), buttons, "{words}");
    };
    let (leave, both) = (&["やめる"][..], &["この内容を取りこむ", "やめる"][..]);
    check(copy.clone(), &["新しい 0件、ちがう 0件、同じ", "もう全部ここにあります。何も変わりません。"], leave);
    let mut readable = Copy { id: unknown, document: None, ..copy.clone() };
    check(readable.clone(), &["もう全部ここにあります。何も変わりません。"], leave);
    readable.readable["plan"][0]["lead"] = "「瑞風」とまちづくりの会".into();
    readable.readable["plan"][0]["title"] = "別の名前".into();
    check(readable, &["同じ 0件", "読める部分から、新しい取り組みを作ります。", "ちがうところを見る"], both);
    let damaged = Copy { document: Some(b"no document".to_vec()), ..copy };
    let html = shown(&room, vec![damaged.clone()]);
    assert!(!html.words().contains("件"), "what cannot be read is not counted");
    check(
        damaged,
        &["「瑞風」を活かしたまちづくり事業", "こわれていて、読めません。この取り組みは取りこみません。"],
        leave,
    );
}

#[test]
fn a_plan_in_the_bin_is_offered_out_of_it() {
    let room = zuifu();
    let file = from_another_device(&room, |_, _| {});
    assert!(!opened(&room, &file).words().contains("ごみ箱"));
    room.dispatch(&Command::to_bin(room.plan));
    let html = opened(&room, &file);
    assert!(html.words().contains("この取り組みは、ごみ箱に入っています。"), "{}", html.words());
    assert!(html.texts("button").contains(&"ごみ箱から出す".to_owned()));
}

#[test]
fn a_file_that_is_not_opened_says_what_is_wrong_what_is_safe_and_what_to_do() {
    let room = zuifu();
    let whole = from_another_device(&room, |_, _| {});
    let newer = String::from_utf8(whole.clone()).expect("text").replace("\"version\": 1", "\"version\": 99");
    let files: [(&[u8], &str, &str); 5] = [
        (b"\x89PNG", "共創ノートのバックアップではありません", "「共創ノート_」で始まるファイルを選んでください"),
        (b"{\"name\": 1}", "共創ノートのバックアップではありません", "「共創ノート_」で始まるファイルを選んでください"),
        (&whole[..whole.len() / 2], "行目で とぎれています", "もう一度もらうか、前に作ったファイルを選んでください"),
        (newer.as_bytes(), "もっと新しい版の共創ノートで作られています", "新しくしてから、もう一度選んでください"),
        (&vec![b' '; 5_000_001 + 1_000_000], "大きすぎて開けません", "別のファイルを選んでください"),
    ];
    for (file, wrong, to_do) in files {
        let before = room.now();
        let outcome = room.with(|| look(file)).expect_err(wrong);
        let html = room.render(|| {
            let opened = Opened::default();
            opened.told.set(Some(outcome));
            page(opened)
        });
        let words = html.words();
        for expected in [wrong, "いまあるものは、何も変わっていません", to_do] {
            assert!(words.contains(expected), "{expected} is not in {words}");
        }
        assert!(html.texts("button").is_empty(), "there is nothing to take in");
        assert_eq!(room.now(), before);
    }
}
