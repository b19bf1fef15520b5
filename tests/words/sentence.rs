//! The sentences of a text and their phrases, as the rules count them.

use kyoso::words::ruby::{Piece, base, pieces};

/// A text of やさしい日本語 and its key.
pub struct Text {
    /// Where it stands: `save.saved`.
    pub key: String,
    /// With its readings.
    pub text: String,
}

impl Text {
    /// A text as a file of words has it.
    pub fn written(key: &str, text: &str) -> Self {
        Self { key: key.to_owned(), text: kyoso::words::ruby::from_file(text) }
    }

    /// Whether it is a line of the sample plan, which has no readings, as what people type has none.
    pub fn is_sample(&self) -> bool {
        self.key.starts_with("sample.")
    }

    /// The text without readings, with its places.
    pub fn bare(&self) -> String {
        base(&self.text).into_owned()
    }

    /// The text without readings, places and spaces: what words are searched in.
    pub fn letters(&self) -> String {
        without_places(&self.bare()).split_whitespace().collect()
    }

    /// Its sentences, without readings; a question mark in a quotation ends none.
    pub fn sentences(&self) -> Vec<String> {
        let bare = self.bare().replace("？」", "」");
        bare.split(['。', '？', '?', '\n']).map(|sentence| sentence.trim().to_owned()).collect()
    }

    /// Letters that stand in no reading.
    pub fn unread(&self) -> String {
        let bare = pieces(&self.text).filter_map(|piece| if let Piece::Bare(bare) = piece { Some(bare) } else { None });
        bare.collect()
    }

    /// Every word that has a reading, with it.
    pub fn read(&self) -> Vec<(&str, &str)> {
        let read = |piece| if let Piece::Read { base, reading } = piece { Some((base, reading)) } else { None };
        pieces(&self.text).filter_map(read).collect()
    }
}

/// The phrases of a sentence: what stands between spaces and signs.
pub fn phrases(sentence: &str) -> impl Iterator<Item = &str> {
    let is_border = |letter: char| letter.is_whitespace() || "、・「」（）：:／/".contains(letter);
    sentence.split(is_border).filter(|phrase| !phrase.is_empty())
}

/// Words in katakana of two letters and more.
pub fn katakana(text: &str) -> impl Iterator<Item = &str> {
    let is_katakana = |letter: char| matches!(letter, 'ァ'..='ヺ' | 'ー');
    text.split(move |letter| !is_katakana(letter)).filter(|word| word.chars().count() > 1)
}

/// A text without its places `{n}`.
pub fn without_places(text: &str) -> String {
    let mut pieces = text.split('{');
    let mut rest = pieces.next().unwrap_or_default().to_owned();
    rest.extend(pieces.map(|piece| piece.split_once('}').map_or(piece, |(_, after)| after)));
    rest
}

/// Whether a letter is kanji.
pub fn is_kanji(letter: char) -> bool {
    matches!(letter, '々' | '〆' | '\u{4e00}'..='\u{9fff}')
}

/// Whether a letter is hiragana.
pub fn is_hiragana(letter: char) -> bool {
    matches!(letter, 'ぁ'..='ゖ' | 'ー')
}
