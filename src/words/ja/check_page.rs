//! The pages of the self-check in Japanese.

use crate::words::check_page_keys::{PadWords, PromiseWords, QuestionPage, ResultPage};

pub const QUESTION: QuestionPage = QuestionPage {
    check_of: "{step} の自己点検",
    stop: "中断する",
    to_result: "結果にもどる",
    entry: "はじめの問い",
    count_first: "全部の団体を数えると、つぎへ進めます",
    progress: "{total}問中 {number}問め",
    nothing_chosen: "一つ えらぶと、つぎへ進めます",
    please_choose: "答えを一つ えらんでください。わからないときは、「わからない」で進めます。",
    take_answer: "この答えで つぎへ",
    reading_only: "答えは変えられません。|「つぎへ」で、|問いと答えを見られます。",
    see_result: "この答えで 結果を見る",
};

pub const PAD: PadWords = PadWords {
    count: "手をあげて数える",
    agree: "話し合って、一つに決める",
    hands: "{side}　{answer}の人数",
    more: "{answer}を 1人ふやす",
    fewer: "{answer}を 1人へらす",
    recount: "数え直す",
    nothing: "まだ|数えていません",
    counted: "{count}人を|数えました",
    fits: "{count}人、|数が|合いました",
    missing: "あと{count}人",
    too_many: "{count}人多い",
    miscounts: "人数と|合わない|ところ",
    miscounts_note: "数え直しても、|このまま|結果を見ても、|だいじょうぶです。",
    miscount: "{question}　{side}　{fit}",
};

pub const RESULT: ResultPage = ResultPage {
    sum: "まとめ",
    talk: "話し合うこと",
    order: "話し合う順番",
    answer: "答え",
    rest: "ほかの問い",
    rest_all: "八つの問い",
    map: "八つの考え方と|四つのステップ",
    map_principle: "考え方",
    map_none: "まだ",
    back: "前の約束",
    back_note: "前に決めた|約束は、|どうなりましたか。",
    good_note: "できていることも、|言葉に|しておきましょう。",
    good_label: "いちばん|よかったことを、|一つ|書いてください",
    print: "結果を印刷する",
    change: "答えを直す",
    unfinished: "まだ、とちゅうです",
    unfinished_text: "{total}問のうち {answered}問に答えました。答えは、全部残っています。",
    finish_text: "八つの問いに、全部答えました。最後の問いから、結果を見られます。",
    go_on: "続きから答える",
};

pub const PROMISE: PromiseWords = PromiseWords {
    make: "約束を一つ決める",
    what: "何を",
    what_hint: "案を入れてあります。|自分たちの|言葉に|直してください。",
    what_hint_empty: "小さな|一歩を、|一つの文に。",
    what_missing: "「何を」がまだ書いてありません。|ほかに書いたものは残っています。|短い文を一つ入れてください。",
    who: "だれが",
    who_hint: "人や団体の名前",
    by_when: "いつまでに",
    by_when_hint: "例　12月6日",
    keep: "この約束を残す",
    kept: "約束を残しました",
    until: "{day}まで",
    done_on: "{day}に できました",
    dropped_on: "{day}に やめました",
    from_here: "この点検で決めました",
    from_item: "点検 {item} から",
    done: "できた",
    dropped: "やめた",
    again: "もう一度 やることにする",
};
