//! The words as people read them: the rules of やさしい日本語 over its file, each shown on a planted breach, the readings of both
//! Japanese files, the marks of the English one.

mod calendar;
mod composition;
mod english;
mod exceptions;
mod glossary;
mod quotes;
mod readings;
mod rules;
mod sample;
mod sentence;

use kyoso::words::{Lang, file};
use rules::RULES;
use sentence::Text;

/// All texts of a language; of the sample each line that somebody reads.
fn texts(lang: Lang) -> Vec<Text> {
    let all = file::of(lang).unwrap().into_iter().map(|(key, text)| Text { key, text });
    all.flat_map(|text| if text.is_sample() { lines(&text) } else { vec![text] }).collect()
}

/// The values of the sample that are words: what stands behind the name of a field.
fn lines(sample: &Text) -> Vec<Text> {
    let values = sample.text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(' '));
    let words = values.filter(|(_, value)| !value.is_ascii());
    words.map(|(_, value)| Text { key: sample.key.clone(), text: value.replace("\\n", "\n") }).collect()
}

/// The rules that a text breaks.
fn broken(text: &Text) -> Vec<&'static str> {
    RULES.iter().filter(|(_, rule)| !rule(text).is_empty()).map(|(name, _)| *name).collect()
}

#[test]
fn easy_japanese_keeps_its_rules() {
    let (mut findings, mut all_broken) = (Vec::new(), Vec::new());
    for text in texts(Lang::JaEasy) {
        for (name, rule) in RULES {
            let said = rule(&text);
            all_broken.extend((!said.is_empty()).then(|| (text.key.clone(), *name)));
            if !exceptions::is_excepted(&text, name) {
                findings.extend(said.into_iter().map(|said| format!("{}: {name}: {said}", text.key)));
            }
        }
    }
    findings.extend(exceptions::unneeded(&all_broken));
    assert!(findings.is_empty(), "{} findings:\n{}", findings.len(), findings.join("\n"));
}

#[test]
fn every_rule_catches_what_breaks_it() {
    let planted = [
        ("length", "この とても ながい おはなしは、いつまでも いつまでも いつまでも つづいて、だれも よみません。"),
        ("kanji", "{町|まち}の {人|ひと}が {道|みち}を {作|つく}ります。"),
        ("spaces", "この ファイルを えらびます。もう いちどファイルをえらびます。"),
        ("spaces", "あしたはみんなであつまります。"),
        ("spaces", "もう|いちど"),
        ("double negative", "{書|か}かなければ なりません。"),
        ("double negative", "{知|し}らない {人|ひと}は いません。"),
        ("respect", "{待|ま}って いただきます。"),
        ("respect", "ここを ご{覧|らん}ください。"),
        ("ending", "{紙|かみ}を {配|くば}る。"),
        ("loan word", "プロジェクトを はじめます。"),
        ("loan word", "バックアップ"),
        ("year", "{令和|れいわ}8{年|ねん}です。"),
        ("time", "13{時|じ}に {会|あ}います。"),
        ("time", "10:30からです。"),
        ("number", "{一|ひと}つ あります。"),
        ("reading", "{紙|かみ}と 人です。"),
        ("reading", "{書き|かき}ます。"),
        ("reading", "{紙|カミ}です。"),
        ("term", "{団体|だんたい}の {名前|なまえ}"),
        ("term", "{打合|うちあわ}せです。"),
        ("term", "{次|つぎ}です。"),
        ("banned", "{点数|てんすう}です。"),
        ("banned", "おわりました！"),
    ];
    for (rule, text) in planted {
        assert_eq!(broken(&Text::written("planted", text)), [rule], "{text}");
    }
    for (rule, _) in RULES {
        assert!(planted.iter().any(|(planted, _)| planted == rule), "no breach of `{rule}` is planted");
    }
    let sample = Text::written("sample.find", "{見本|みほん}の 川です。");
    assert_eq!(broken(&sample), ["reading"]);
}

#[test]
fn plain_sentences_break_no_rule() {
    for text in [
        "この {答|こた}えで つぎへ",
        "{計画|けいかく}を {見|み}ると、わかります。",
        "8つの {質問|しつもん}に {答|こた}えて ください。",
        "{午後|ごご} 1{時|じ}30{分|ぷん}に {会|あ}います。2{時間|じかん}です。",
        "「この {活動|かつどう}は、{何|なん}の ため？」と {聞|き}きます。",
        "{大芦|おわし}{発信|はっしん}！",
        "{n}つの {紙|かみ}を、{n}{人|にん}で {作|つく}りました。",
    ] {
        assert_eq!(broken(&Text::written("plain", text)), Vec::<&str>::new(), "{text}");
    }
}
