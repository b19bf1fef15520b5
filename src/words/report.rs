//! The sentences of a report: natural counts, middle answers, gaps and trends in words. Every picture has the same content
//! here as text.

use super::keys::{Answers, Words};
use super::report_keys::{CountWords, ReportWords, TrendWords};
use super::text::plain;
use crate::domain::check::{
    Answer, Column, ColumnOf, Finding, Gap, Grade, Incomparable, Median, Mode, Report, Row, Shown, Side, Spread, Trend,
};

/// The sign of a grade, beside which its word stands elsewhere on the page.
const fn sign(grade: Grade) -> &'static str {
    Answers::sign(Answer::Graded(grade))
}

/// What is said of a question that is talked about, one sentence after the other: how many, the middle, the range, the sides.
pub fn sentences(words: &Words, report: &Report, row: &Row) -> Vec<String> {
    let mut said = counts(words, report.mode, row);
    if let Shown::Many(spread) = &row.shown {
        said.extend(spread.median.map(|median| words.report.middle(middle(words, median))));
        said.extend(spread.range.map(|(lowest, highest)| words.report.range(sign(lowest), sign(highest))));
    }
    said.extend(row.gap.map(|gap| words.report.gap(gap).to_owned()));
    let inside = row.inside.iter().filter_map(|number| report.side(*number));
    said.extend(inside.map(|side| words.report.inside(words.begin.side(&side.name))));
    said
}

/// How many said what, as the finding asks for it.
pub fn counts(words: &Words, mode: Mode, row: &Row) -> Vec<String> {
    let units = words.report.units(mode);
    match &row.shown {
        Shown::Worry(_) => vec![words.check.worry_many().to_owned(), words.check.worry().to_owned()],
        Shown::Many(spread) => many(units, row.finding, spread),
        Shown::OnPaper => vec![words.report.on_paper_note().to_owned()],
        Shown::Nothing | Shown::One(_) | Shown::Agreed(_) => Vec::new(),
    }
}

fn many(units: &CountWords, finding: Finding, spread: &Spread) -> Vec<String> {
    let tally = &spread.tally;
    let (n, valid, high, low) = (tally.n(), tally.valid(), tally.high(), tally.low());
    let unknown = (tally.dont_know > 0).then(|| units.dont_know_too(tally.dont_know));
    match finding {
        Finding::Unknown => {
            let known = (valid > 0).then(|| units.among_valid(valid, high));
            [units.dont_know(n, tally.dont_know)].into_iter().chain(known).collect()
        }
        Finding::Split => [units.both(valid, high, low)].into_iter().chain(unknown).collect(),
        _ => [units.high(valid, high)].into_iter().chain(unknown).collect(),
    }
}

/// The same in short, for a question that is not talked about.
pub fn short(words: &Words, mode: Mode, row: &Row) -> Vec<String> {
    let units = words.report.units(mode);
    match &row.shown {
        Shown::Many(spread) => {
            let tally = &spread.tally;
            let counted = (tally.valid() > 0).then(|| units.short(tally.valid(), tally.high()));
            let unknown = (tally.dont_know > 0).then(|| units.short_dont_know(tally.dont_know));
            counted.into_iter().chain(unknown).collect()
        }
        Shown::OnPaper => vec![words.report.on_paper().to_owned()],
        _ => counts(words, mode, row),
    }
}

/// The columns of dots as text: the answer, how many, and of which sides. Where no side is shown there is none in it; where a
/// voice is a worry there is no number in it either.
pub fn columns(words: &Words, report: &Report, row: &Row) -> Vec<String> {
    match &row.shown {
        Shown::Many(spread) => spread.dots.iter().map(|column| counted(words, report, column)).collect(),
        Shown::Worry(columns) => columns.iter().map(|column| label(words, column)).collect(),
        _ => Vec::new(),
    }
}

/// The name of a column.
pub fn label(words: &Words, column: &Column) -> String {
    match column.answers {
        ColumnOf::Answer(answer) => plain(words.answers.of(answer)),
        ColumnOf::Low => plain(words.report.low()),
    }
}

fn counted(words: &Words, report: &Report, column: &Column) -> String {
    let units = words.report.units(report.mode);
    let of_side = |side: &Side| {
        let count = column.dots.iter().filter(|dot| **dot == Some(side.number)).count();
        let name = words.begin.side(&side.name);
        // An organisation gives one answer: its name says it.
        let told = || if report.mode == Mode::Together { words.report.of_side(name, count) } else { name.to_owned() };
        (count > 0).then(told)
    };
    let sides: Vec<String> = report.sides.iter().filter_map(of_side).collect();
    let (answer, count) = (label(words, column), column.dots.len());
    // A group that is not parted has one side, and there is nothing to tell of it.
    if sides.is_empty() || report.sides.len() < 2 {
        units.column(answer, count)
    } else {
        units.column_sides(answer, count, sides.join(units.and()))
    }
}

/// The middle answer: its sign, or 「○と△のあいだ」.
pub fn middle(words: &Words, median: Median) -> String {
    if median.lower == median.upper {
        sign(median.upper).to_owned()
    } else {
        words.report.between(sign(median.upper), sign(median.lower))
    }
}

/// The middle answers of the sides, one sentence a side; none where only one has any.
pub fn side_middles(words: &Words, report: &Report, row: &Row) -> Vec<String> {
    let shown: Vec<_> =
        report.sides.iter().zip(&row.medians).filter_map(|(side, median)| Some((side, (*median)?))).collect();
    if shown.len() < 2 {
        return Vec::new();
    }
    let told =
        |(side, median): (&Side, Median)| words.report.side_middle(words.begin.side(&side.name), middle(words, median));
    shown.into_iter().map(told).collect()
}

/// Who was here, as far as it is known.
pub fn present(words: &Words, report: &Report) -> Option<String> {
    let people: u32 = report.sides.iter().map(|side| side.present).sum::<Option<u32>>()?;
    Some(match report.sides.len() {
        0 => return None,
        1 => words.report.present(people),
        sides => words.report.present_in_sides(people, sides),
    })
}

impl ReportWords {
    /// What is counted: people, or organisations.
    pub const fn units(&self, mode: Mode) -> &CountWords {
        match mode {
            Mode::PerOrganisation => &self.organisations,
            Mode::Anonymous | Mode::Together | Mode::Alone => &self.people,
        }
    }

    /// The words for a gap between sides. They never say who is right.
    pub const fn gap(&self, gap: Gap) -> &'static str {
        match gap {
            Gap::Different => self.different(),
            Gap::VeryDifferent => self.very_different(),
        }
    }
}

impl TrendWords {
    /// The words for what became of an item.
    pub fn of(&self, change: Result<Trend, Incomparable>) -> String {
        match change {
            Ok(trend) => self.trend(trend).to_owned(),
            Err(reason) => self.incomparable(plain(self.reason(reason))),
        }
    }

    /// The words for a trend.
    pub const fn trend(&self, trend: Trend) -> &'static str {
        match trend {
            Trend::Up => self.up(),
            Trend::Down => self.down(),
            Trend::NoBigChange => self.no_big_change(),
            Trend::OtherPeople => self.other_people(),
        }
    }

    /// Why two checks cannot be compared.
    pub const fn reason(&self, reason: Incomparable) -> &'static str {
        match reason {
            Incomparable::AloneAndGroup => self.alone_and_group(),
            Incomparable::OtherMode => self.other_mode(),
            Incomparable::OtherTexts => self.other_texts(),
            Incomparable::NoAnswers => self.no_answers(),
            Incomparable::OtherCounting => self.other_counting(),
        }
    }

    /// The arrow of a trend, the same in every language; none where nothing points anywhere.
    pub const fn arrow(trend: Trend) -> Option<&'static str> {
        match trend {
            Trend::Up => Some("↑"),
            Trend::Down => Some("↓"),
            Trend::NoBigChange | Trend::OtherPeople => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::check::{Answer, Check, Question, Tally};
    use crate::domain::field::{Choice, Value};
    use crate::words::{Lang, words};

    /// The report of a check of ① in this mode, whose sides gave these hands to P4-1.
    fn report(mode: Mode, hands: &[(&str, &str)]) -> Report {
        let mut check = Check { mode, ..Check::default() };
        for (number, (side, counts)) in (1..).zip(hands) {
            assert!(check.sides.write(&format!("{number}"), side) && check.present.write(&format!("{number}"), "3"));
            assert!(check.hands.write(&format!("P4-1/{number}"), counts));
            // 団体の答え has no hands: the one of each side is its answer.
            let tally: Tally = counts.parse().unwrap();
            let answer = Answer::ALL.into_iter().find(|answer| tally.of(*answer) > 0);
            assert!(check.answers.write(&format!("P4-1/{number}"), answer.map_or("", Answer::key)));
        }
        Report::of(&check)
    }

    fn row(report: &Report) -> &Row {
        report.row("P4-1".parse::<Question>().unwrap()).unwrap()
    }

    fn check(hands: &[(&str, &str)], expected: &[&str]) {
        let report = report(Mode::Together, hands);
        let said: Vec<_> = sentences(words(Lang::Ja), &report, row(&report)).iter().map(|text| plain(text)).collect();
        assert_eq!(said, expected, "{hands:?}");
    }

    fn check_short(hands: &[(&str, &str)], expected: &[&str]) {
        let report = report(Mode::Together, hands);
        let said: Vec<_> = short(words(Lang::Ja), report.mode, row(&report)).iter().map(|text| plain(text)).collect();
        assert_eq!(said, expected, "{hands:?}");
    }

    #[test]
    fn what_nobody_knows_is_said_first() {
        let sides =
            [("公民館", "1 1 0 1 0 0"), ("PTA", "0 1 0 0 2 0"), ("自治会", "1 0 0 0 2 0"), ("市", "0 1 1 0 1 0")];
        check(
            &sides,
            &[
                "12人中5人が「わからない」でした。",
                "答えた7人のうち2人が ○ 以上です。",
                "まん中の答えは、△です。",
                "答えは、・から◎までありました。",
                "団体のあいだで、見え方がちがいます。",
                "公民館の中でも、見え方が分かれています。",
            ],
        );
        check(&[("市", "0 0 0 0 3 0")], &["3人中3人が「わからない」でした。"]);
    }

    #[test]
    fn a_split_says_how_many_stand_on_each_end() {
        check(
            &[("地域の団体", "0 0 1 2 0 0"), ("市", "1 2 0 0 0 0")],
            &[
                "6人中3人が ○ 以上、3人が △ 以下です。",
                "まん中の答えは、○と△のあいだです。",
                "答えは、・から◎までありました。",
                "団体のあいだで、見え方が大きくちがいます。",
            ],
        );
    }

    #[test]
    fn all_other_findings_say_how_many_see_it_done() {
        check(
            &[("市", "0 2 1 0 0 0")],
            &["3人中1人が ○ 以上です。", "まん中の答えは、△です。", "答えは、△から○までありました。"],
        );
        let known = ["5人中5人が ○ 以上です。", "1人は「わからない」でした。", "まん中の答えは、◎です。"];
        check(&[("市", "0 0 0 5 1 0")], &known);
        check(&[("市", "0 0 0 0 0 3")], &[]);
    }

    #[test]
    fn a_worry_is_words_without_number_and_side() {
        let sides = [("公民館", "1 0 0 2 0 0"), ("市", "0 0 0 5 0 0")];
        check(&sides, &["多くの人が ○ 以上", "気になる声もあります"]);
        check_short(&sides, &["多くの人が ○ 以上", "気になる声もあります"]);
        let report = report(Mode::Together, &sides);
        let expected = ["できている", "だいたいできている", "すこしできている・まだこれから", "わからない"];
        assert_eq!(columns(words(Lang::Ja), &report, row(&report)), expected);
    }

    #[test]
    fn in_short_there_is_one_count() {
        check_short(&[("市", "0 2 2 0 0 0")], &["4人中2人が ○ 以上"]);
        check_short(&[("市", "0 0 4 0 1 0")], &["4人中4人が ○ 以上", "1人は「わからない」"]);
    }

    #[test]
    fn dots_are_told_by_side_where_there_are_several() {
        let columns = |hands: &[(&str, &str)], mode| {
            let report = report(mode, hands);
            columns(words(Lang::Ja), &report, row(&report))
        };
        assert_eq!(
            columns(&[("公民館", "1 1 0 1 0 0"), ("市", "0 1 1 0 1 2")], Mode::Together),
            [
                "できている 1人（公民館 1人）",
                "だいたいできている 1人（市 1人）",
                "すこしできている 2人（公民館 1人、市 1人）",
                "まだこれから 1人（公民館 1人）",
                "わからない 1人（市 1人）",
            ]
        );
        assert_eq!(columns(&[("", "0 0 0 2 0 0")], Mode::Together)[0], "できている 2人");
        let organisations = [("公民館", "0 0 0 1 0 0"), ("市", "0 0 0 1 0 0")];
        assert_eq!(columns(&organisations, Mode::PerOrganisation)[0], "できている 2団体（公民館、市）");
    }

    #[test]
    fn who_was_here_is_said_where_it_is_known() {
        let present = |mode, hands: &[(&str, &str)]| present(words(Lang::Ja), &report(mode, hands));
        let none = "0 0 0 0 0 0";
        assert_eq!(present(Mode::Together, &[("公民館", none), ("市", none)]).as_deref(), Some("6人、2つの団体"));
        assert_eq!(present(Mode::Together, &[("公民館", none)]).as_deref(), Some("3人"));
        assert_eq!(present(Mode::Together, &[]), None);
        assert_eq!(present(Mode::Alone, &[]), None);
    }

    #[test]
    fn the_middle_of_each_side_is_told_side_by_side() {
        let middles = |hands: &[(&str, &str)]| {
            let report = report(Mode::Together, hands);
            let told = side_middles(words(Lang::Ja), &report, row(&report));
            told.iter().map(|text| plain(text)).collect::<Vec<_>>()
        };
        let expected = ["公民館のまん中の答えは、◎です。", "市のまん中の答えは、○と△のあいだです。"];
        assert_eq!(middles(&[("公民館", "0 0 0 3 0 0"), ("市", "0 1 1 0 0 0")]), expected);
        assert_eq!(middles(&[("公民館", "0 0 0 3 0 0"), ("市", "0 0 0 0 3 0")]), Vec::<String>::new());
    }

    #[test]
    fn every_trend_has_its_words() {
        let words = &words(Lang::Ja).report.trend;
        let said = |change| plain(&words.of(change));
        assert_eq!(said(Ok(Trend::Up)), "前より上がりました");
        assert_eq!(said(Ok(Trend::OtherPeople)), "参加した人がちがいます");
        let alone = "くらべられません。ひとりの答えとみんなの答えは、くらべません。";
        assert_eq!(said(Err(Incomparable::AloneAndGroup)), alone);
        assert_eq!([Trend::Up, Trend::Down, Trend::NoBigChange].map(TrendWords::arrow), [Some("↑"), Some("↓"), None]);
    }

    #[test]
    fn every_mode_is_counted_in_its_unit() {
        for mode in Mode::ALL {
            let said = words(Lang::Ja).report.units(*mode).high(3, 2);
            assert_eq!(said.contains('人'), *mode != Mode::PerOrganisation, "{said}");
        }
    }
}
