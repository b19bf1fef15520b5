//! What a text quotes from the screen stands on the screen so, in every language.

use kyoso::domain::field::Choice;
use kyoso::words::{Lang, file, plain, ruby};

/// The text, and the label that it quotes.
const QUOTES: &[(&str, &str)] = &[
    ("begin.begin_together", "check.modes.together"),
    ("begin.joined_note", "begin.others"),
    ("begin.on_paper", "report.on_paper"),
    ("begin.problems.too_few_people", "check.modes.together"),
    ("begin.problems.too_many_people", "check.modes.together"),
    ("begin.whole_without_names", "check.modes.anonymous"),
    ("consult.methods_many", "consult.method_chosen"),
    ("consult.to_partners", "steps.find.numbered"),
    ("data.place_writing", "save.saved"),
    ("find.searching_text", "find.needs"),
    ("helps.need_partner", "titles.sheet_wanted"),
    ("items.P1-4.look", "answers.not_applicable"),
    ("items.P6-5.look", "answers.not_applicable"),
    ("items.P8-4.look", "answers.not_applicable"),
    ("news.first", "common.data"),
    ("news.second", "data.leave"),
    ("phone.other_round", "check_papers.code"),
    ("plan.to_bin_note", "common.data"),
    ("promise.what_missing", "promise.what"),
    ("question.please_choose", "answers.dont_know"),
    ("question.reading_only", "common.next"),
    ("refusals.finished", "result.change"),
    ("refusals.no_such_entry", "naming.removed"),
    ("report.low", "answers.little"),
    ("report.low", "answers.not_yet"),
    ("report.people.dont_know", "answers.dont_know"),
    ("report.organisations.dont_know", "answers.dont_know"),
    ("result.larger_note", "findings.not_yet"),
    ("session.close_nothing", "check.modes.together"),
    ("session.none_collected", "common.back"),
    ("session.promise_lines", "answers.dont_know"),
    ("settings.lang_note", "settings.lang"),
    ("sheets.wanted.open", "titles.sheet_wanted"),
    ("ways.passed_note", "ways.finish"),
];

#[test]
fn quoted_labels_stand_as_they_are_shown() {
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        let texts = file::of(*lang).unwrap();
        let shown = |key: &str| plain(&ruby::base(&texts[key]));
        for (text, label) in QUOTES {
            // Of 「保存しました {time}」 the words are quoted.
            let label_shown = shown(label).replace(" {time}", "");
            // In the middle of an English sentence a label may begin small.
            if !shown(text).to_lowercase().contains(&label_shown.to_lowercase()) {
                wrong.push(format!("{}: {text} does not quote {label}, {label_shown}: {}", lang.key(), shown(text)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
