//! 日本語: ③ of the sample: two meetings, activities, money, promises.

use super::of;
use crate::domain::List;
use crate::domain::activity::Activity;
use crate::domain::meeting::Meeting;
use crate::domain::money::Money;
use crate::domain::promise::Promise;
use crate::words::sample::SampleEntry;

pub const ENTRIES: &[SampleEntry] = &[
    of(
        List::Meeting,
        &[
            (Meeting::on, "-203"),
            (Meeting::place, "水辺公民館 2階"),
            (Meeting::who, "川べりの会、公民館、PTA、自治会、市の公園の係（9人）"),
            (Meeting::purpose_confirmed, "yes"),
            (Meeting::decisions, "手づくりで整えることに決めた。\n役割の表を作った。"),
            (Meeting::shared, "川べりを使う手続きには、一か月かかる（市の公園の係から）。"),
            (Meeting::next_on, "-150"),
        ],
    ),
    of(
        List::Meeting,
        &[
            (Meeting::on, "-2"),
            (Meeting::place, "水辺公民館 2階"),
            (Meeting::who, "川べりの会、公民館、PTA、自治会、市の公園の係（11人）"),
            (Meeting::purpose_confirmed, "yes"),
            (Meeting::decisions, "続けることに決めた。\n雨の日は、公民館で開く。"),
            (Meeting::shared, "受付の名簿では、5回で子ども96人が来ていた（PTAから）。"),
            (Meeting::next_on, "12"),
        ],
    ),
    of(
        List::Activity,
        &[
            (Activity::on, "-140"),
            (Activity::what, "草を刈り、川べりまでの道を作った。"),
            (Activity::who, "自治会、川べりの会"),
            (Activity::numbers, "22人、60m"),
        ],
    ),
    of(
        List::Activity,
        &[
            (Activity::on, "-100"),
            (Activity::what, "はじめての「川べりで遊ぶ日」を開いた。"),
            (Activity::who, "PTA、公民館、自治会"),
            (Activity::numbers, "子ども18人、大人14人"),
        ],
    ),
    of(
        List::Activity,
        &[
            (Activity::on, "-16"),
            (Activity::what, "5回めの遊ぶ日に、笹舟を流した。"),
            (Activity::who, "PTA、公民館、自治会"),
            (Activity::numbers, "子ども24人、大人20人"),
        ],
    ),
    of(
        List::Money,
        &[
            (Money::on, "-200"),
            (Money::way, "in"),
            (Money::source, "市の補助金"),
            (Money::what, "道具と保険"),
            (Money::amount, "50,000円"),
        ],
    ),
    of(
        List::Money,
        &[
            (Money::on, "-195"),
            (Money::way, "in"),
            (Money::source, "川べりの会の会費"),
            (Money::what, "遊ぶ日の準備"),
            (Money::amount, "12,000円"),
        ],
    ),
    of(
        List::Money,
        &[
            (Money::on, "-150"),
            (Money::way, "out"),
            (Money::source, "市の補助金"),
            (Money::what, "鎌と軍手"),
            (Money::amount, "28,600円"),
        ],
    ),
    of(
        List::Money,
        &[
            (Money::on, "-110"),
            (Money::way, "out"),
            (Money::source, "市の補助金"),
            (Money::what, "参加する人の保険"),
            (Money::amount, "9,800円"),
        ],
    ),
    of(
        List::Money,
        &[
            (Money::on, "-16"),
            (Money::way, "out"),
            (Money::source, "川べりの会の会費"),
            (Money::what, "お茶と紙"),
            (Money::amount, "3,200円"),
        ],
    ),
    of(
        List::Promise,
        &[
            (Promise::what, "役割の表に、代わりの人を書く"),
            (Promise::who, "水辺小学校PTA"),
            (Promise::by_when, "-100"),
            (Promise::item, "P5-2"),
            (Promise::check, "@consulted"),
            (Promise::state, "done"),
            (Promise::settled_on, "-104"),
        ],
    ),
    of(
        List::Promise,
        &[
            (Promise::what, "打合せの記録を、3日以内にみんなへ回す"),
            (Promise::who, "水辺公民館"),
            (Promise::by_when, "9"),
            (Promise::item, "P4-3"),
            (Promise::check, "@acted"),
        ],
    ),
];
