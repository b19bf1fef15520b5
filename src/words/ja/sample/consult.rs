//! 日本語: ② of the sample: the principles in own words, purpose, goals, two methods, roles, period, agreements.

use super::of;
use crate::domain::List;
use crate::domain::agreement::Agreement;
use crate::domain::goal::Goal;
use crate::domain::head::Head;
use crate::domain::method::Method;
use crate::domain::review_day::ReviewDay;
use crate::domain::role::Role;
use crate::words::sample::SampleEntry;

pub const ENTRIES: &[SampleEntry] = &[
    of(
        List::Head,
        &[
            (Head::principles, "P1 どの団体も、同じ時間だけ話す。"),
            (Head::principles, "P2 決めるのに何日かかるかを、はじめに聞き合う。"),
            (Head::principles, "P3 合言葉は「子どもも年配の人も、川べりで一日」。"),
            (Head::principles, "P4 毎月一度会って、休んだ人にも記録を回す。"),
            (Head::principles, "P5 役割の表に、代わりの人も書く。"),
            (Head::principles, "P6 公民館の掲示板に、写真と次の予定をはる。"),
            (Head::principles, "P7 終わる前に、続けるかを話し合う。"),
            (Head::principles, "P8 むりなときは、むりと言う。"),
            (Head::principles_confirmed, "P1 yes"),
            (Head::principles_confirmed, "P2 yes"),
            (Head::principles_confirmed, "P3 yes"),
            (Head::principles_confirmed, "P4 yes"),
            (Head::principles_confirmed, "P5 yes"),
            (Head::principles_confirmed, "P6 yes"),
            (Head::principles_confirmed, "P7 yes"),
            (Head::principles_confirmed, "P8 yes"),
            (Head::purpose, "子どもから年配の人まで、川べりで安心して遊べるようにする。"),
            (Head::start, "-210"),
            (Head::end, "21"),
            (Head::decide_on, "-2"),
        ],
    ),
    of(
        List::Goal,
        &[
            (Goal::by_when, "21"),
            (Goal::how_much, "6回、子ども100人"),
            (Goal::what, "川べりで遊ぶ日を開く"),
            (Goal::measure, "受付の名簿で数える"),
            (Goal::now, "5回、子ども96人"),
        ],
    ),
    of(
        List::Goal,
        &[
            (Goal::by_when, "-90"),
            (Goal::how_much, "60m"),
            (Goal::what, "道の草を刈る"),
            (Goal::measure, "巻き尺で測る"),
            (Goal::now, "60m"),
        ],
    ),
    of(
        List::Method,
        &[
            (Method::name, "手づくりで整える"),
            (Method::role, "自治会は草刈り、PTAは呼びかけ、公民館は場所と連絡。"),
            (Method::cost, "8万円と、4日の作業"),
            (Method::effect, "一か月で遊べるようになる。"),
            (Method::ripple, "来た人が、次の世話役になる。"),
            (Method::synergy, "自治会の技と、子どもたちの元気がそろう。"),
            (Method::is_chosen, "yes"),
            (Method::reason, "少ないお金で始められ、来た人が世話役になるから。"),
        ],
    ),
    of(
        List::Method,
        &[
            (Method::name, "業者にたのむ"),
            (Method::role, "市は補助金の手続き、公民館は地元への説明。"),
            (Method::cost, "120万円と、申請の手間"),
            (Method::effect, "早く、きれいになる。"),
            (Method::ripple, "見た人は喜ぶが、自分もやろうとは思いにくい。"),
            (Method::synergy, "分担ははっきりするが、会う機会は少ない。"),
            (Method::reason, "お金が足りず、続ける力がつきにくいので、見送った。"),
        ],
    ),
    of(
        List::Role,
        &[
            (Role::who, "水辺公民館"),
            (Role::what, "場所の予約と連絡"),
            (Role::by_when, "21"),
            (Role::stand_in, "公民館の主事"),
            (Role::responsibility, "予定が変わったら、すぐ知らせる"),
            (Role::hours, "月4時間"),
            (Role::state, "doing"),
        ],
    ),
    of(
        List::Role,
        &[
            (Role::who, "水辺小学校PTA"),
            (Role::what, "呼びかけと見守り"),
            (Role::by_when, "21"),
            (Role::stand_in, "PTAの副会長"),
            (Role::responsibility, "子どもの受付と名簿"),
            (Role::hours, "月3時間"),
            (Role::state, "doing"),
        ],
    ),
    of(
        List::Role,
        &[
            (Role::who, "水辺地区自治会"),
            (Role::what, "草刈りと道具"),
            (Role::by_when, "-90"),
            (Role::stand_in, "自治会の副会長"),
            (Role::responsibility, "道具の点検と、けがの手当て"),
            (Role::hours, "月6時間"),
            (Role::state, "done"),
        ],
    ),
    of(
        List::Role,
        &[
            (Role::who, "市の公園の係"),
            (Role::what, "川べりを使う手続き"),
            (Role::by_when, "-170"),
            (Role::stand_in, "もう一人の担当"),
            (Role::responsibility, "使ってよい日と場所を、書いて渡す"),
            (Role::hours, "1回3時間"),
            (Role::state, "done"),
        ],
    ),
    of(List::ReviewDay, &[(ReviewDay::on, "-130"), (ReviewDay::about, "仕事がかたよっていないか")]),
    of(List::ReviewDay, &[(ReviewDay::on, "-45"), (ReviewDay::about, "雨の日の進め方")]),
    of(
        List::Agreement,
        &[
            (Agreement::partner, "@centre"),
            (Agreement::name, "水辺公民館"),
            (Agreement::agreed_on, "-190"),
            (Agreement::by, "館長"),
        ],
    ),
    of(
        List::Agreement,
        &[
            (Agreement::partner, "@pta"),
            (Agreement::name, "水辺小学校PTA"),
            (Agreement::agreed_on, "-188"),
            (Agreement::by, "PTAの会長"),
        ],
    ),
    // A role that came after two had agreed: for them the notebook shows what has changed since.
    of(
        List::Role,
        &[
            (Role::who, "さざなみ川べりの会"),
            (Role::what, "雨の日の知らせ"),
            (Role::by_when, "9"),
            (Role::stand_in, "会の副代表"),
            (Role::responsibility, "朝7時までに決めて、みんなに知らせる"),
            (Role::hours, "遊ぶ日の朝30分"),
        ],
    ),
    of(
        List::Agreement,
        &[
            (Agreement::partner, "@association"),
            (Agreement::name, "水辺地区自治会"),
            (Agreement::agreed_on, "-60"),
            (Agreement::by, "自治会長"),
        ],
    ),
    of(
        List::Agreement,
        &[
            (Agreement::partner, "@city"),
            (Agreement::name, "市の公園の係"),
            (Agreement::agreed_on, "-58"),
            (Agreement::by, "係長"),
        ],
    ),
];
