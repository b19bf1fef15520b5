//! 日本語: the papers of a check, and the ways in which it is answered.

use crate::words::{CheckPapers, ColumnHeads};

pub const CHECK_PAPERS: CheckPapers = CheckPapers {
    others: "ほかの紙",
    sheet_open: "答える紙を見る",
    sheet_occasion: "一人に|1枚。|スマートフォンが|なくても|答えられます。",
    sheet_lead: "一人に|1枚ずつ|配る|紙です。|A4に|印刷できます。",
    large_open: "大きな字の答える紙を見る",
    large_occasion: "小さな字が|読みにくい人に。|番号と|順番は|同じです。",
    large_lead: "大きな字の|紙です。|番号と|順番は、|ふつうの紙と|同じです。",
    cards_open: "答えのカードを見る",
    cards_occasion: "切って、|みんなで|いっせいに|上げます。",
    cards_lead: "A4|1枚に|カードが|2枚です。|まん中で|切って|使います。",
    cards_title: "答えのカード",
    code: "この回の番号",
    how: "ひとつの文に、○をひとつつけてください。名前は書きません。成績や補助金には使いません。",
    my_side: "わたしの団体",
    number: "番号",
    heads: ColumnHeads {
        done: "できて|いる",
        mostly: "だいたい",
        little: "すこし",
        not_yet: "まだ|これから",
        dont_know: "わから|ない",
        not_applicable: "今は|関係|ない",
    },
    statement: "文",
    best: "いちばんよかったこと",
    to_change: "次に変えたいこと",
    equal: "紙も、手をあげるのも、スマートフォンも、同じ一人の答えです。",
};
