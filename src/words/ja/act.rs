//! 日本語: what ③ and ④ keep, and what was removed.

use crate::words::{
    DriftWords, EndWords, HandoverSentences, ListWords, MeetingWords, MoneyWords, RecordWords, RemovedWords,
};

pub const DRIFT: DriftWords = DriftWords {
    heading: "確認したときと|くらべる",
    note: "はじめの|思いから、|はなれて|いないか。",
    kept: "どの団体とも、確認した内容のままです。",
    agreed_on: "{name} と確認した内容が、{day}から変わっています",
};

pub const MEETING: MeetingWords = MeetingWords {
    heading: "打合せ",
    note: "決まった日に会って、|目的を|確かめます。",
    one: "打合せ",
    add: "打合せをふやす",
    empty: "打合せは、まだ書いてありません。会った日と、決まったことを書いてください。",
    on: "いつ",
    place: "どこで",
    who: "だれが来ましたか",
    purpose: "この取り組みの目的と目標",
    confirmed: "目的を、|みんなで|読み合いました",
    decisions: "決まったこと",
    shared: "分け合ったこと",
    next_on: "次に会う日",
};

pub const RECORD: RecordWords = RecordWords {
    activity_who: "だれが",
    activity_numbers: "来た人や、できた数",
    promise_settled_on: "できた日・やめた日",
};

pub const MONEY: MoneyWords = MoneyWords {
    heading: "お金",
    note: "どの団体も|見られるように|書きます。",
    one: "お金",
    add: "お金の出入りをふやす",
    empty: "お金の出入りは、まだ書いてありません。お金が動かない取り組みなら、空のままで大丈夫です。",
    on: "いつ",
    way: "入りましたか、使いましたか",
    source: "どこのお金ですか",
    what: "何のお金ですか",
    amount: "いくら",
    unreadable: "金額として読めないので、|合計には入っていません。|「30,000円」や|「3万円」のように|書いてください。|書いたものは、|このまま残っています。",
    all: "ぜんぶで",
    no_source: "どこのお金か、書いてないもの",
    came_in: "入った {yen}",
    spent: "使った {yen}",
    left: "残り {yen}",
    missing: "足りない分 {yen}",
    yen: "{amount}円",
    unread: "金額がないか、読めないものが {n}件 あります。合計には入っていません。",
};

pub const END: EndWords = EndWords {
    good: "よかったこと",
    decision_reason: "そう決めた理由",
    closing: "終わるときの|片づけ",
    closing_note: "気持ちよく|終わるために。",
    closing_one: "片づけ",
    closing_add: "片づけることをふやす",
    closing_empty: "まだ書いてありません。よくある四つから始められます。",
    closing_usual: "よくある四つを入れる（道具・お金・連絡先・お礼）",
    closing_what: "何を",
    closing_who: "だれが",
    closing_done: "すみました",
    handover: "引きつぎ|メモ",
    handover_note: "担当の人が|かわっても、|わかるように。",
    handover_label: "次の人に伝えること",
    handover_draft: "いまの内容から下書きを作る",
    handover_drafted: "下書きを作りました。自由に直してください",
    next_round: "次の|取り組み",
    next_round_note: "わかったことを、|次に|つなげます。",
    next_round_text: "名前、地域の課題、場所、相手・団体、相談窓口と、ここに書いたことを持って、新しい ① 探す が始まります。この取り組みは、このまま残ります。",
    next_round_begin: "次の取り組みを始める",
    next_round_open: "次の取り組み「{title}」を開く",
};

pub const HANDOVER: HandoverSentences = HandoverSentences {
    promises: "残っている約束",
    roles: "役割",
    contacts: "連絡先",
    item: "・{text}",
    promise: "{what}（{more}）",
    until: "{day}まで",
    contact: "{name}　{contact}",
};

pub const REMOVED: RemovedWords = RemovedWords {
    heading: "消したもの（{n}つ）",
    entry: "{list}：{name}",
    unnamed: "まだ何も書いていないもの",
    restored: "「{name}」を元に戻しました",
};

pub const LISTS: ListWords = ListWords {
    head: "取り組み",
    partner: "相手・団体",
    need: "できないこと・苦手なこと",
    counter: "相談窓口",
    goal: "目標",
    method: "手法の案",
    role: "役割",
    review_day: "見直す日",
    agreement: "確認書",
    meeting: "打合せ",
    activity: "活動",
    money: "お金",
    promise: "約束",
    check: "自己点検",
    closing: "片づけ",
};
