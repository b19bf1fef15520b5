//! 日本語. Plain words at the level of a junior-high school; 〜してください, no exclamation marks.

mod check;
mod items;
mod note;

pub use items::ITEMS;

use super::keys::{
    Answers, Common, Dates, Decisions, Findings, PartnerKinds, PromiseStates, Save, StepWords, Steps, Words,
};

pub static JA: Words = Words {
    common: Common {
        app_name: "共創ノート",
        page_title: "{page}｜共創ノート",
        skip_to_main: "本文へ進む",
        offline: "この端末だけで動いています",
        settings: "設定",
        data: "データの置き場所",
        back: "もどる",
        next: "つぎへ",
        undo: "元に戻す",
        redo: "やり直す",
        remove: "消す",
        restore: "元の場所に戻す",
        open: "開く",
        print: "印刷する",
        opening: "開いています",
    },
    save: Save {
        saving: "保存しています",
        saved: "保存しました {time}",
        saved_here: "この端末に書きました {time}",
        not_yet: "まだ保存できていません",
        not_yet_safe: "書いた文は、この画面に残っています。",
        not_yet_do: "閉じる前に、バックアップファイルを作ってください。",
        reading_only: "読むだけになっています",
    },
    steps: Steps {
        heading: "四つのステップで進みます",
        find: StepWords {
            name: "探す",
            numbered: "① 探す",
            lead: "できないことを|書き出し、|それが得意な|相手を|さがします。",
        },
        consult: StepWords {
            name: "相談",
            numbered: "② 相談",
            lead: "何のために、|どうやって、|だれが|何を|するかを|決めます。",
        },
        act: StepWords {
            name: "実施",
            numbered: "③ 実施",
            lead: "いっしょに|動きます。|会って、|目的を|確かめながら|進めます。",
        },
        review: StepWords {
            name: "振り返り",
            numbered: "④ 振り返り",
            lead: "目標と|くらべて、|続ける・|変える・|終わるを|決めます。",
        },
        done: "できました",
        now: "いま ここです",
        later: "まだです",
    },
    decisions: Decisions {
        open: "まだ決めていない", carry_on: "続ける", change: "変える", end: "終わる"
    },
    partner_kinds: PartnerKinds {
        unsaid: "えらんでください",
        citizens: "市民",
        npo: "NPO・市民活動団体",
        neighbourhood: "自治会",
        community_centre: "公民館",
        welfare_council: "社協",
        school: "学校",
        company: "企業",
        government: "行政",
        other: "その他",
    },
    promise_states: PromiseStates { open: "残っています", done: "できました", dropped: "やめました" },
    answers: Answers {
        done: "できている",
        mostly: "だいたい|できている",
        little: "すこし|できている",
        not_yet: "まだ|これから",
        dont_know: "わからない",
        not_applicable: "今は|関係ない",
    },
    findings: Findings {
        not_applicable: "今回は|関係ない",
        not_enough: "まだ|表示できません",
        unknown: "まだ|知られて|いない",
        split: "見え方が|分かれている",
        not_yet: "これから",
        almost: "もう少し",
        done: "できている",
    },
    dates: Dates {
        long: "{era}{era_year}年（{year}年）{month}月{day}日（{weekday}）",
        long_western: "{year}年{month}月{day}日（{weekday}）",
        year: "{era}{era_year}年（{year}年）",
        year_western: "{year}年",
        short: "{month}月{day}日（{weekday}）",
        day: "{month}月{day}日",
        time: "{hour}:{minute}",
        fiscal_year: "{era}{era_year}年度（{year}年度）",
        first_year: "元",
        meiji: "明治",
        taisho: "大正",
        showa: "昭和",
        heisei: "平成",
        reiwa: "令和",
        sunday: "日",
        monday: "月",
        tuesday: "火",
        wednesday: "水",
        thursday: "木",
        friday: "金",
        saturday: "土",
    },
    date_problems: note::DATE_PROBLEMS,
    refusals: note::REFUSALS,
    check: check::CHECK,
};
