//! 日本語: ④ of the sample: what came out, the decision, what is left to put in order.

use super::of;
use crate::domain::List;
use crate::domain::closing::Closing;
use crate::domain::head::Head;
use crate::words::sample::SampleEntry;

pub const ENTRIES: &[SampleEntry] = &[
    of(
        List::Head,
        &[
            (Head::step, "review"),
            (Head::result, "5回開き、子どもが合わせて96人来た。道の草も全部刈れた。"),
            (Head::good, "自治会の人が、鎌の使い方を教えてくれた。\nPTAの手紙を見て、はじめての親子が来てくれた。"),
            (Head::outlook, "雨の日は、公民館で開けるようにする。\n川の生きものを教えてくれる人を、もう一度さがす。"),
            (Head::decision, "continue"),
            (Head::decision_reason, "来る人がふえ、少ないお金で続けられるから。"),
            (
                Head::handover,
                "これまで：月に一度集まり、草を刈って、遊ぶ日を5回開いた。\n約束：打合せの記録を、3日以内に回す。\n連絡先：名簿は、公民館の事務室にある。\nこれから：雨の日の部屋を決めてから、次の遊ぶ日を知らせる。",
            ),
        ],
    ),
    of(
        List::Closing,
        &[(Closing::what, "借りた鎌を、自治会に返す"), (Closing::who, "川べりの会"), (Closing::is_done, "yes")],
    ),
    of(List::Closing, &[(Closing::what, "お金の出入りをまとめて、みんなに見せる"), (Closing::who, "川べりの会")]),
    of(List::Closing, &[(Closing::what, "力を貸してくれた人に、お礼を伝える"), (Closing::who, "水辺小学校PTA")]),
];
