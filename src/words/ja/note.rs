//! What went wrong, in Japanese: what happened, what is safe, what to do.

use crate::words::note_keys::{DateProblems, DayNotes, Refusals};

pub const DATE_PROBLEMS: DateProblems = DateProblems {
    still_there: "{what}書いた日は、このまま残っています。",
    not_a_date: "日にちとして読めませんでした。「令和8年11月22日」や「2026-11-22」のように書いてください。",
    no_year: "何年かが書かれていません。「令和8年」や「2026年」のように、年も書いてください。",
    no_era: "「{year}年」だけでは、いつの年かわかりません。「令和」などを前につけるか、西暦の4けたで書いてください。",
    no_month: "何月何日かが書かれていません。月と日も書いてください。",
    no_day: "{month}月の何日かが書かれていません。日も書いてください。",
    year_out_of_range: "{year}年は使えません。{first}年から{last}年までの年に直してください。",
    no_such_month: "月は1から12までです。月を直してください。",
    no_such_day: "{month}月は{last_day}日までです。日にちを直してください。",
    era_not_begun: "{era}は{year}年{month}月{day}日からです。年の書き方を直してください。",
    era_over: "{era}は{year}年{month}月{day}日までです。年の書き方を直してください。",
    years_differ: "{era}{era_year}年は{right}年です。{year}年と書いてあるので、どちらかを直してください。",
    weekday_differs: "{month}月{day}日は{weekday}曜日です。日にちか曜日を直してください。",
};

pub const DAY_NOTES: DayNotes = DayNotes {
    before_start: "始める日（{start}）より前です。|それより後の日にしてください。|書いた日は、|このまま残っています。",
    after_end: "終わる日（{end}）より後です。|それより前の日にしてください。|書いた日は、|このまま残っています。",
    meeting_before_start: "始める日（{start}）より前の打合せです。|始める前の相談なら、|このままで|だいじょうぶです。",
    next_not_after: "この打合せ（{on}）より後の日にしてください。|書いた日は、|このまま残っています。",
    same_day: "同じ日が、|見直す日に|もう一つあります。|どちらかを|ほかの日にできます。|書いた日は、|このまま残っています。",
};

pub const REFUSALS: Refusals = Refusals {
    no_such_entry: "それは、このノートに見つかりません。ほかのことは変わっていません。「消したもの」を見てください。",
    already_there: "それは、もうノートにあります。ノートは変わっていません。もう一度ふやさなくてもだいじょうぶです。",
    not_a_choice: "「{text}」は、えらべるものの中にありません。ノートは変わっていません。一覧からえらんでください。",
    too_long: "{limit}文字までしか保存できません。書いた文は、画面に残っています。{over}文字 短くしてください。",
    too_many: "一つの一覧に入るのは{limit}件までです。今までの分は残っています。続きは、新しい取り組みに書いてください。",
    finished: "この点検は、もう終わっています。答えは、終えたときのまま残っています。直すときは、結果のページの「答えを直す」から始めてください。",
    enough_promises: "一回の点検で決める約束は、{limit}つまでです。決めた約束は、全部残っています。ほかのことは、つぎの点検で決めてください。",
    read_only: "このノートは、読むだけになっています。書いてあることは、そのまま残っています。新しい版のアプリで開くと、書けるようになります。",
};
