//! The guide: every chapter is there and can be drawn the same way, and what it says of the two cases is what the pamphlet says.

use kyoso::domain::field::Choice;
use kyoso::domain::topic::Case;
use kyoso::domain::{List, Plan, PlanId, Topic};
use kyoso::words::guide::Chapter;
use kyoso::words::help::Help;
use kyoso::words::{Lang, plain, words};
use std::collections::BTreeSet;

/// The case of 瑞風 as the pamphlet of Matsue City prints it, the captions of its pictures included.
const ZUIFU: &str = "「瑞風」を活かしたまちづくり事業 実施主体 「瑞風」とまちづくりの会 共創・協働団体等 宍道町部自治会、宍道2区あゆみの会、県立宍道高校、\
    宍道小学校、うぐいすの会、町部成人クラブ寿会、宍道公民館、松江市宍道支所 他 トワイライトエクスプレス「瑞風」が宍道駅に停車することをきっかけに、宍道町の\
    活性化につなげられないかという機運が高まり、この取り組みにつながりました。「瑞風」とまちづくりの会と松江市宍道支所、宍道公民館が協議し、関係団体と連携して\
    歓迎の準備を進めました。住民参加のキックオフイベントや横断幕の作成など、歓迎の準備体制を整備して、平成29年6月の初停車以降、各種歓迎イベントを実施しています。\
    町部成人クラブ寿会の歓迎「シャッター押します」の宍道高校ボランティア「瑞風」をきっかけに宍道駅周辺の賑わいやまちづくりの活性化、地域の魅力づくりにつながり\
    はじめています。今後は、継続した歓迎と賑わいづくり、地域経済の活性化の呼び起こしが課題です。";

/// The case of 大芦 likewise.
const OASHI: &str = "大芦発信！「元気な拠点づくり」事業 実施主体 大芦地区社会福祉協議会 モルツウェル株式会社、大芦地区自治会、松江市島根支所 大芦地区は、\
    高齢化・人口減少対策として生活支援の体制作りが必要となっていました。共創・協働マーケットを契機に、モルツウェル株式会社と地内の民宿が連携した配食を\
    開始しました。その他の地域課題も一緒に取り組みたいと希望があり、この取り組みにつながりました。大芦地区社会福祉協議会、モルツウェル株式会社、大芦地区自治会、\
    松江市島根支所が連携して、高齢者等の生活支援サービスを提供する体制づくりを協議しました。地区内民宿で製造した弁当の配食サービスやモルツウェル株式会社の\
    コールセンターと地域団体が連携し、草刈等の簡易な生活支援サービスを実施しています。民間企業との共創により、高齢者の生活支援サービス提供の仕組みができ、\
    安心して生活できる基盤整備につながりました。今後は、島根町全域へのサービス提供を展開していくことが課題です。";

const fn printed(case: Case) -> &'static str {
    match case {
        Case::Zuifu => ZUIFU,
        Case::Oashi => OASHI,
    }
}

#[test]
fn the_guide_has_fifteen_chapters_with_the_names_as_printed() {
    let chapters = Chapter::all(words(Lang::Ja));
    let headings: Vec<String> = chapters.iter().map(|chapter| plain(chapter.heading)).collect();
    let expected = [
        "なぜ共創・協働が必要なのか",
        "対等な関係で尊重し合って",
        "違いを認め合って",
        "常に同じ目的・目標に向かって",
        "過程も大事に",
        "お互いの役割や責任を明確に",
        "見える化を意識した取組を",
        "終わりを意識した進め方で",
        "自立を大事に",
        "① 探す",
        "② 相談",
        "③ 実施",
        "④ 振り返り",
        "「瑞風」を活かしたまちづくり事業",
        "大芦発信！「元気な拠点づくり」事業",
    ];
    assert_eq!(headings, expected);
}

#[test]
fn every_principle_and_step_has_a_question_and_an_example() {
    for chapter in Chapter::all(words(Lang::Ja)) {
        let terms: Vec<String> = chapter.facts.iter().map(|(term, _)| plain(term)).collect();
        let question = chapter.facts.first().map(|(_, text)| plain(text)).unwrap_or_default();
        if matches!(chapter.topic, Topic::Principle(_) | Topic::Step(_)) {
            assert_eq!(terms.len(), 2, "{terms:?}");
            assert!(question.ends_with("か。"), "{question}");
            assert!(terms[1].starts_with("例："), "{terms:?}");
        }
        let sentences = chapter.paragraphs.iter().map(|text| text.matches('。').count());
        assert!(sentences.max() <= Some(3), "{}: more than three sentences", chapter.heading);
    }
}

#[test]
fn a_case_is_told_under_the_headings_of_the_pamphlet() {
    let chapter = Chapter::of(words(Lang::Ja), Topic::Case(Case::Oashi));
    let terms: Vec<String> = chapter.facts.iter().map(|(term, _)| plain(term)).collect();
    let expected = [
        "実施主体",
        "共創・協働団体等",
        "取り組むきっかけ",
        "だれとどのような方法で",
        "どんな活動を行ったか",
        "効果と今後の継続・発展",
    ];
    assert_eq!(terms, expected);
}

#[test]
fn names_and_figures_of_the_cases_are_those_of_the_pamphlet() {
    for chapter in Chapter::all(words(Lang::Ja)) {
        let (case, texts) = match chapter.topic {
            Topic::Case(case) => (case, chapter.facts.iter().map(|(_, text)| *text).collect()),
            topic => match topic.shown_by() {
                Some(case) => (case, chapter.facts.last().map(|(_, text)| *text).into_iter().collect::<Vec<_>>()),
                None => continue,
            },
        };
        for text in texts {
            hold_to_print(case, text);
        }
    }
}

#[test]
fn the_examples_beside_fields_hold_to_the_pamphlet_too() {
    let plan = Plan::new(PlanId::default());
    let fields = List::ALL.iter().flat_map(|list| plan.list(*list).fields());
    for example in fields.filter_map(|field| Help::of(words(Lang::Ja), *field)?.example) {
        let case = match example.split_once("では") {
            Some(("「瑞風」", _)) => Case::Zuifu,
            Some(("大芦", _)) => Case::Oashi,
            _ => panic!("no case is named: {example}"),
        };
        hold_to_print(case, example);
    }
}

fn hold_to_print(case: Case, text: &str) {
    for fact in facts(text) {
        assert!(printed(case).contains(&fact), "{fact} is not in the case of {case:?}: {text}");
    }
}

#[test]
fn the_partners_of_the_cases_are_all_there() {
    let check = |case: Case, lead: &str, partners: &[&str]| {
        let chapter = Chapter::of(words(Lang::Ja), Topic::Case(case));
        assert_eq!(chapter.facts[0].1, lead);
        assert_eq!(chapter.facts[1].1.split('、').collect::<Vec<_>>(), partners);
        for name in partners.iter().chain([&lead]) {
            assert!(printed(case).contains(name.trim_end_matches("　ほか")), "{name}");
        }
    };
    let zuifu = [
        "宍道町部自治会",
        "宍道2区あゆみの会",
        "県立宍道高校",
        "宍道小学校",
        "うぐいすの会",
        "町部成人クラブ寿会",
        "宍道公民館",
        "松江市宍道支所　ほか",
    ];
    check(Case::Zuifu, "「瑞風」とまちづくりの会", &zuifu);
    let oashi = ["モルツウェル株式会社", "大芦地区自治会", "松江市島根支所"];
    check(Case::Oashi, "大芦地区社会福祉協議会", &oashi);
}

/// What can be true or false in a text: numbers, foreign words, quotations. The Western year is ours.
fn facts(text: &str) -> BTreeSet<String> {
    let text = text.replace("（2017年）", "").replace("パンフレット", "");
    let runs = |is_part: fn(char) -> bool, least: usize| {
        let pieces = text.split(move |letter| !is_part(letter)).map(ToOwned::to_owned);
        pieces.filter(move |piece| piece.chars().count() >= least).collect::<Vec<_>>()
    };
    let quotations = text.split('「').skip(1).filter_map(|piece| piece.split('」').next()).map(ToOwned::to_owned);
    let numbers = runs(|letter| letter.is_ascii_digit(), 1);
    let foreign = runs(|letter| matches!(letter, 'ァ'..='ヶ' | 'ー'), 3);
    quotations.chain(numbers).chain(foreign).collect()
}

#[test]
fn a_fact_is_a_number_a_foreign_word_or_a_quotation() {
    let found: Vec<String> = facts("平成29年（2017年）に「元気」なイベントをパンフレットで").into_iter().collect();
    assert_eq!(found, ["29", "イベント", "元気"]);
}
