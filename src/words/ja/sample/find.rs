//! 日本語: ① of the sample: the difficulty, what we lack, and whom we asked.

use super::{named, of};
use crate::domain::List;
use crate::domain::head::Head;
use crate::domain::need::Need;
use crate::domain::partner::Partner;
use crate::words::sample::SampleEntry;

pub const ENTRIES: &[SampleEntry] = &[
    of(
        List::Head,
        &[
            (Head::title, "見本：水辺を遊び場に"),
            (Head::problem, "さざなみ川の川べりは草が茂り、子どもも年配の人も近づけない。"),
            (Head::place, "水辺地区　さざなみ川の川べり"),
            (Head::lead, "さざなみ川べりの会"),
            (Head::begun_on, "0"),
            (Head::learned, "前の年は、草を刈っただけで人が来なかった。来たくなる日を、いっしょに作ることにした。"),
        ],
    ),
    named(
        "centre",
        List::Partner,
        &[
            (Partner::name, "水辺公民館"),
            (Partner::kind, "community-centre"),
            (Partner::good_at, "場所の予約、連絡のまとめ"),
            (Partner::bad_at, "夜の仕事"),
            (Partner::contact, "公民館の窓口（見本なので、番号はありません）"),
            (Partner::state, "together"),
            (Partner::reason, "地区のみんなが集まる場所で、どの団体ともつながりがあるから。"),
        ],
    ),
    named(
        "pta",
        List::Partner,
        &[
            (Partner::name, "水辺小学校PTA"),
            (Partner::kind, "school"),
            (Partner::good_at, "子どもと保護者への呼びかけ"),
            (Partner::bad_at, "平日の昼に集まること"),
            (Partner::state, "together"),
            (Partner::reason, "子どもの声を、いちばん近くで聞けるから。"),
        ],
    ),
    named(
        "association",
        List::Partner,
        &[
            (Partner::name, "水辺地区自治会"),
            (Partner::kind, "neighbourhood"),
            (Partner::good_at, "草刈り、川のことをよく知る人"),
            (Partner::bad_at, "若い人への呼びかけ"),
            (Partner::state, "together"),
            (Partner::reason, "道具があり、昔の川を知る人がいるから。"),
        ],
    ),
    named(
        "city",
        List::Partner,
        &[
            (Partner::name, "市の公園の係"),
            (Partner::kind, "government"),
            (Partner::good_at, "川べりを使う手続き"),
            (Partner::bad_at, "すぐに返事をすること（一か月かかる）"),
            (Partner::state, "together"),
            (Partner::reason, "川べりを使うには、市の許しがいるから。"),
        ],
    ),
    of(
        List::Partner,
        &[
            (Partner::name, "みずうみ造園"),
            (Partner::kind, "company"),
            (Partner::good_at, "土手の手入れ"),
            (Partner::bad_at, "休みの日に人を出すこと"),
            (Partner::state, "asked"),
            (Partner::reason, "技があり、近くにあるから。返事を待っている。"),
        ],
    ),
    of(
        List::Partner,
        &[
            (Partner::name, "水辺写真の会"),
            (Partner::kind, "citizens"),
            (Partner::good_at, "写真で活動を残すこと"),
            (Partner::state, "candidate"),
        ],
    ),
    of(
        List::Partner,
        &[
            (Partner::name, "さざなみ舟の会"),
            (Partner::kind, "npo"),
            (Partner::good_at, "舟遊び"),
            (Partner::state, "declined"),
            (Partner::reason, "「今年は人が足りない」との返事だった。来年、また声をかける。"),
        ],
    ),
    of(List::Need, &[(Need::what, "草を刈る道具と、使い方を知る人"), (Need::partner, "@association")]),
    of(List::Need, &[(Need::what, "若い親への呼びかけ"), (Need::kind, "bad-at"), (Need::partner, "@pta")]),
    of(List::Need, &[(Need::what, "川べりを使う手続き"), (Need::partner, "@city")]),
    of(List::Need, &[(Need::what, "川の生きものを、子どもに教えられる人")]),
];
