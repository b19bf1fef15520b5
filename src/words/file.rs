//! The files in which the words are written, a language a file: where the tests and the build read them. The app itself
//! carries none of them, only what the build makes of them (see [`super::pack`]).

use super::pack::Part;
use super::{Lang, ruby};
use crate::domain::field::Choice;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use toml::{Table, Value};

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileProblem {
    /// It is not TOML.
    Unreadable(String),
    /// A key has no text.
    Missing(String),
}

/// The file of a language.
const fn written(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => include_str!("ja.toml"),
        Lang::JaEasy => include_str!("ja-easy.toml"),
        Lang::En => include_str!("en.toml"),
    }
}

/// The texts of a file by key: `save.saved`.
pub fn texts(file: &str) -> Result<BTreeMap<String, String>, FileProblem> {
    let table: Table = file.parse().map_err(|problem: toml::de::Error| FileProblem::Unreadable(problem.to_string()))?;
    let mut texts = BTreeMap::new();
    flatten("", &table, &mut texts);
    Ok(texts)
}

fn flatten(name: &str, table: &Table, texts: &mut BTreeMap<String, String>) {
    for (key, value) in table {
        let key = super::group::below(name, key);
        match value {
            Value::Table(table) => flatten(&key, table, texts),
            Value::String(text) => {
                texts.insert(key, ruby::from_file(text));
            }
            // Nothing else is a text; the key counts as missing.
            _ => {}
        }
    }
}

/// The texts of a language by key, as they are written.
pub fn of(lang: Lang) -> Result<BTreeMap<String, String>, FileProblem> {
    texts(written(lang))
}

/// The texts of a part in the order of their keys, as a pack holds them.
pub fn joined(lang: Lang, part: Part) -> Result<String, FileProblem> {
    part.joined(&of(lang)?).map_err(FileProblem::Missing)
}

/// The same, read once.
pub(super) fn text(lang: Lang, part: Part) -> Option<&'static str> {
    static READ: LazyLock<Vec<[Option<String>; 2]>> = LazyLock::new(|| {
        let of = |lang: &Lang| [Part::First, Part::Later].map(|part| joined(*lang, part).ok());
        Lang::ALL.iter().map(of).collect()
    });
    READ[lang as usize][part as usize].as_deref()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_language_has_every_key_and_no_other() {
        let known: BTreeSet<String> =
            Part::ALL.iter().flat_map(|part| part.keys()).map(|key| key.name).filter(|name| !name.is_empty()).collect();
        for lang in Lang::ALL {
            let written: BTreeSet<String> = of(*lang).unwrap().into_keys().collect();
            assert_eq!(
                written.difference(&known).collect::<Vec<_>>(),
                Vec::<&String>::new(),
                "{}: not used",
                lang.key()
            );
            assert_eq!(
                known.difference(&written).collect::<Vec<_>>(),
                Vec::<&String>::new(),
                "{}: missing",
                lang.key()
            );
        }
    }

    #[test]
    fn a_missing_text_is_named() {
        let mut texts = of(Lang::Ja).unwrap();
        texts.remove("save.saved");
        assert_eq!(Part::First.joined(&texts), Err("save.saved".to_owned()));
        assert!(matches!(super::texts("a = "), Err(FileProblem::Unreadable(_))));
    }
}
