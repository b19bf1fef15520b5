//! The persons of a plan: what stands where persons are named, in pieces, without the organisations and the words that mean
//! nobody in particular.

use super::{EMPTIED, WHO};
use crate::domain::field::Choice;
use crate::domain::plan::Head;
use crate::domain::{List, Plan};
use std::collections::BTreeSet;

/// Words that mean nobody in particular.
const NOBODY: [&str; 41] = [
    "みんな",
    "全員",
    "各自",
    "有志",
    "未定",
    "ほか",
    "など",
    "代表",
    "副代表",
    "会長",
    "副会長",
    "館長",
    "係長",
    "班長",
    "区長",
    "自治会長",
    "役員",
    "職員",
    "主事",
    "担当",
    "担当者",
    "参加者",
    "希望者",
    "子ども",
    "大人",
    "高校生",
    "中学生",
    "小学生",
    "学生",
    "生徒",
    "先生",
    "住民",
    "市民",
    "団体",
    "各団体",
    "everyone",
    "everybody",
    "all",
    "and",
    "others",
    "people",
];

/// How the names of groups end. Not those that surnames end in too (部, 村, 園, 所).
const GROUPS: [&str; 22] = [
    "会",
    "館",
    "課",
    "係",
    "校",
    "局",
    "団",
    "店",
    "組合",
    "役所",
    "役場",
    "事務所",
    "委員",
    "社協",
    "会社",
    "法人",
    "センター",
    "クラブ",
    "グループ",
    "サークル",
    "スタッフ",
    "ボランティア",
];

/// Words in the English names of groups and posts.
const ENGLISH_GROUPS: [&str; 20] = [
    "group",
    "centre",
    "center",
    "association",
    "pta",
    "team",
    "school",
    "council",
    "club",
    "office",
    "city",
    "staff",
    "officer",
    "chair",
    "vice-chair",
    "head",
    "leader",
    "committee",
    "volunteers",
    "members",
];

/// What stands behind a name and is none.
const HONORIFICS: [&str; 7] = ["さん", "さま", "様", "氏", "くん", "ちゃん", "先生"];

/// The persons of a plan, and the word that takes their place.
pub struct Persons<'a> {
    organisations: BTreeSet<String>,
    /// The longest first.
    names: Vec<String>,
    word: &'a str,
}

impl<'a> Persons<'a> {
    /// Those of this plan, in its removed entries too.
    pub fn of(plan: &Plan, word: &'a str) -> Self {
        let partners = plan.partners.live().map(|partner| partner.name.trim().to_owned());
        let sides = plan.checks.live().flat_map(|check| check.sides.values().map(|name| name.trim().to_owned()));
        let lead = [plan.head().lead.trim().to_owned()];
        let organisations = lead.into_iter().chain(partners).chain(sides).filter(|name| !name.is_empty()).collect();
        let mut found = Self { organisations, names: Vec::new(), word };
        let texts: Vec<String> = texts(plan);
        let all =
            texts.iter().flat_map(|text| cut(text)).filter(|(is_piece, piece)| *is_piece && found.is_person(piece));
        let names = all.flat_map(|(_, piece)| names_in(piece));
        let names: BTreeSet<&str> = names.filter(|name| is_telling(name)).collect();
        found.names = names.into_iter().map(ToOwned::to_owned).collect();
        found.names.sort_by_key(|name| std::cmp::Reverse(name.chars().count()));
        found
    }

    /// Of a field for persons: only organisations and words for nobody stay.
    pub fn leave(&self, text: &str) -> String {
        if self.organisations.contains(text.trim()) {
            return text.to_owned();
        }
        let leave = |(is_piece, piece)| if is_piece && self.is_person(piece) { self.word } else { piece };
        let left: String = cut(text).into_iter().map(leave).collect();
        self.out_of(&left)
    }

    /// Of any other text: every name that is known by now goes.
    pub fn out_of(&self, text: &str) -> String {
        self.names.iter().fold(text.to_owned(), |text, name| replaced(&text, name, self.word))
    }

    fn is_person(&self, piece: &str) -> bool {
        let is_count = piece.chars().next().is_none_or(char::is_numeric) && !is_number_of_phone(piece);
        let post = piece.rsplit_once('の').filter(|(of, _)| self.is_group(of)).map(|(_, post)| post);
        let is_nobody = |word: &str| NOBODY.contains(&word.to_lowercase().as_str());
        !is_count && !self.is_group(piece) && !is_nobody(piece) && !post.is_some_and(is_nobody)
    }

    fn is_group(&self, piece: &str) -> bool {
        let ends_so = |organisation: &String| piece.chars().count() > 2 && organisation.ends_with(piece);
        let is_english = |word: &str| ENGLISH_GROUPS.contains(&word.trim_end_matches("'s").to_lowercase().as_str());
        self.organisations.contains(piece)
            || self.organisations.iter().any(ends_so)
            || GROUPS.iter().any(|end| piece.ends_with(end))
            || piece.split(' ').any(is_english)
    }
}

/// All that stands in fields for persons.
fn texts(plan: &Plan) -> Vec<String> {
    let entries = List::ALL.iter().flat_map(|list| plan.list(*list).entries().into_iter().map(|entry| (*list, entry)));
    let mut texts = Vec::new();
    for (list, entry) in entries {
        for field in EMPTIED.iter().chain(&WHO).filter(|field| field.list == list && **field != Head::previous) {
            texts.push(entry.read(field.name, ""));
        }
    }
    texts
}

/// A text in pieces and what stands between them; whether each is a piece. Latin names hold blanks, and a dash or a dot parts none.
fn cut(text: &str) -> Vec<(bool, &str)> {
    let mut cut = Vec::new();
    let (mut begin, mut was_piece) = (0, None);
    for (at, letter) in text.char_indices() {
        let (before, after) = (&text[..at], &text[at + letter.len_utf8()..]);
        let is_piece = !parts(before, letter, after);
        if was_piece.is_some_and(|was| was != is_piece) {
            cut.push((!is_piece, &text[begin..at]));
            begin = at;
        }
        was_piece = Some(is_piece);
    }
    cut.extend(was_piece.map(|is_piece| (is_piece, &text[begin..])));
    cut
}

/// Whether a letter stands between names.
fn parts(before: &str, letter: char, after: &str) -> bool {
    let is_kana = |letter: char| ('ぁ'..='ゖ').contains(&letter);
    match letter {
        // さとう, ひとみ.
        'と' => before.ends_with("さん") || before.chars().next_back().is_some_and(|last| !is_kana(last)),
        _ if letter.is_whitespace() => {
            let is_in_word = |letter: char| is_latin(letter) && letter.is_alphabetic() || ".'’".contains(letter);
            !(before.chars().next_back().is_some_and(is_in_word) && after.chars().next().is_some_and(is_in_word))
        }
        _ => SIGNS.contains(letter),
    }
}

/// Signs between names.
const SIGNS: &str = "、，,/／（）()「」;；:：・＋+";

/// Whether a letter belongs to a word of Latin letters.
fn is_latin(letter: char) -> bool {
    letter.is_ascii_graphic() && !SIGNS.contains(letter) || ('À'..='ɏ').contains(&letter)
}

/// What may stand of a person elsewhere: the whole name, and each word of one in Latin letters.
fn names_in(piece: &str) -> impl Iterator<Item = &str> {
    let words = piece.split(' ').filter(|word| word.chars().next().is_some_and(char::is_uppercase));
    [bare(piece)].into_iter().chain(words)
}

/// A name without what stands behind it.
fn bare(piece: &str) -> &str {
    let bare = HONORIFICS.iter().find_map(|honorific| piece.strip_suffix(honorific));
    bare.filter(|bare| !bare.is_empty()).unwrap_or(piece)
}

fn is_number_of_phone(piece: &str) -> bool {
    piece.chars().filter(|letter| letter.is_numeric()).count() >= 6
}

/// Whether a name can be told from other words by its length: 林 also stands in 森林.
fn is_telling(name: &str) -> bool {
    name.chars().count() >= if name.chars().all(|letter| is_latin(letter) || letter == ' ') { 3 } else { 2 }
}

/// The text with another word for each place where this name stands; within a longer word of Latin letters it is none.
fn replaced(text: &str, name: &str, word: &str) -> String {
    let mut made = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(name) {
        let (before, after) = (&rest[..at], &rest[at + name.len()..]);
        let is_letter =
            |letter: Option<char>| letter.is_some_and(|letter| is_latin(letter) && letter.is_alphanumeric());
        let is_inside =
            name.chars().any(is_latin) && (is_letter(before.chars().next_back()) || is_letter(after.chars().next()));
        made.push_str(before);
        made.push_str(if is_inside { name } else { word });
        rest = after;
    }
    made + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::partner::Partner;
    use crate::domain::role::Role;
    use crate::domain::{Command, Field, Id, PlanId, apply};

    fn plan(entries: &[(List, Field, &str)]) -> Plan {
        let plan = Plan::new(PlanId(Id::from_random(1)));
        let add = |(at, (list, field, text)): (u64, &(List, Field, &str))| Command::Add {
            list: *list,
            id: Id::from_random(at + 2),
            values: vec![(*field, (*text).to_owned())],
        };
        let all = Command::Together((0..).zip(entries).map(add).collect());
        apply(&plan, &all).unwrap().plan
    }

    #[test]
    fn of_a_field_for_persons_only_groups_and_nobody_in_particular_stay() {
        let check = |who: &str, expected: &str| {
            let plan = plan(&[(List::Partner, Partner::name, "水辺公民館"), (List::Role, Role::who, who)]);
            assert_eq!(Persons::of(&plan, "○○").leave(who), expected, "{who}");
        };
        check("水辺公民館", "水辺公民館");
        check("公民館", "公民館");
        check("山田", "○○");
        check("山田さん、林", "○○、○○");
        check("公民館（中村 花子）", "公民館（○○ ○○）");
        check("みんなで", "○○");
        check("みんな", "みんな");
        check("自治会と5人", "自治会と5人");
        check("", "");
        check("Maria Silva", "○○");
        check("Maria Silva, Riverside Group (5 people)", "○○, Riverside Group (5 people)");
        check("The head of the centre", "The head of the centre");
        check("公民館の館長", "公民館の館長");
        check("山田会長", "○○");
        check("さとう ひとみ", "○○ ○○");
        check("山田さんと林さん", "○○と○○");
    }

    #[test]
    fn names_go_out_of_other_texts_too() {
        let check = |who: &str, text: &str, expected: &str| {
            let plan = plan(&[(List::Role, Role::who, who)]);
            assert_eq!(Persons::of(&plan, "○○").out_of(text), expected, "{who}: {text}");
        };
        check("山田 太郎さん", "鍵は山田さんが持つ。太郎", "鍵は○○さんが持つ。○○");
        check("林", "森林の手入れ", "森林の手入れ");
        check("Maria Silva", "Ask Maria, or Mrs Silva.", "Ask ○○, or Mrs ○○.");
        check("Ann", "Annual meeting with Ann.", "Annual meeting with ○○.");
        check("0852-55-1234", "電話 0852-55-1234 へ", "電話 ○○ へ");
    }
}
