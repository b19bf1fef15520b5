//! 日本語. Plain words at the level of a junior-high school; 〜してください, no exclamation marks.

mod act;
mod begin;
mod check;
mod check_page;
mod choice;
mod given;
mod guide;
mod help;
mod items;
mod naming;
mod note;
mod page;
mod phone;
mod report;
mod sample;
mod session;
mod sheet;
mod step;
mod ways;

pub use items::ITEMS;
pub use naming::NAMING;

use super::Lang;
use super::keys::{
    Answers, Common, Dates, Findings, LaterWords, Lists, Release, Save, StepWords, Steps, Titles, Words,
};

/// The words of the first visit.
pub static JA: Words = Words {
    lang: Lang::Ja,
    common: Common {
        app_name: "共創ノート",
        page_title: "{page}｜共創ノート",
        skip_to_main: "本文へ進む",
        offline: "この端末だけで動いています",
        settings: "設定",
        data: "データの置き場所",
        about: "このアプリについて",
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
        saving: "書きこみ中",
        saved: "保存しました {time}",
        saved_here: "この端末に書きました {time}",
        not_yet: "まだ保存できていません",
        not_yet_safe: "書いた文は、この画面に残っています。",
        not_yet_do: "閉じる前に、バックアップファイルを作ってください。",
        retry: "もう一度、保存する",
        untouched: "書いたところから保存されます",
        removed: "消しました",
        reading_only: "読むだけになっています",
    },
    titles: Titles {
        new_plan: "新しい取り組み",
        check_start: "自己点検をはじめる",
        entry_question: "はじめの問い　自己点検",
        question: "{number}問め　自己点検",
        result: "自己点検の結果",
        meeting: "みんなで点検",
        wall: "大きな画面",
        phone: "スマートフォンで答える",
        check_paper: "自己点検の紙",
        case_sheet: "事例シート",
        sample: "見本",
        guide: "ガイド",
        import_file: "ファイルを開く",
        sheet_plan: "取り組みの計画",
        sheet_roles: "役割分担の表",
        sheet_wanted: "さがしています",
        sheet_consultation: "相談シート",
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
    release: Release {
        title: "新しい版が 届いています",
        safe: "書いたものは、そのまま残ります。書きかけの文は、先に保存します。",
        take: "新しい版にする",
        after_meeting: "いま、ほかの画面で点検や話し合いをしています。終わってから、新しい版にできます。",
        outdated: "ほかの画面が、新しい版になりました",
        outdated_text: "この画面では、もう書けません。書いたものは、そのまま残っています。書きかけの文は、写してから 読みこみ直してください。",
        read_again: "読みこみ直す",
    },
    home: page::HOME,
    missing: page::MISSING,
    unloaded: page::UNLOADED,
};

/// The words of the pages after it.
pub static LATER: LaterWords = LaterWords {
    import: page::IMPORT,
    plan_list: page::PLAN_LIST,
    plan: page::PLAN,
    data: page::DATA,
    decisions: choice::DECISIONS,
    partner_kinds: choice::PARTNER_KINDS,
    partner_states: choice::PARTNER_STATES,
    role_states: choice::ROLE_STATES,
    money_ways: choice::MONEY_WAYS,
    promise_states: choice::PROMISE_STATES,
    open_points: choice::OPEN_POINTS,
    counters: given::COUNTERS,
    closings: given::CLOSINGS,
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
    date_problems: note::DATE_PROBLEMS,
    day_notes: note::DAY_NOTES,
    refusals: note::REFUSALS,
    check: check::CHECK,
    lists: Lists { up: "上へ", down: "下へ", moved: "{name}に 動かしました", entry_of: "（{name}）" },
    new_plan: page::NEW_PLAN,
    settings: page::SETTINGS,
    about: page::ABOUT,
    news: page::NEWS,
    begin: begin::BEGIN,
    question: check_page::QUESTION,
    pad: check_page::PAD,
    session: session::SESSION,
    result: check_page::RESULT,
    report: report::REPORT,
    promise: check_page::PROMISE,
    step_page: step::STEP_PAGE,
    find: step::FIND,
    consult: step::CONSULT,
    principle_lines: step::PRINCIPLES,
    act: step::ACT,
    review: step::REVIEW,
    drift: act::DRIFT,
    meeting: act::MEETING,
    record: act::RECORD,
    money: act::MONEY,
    end: act::END,
    handover: act::HANDOVER,
    removed: act::REMOVED,
    list_names: act::LISTS,
    case_sheet: step::CASE_SHEET,
    case_sentences: step::CASE_SENTENCES,
    agreed: step::AGREED,
    guide: guide::GUIDE,
    helps: help::HELPS,
    help_examples: help::EXAMPLES,
    sheets: sheet::SHEETS,
    sample: sample::SAMPLE,
    paper: sheet::PAPER,
    check_papers: ways::CHECK_PAPERS,
    ways: ways::WAYS,
    phone: phone::PHONE,
};
