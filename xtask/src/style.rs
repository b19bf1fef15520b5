//! The style sheets: every file of `style/` in a fixed order, without comments, as two texts: what the first page needs, and the
//! rest, which comes with the pages behind it.

use std::path::{Path, PathBuf};

use crate::{
    trouble::Trouble,
    workspace::{files_below, read_text},
};

/// What the first page is made of, beside values, elements and frame.
const FIRST: [&str; 7] = ["button", "home", "icon", "language", "mark", "notice", "start"];

/// The sheet of the first page and that of the others. Later files win over earlier ones: values, elements, frame, parts, pages,
/// and paper last.
pub fn sheets(folder: &Path) -> Result<[String; 2], Trouble> {
    let mut sheets = [String::new(), String::new()];
    for path in in_order(folder)? {
        sheets[usize::from(!is_first(folder, &path))].push_str(&without_comments(&read_text(&path)?));
    }
    Ok(sheets)
}

fn is_first(folder: &Path, path: &Path) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let is_part_or_page = path.parent() != Some(folder);
    if is_part_or_page { FIRST.contains(&&*stem) } else { stem != "print" }
}

fn in_order(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let single = |name: &str| folder.join(name);
    let mut paths = vec![single("token.css"), single("base.css"), single("layout.css")];
    paths.extend(files_below(&folder.join("part"))?);
    paths.extend(files_below(&folder.join("page"))?);
    paths.push(single("print.css"));
    Ok(paths)
}

/// Drops comments, indentation and empty lines; what stands in quotes stays as it is.
fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let taken = match first {
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' | '\'' => {
                let end = quoted(rest, first);
                kept.push_str(&rest[..end]);
                end
            }
            _ => {
                kept.push(first);
                first.len_utf8()
            }
        };
        rest = &rest[taken..];
    }
    kept.lines().map(str::trim).filter(|line| !line.is_empty()).fold(String::new(), |sheet, line| sheet + line + "\n")
}

/// Where the quoted text at the beginning of `rest` ends.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    fn check(text: &str, expected: &str) {
        assert_eq!(without_comments(text), expected);
    }

    #[test]
    fn comments_and_indentation_go() {
        check("/* a */ p {\n  color: red; /* why\n too */\n}\n\n", "p {\ncolor: red;\n}\n");
    }

    #[test]
    fn quoted_text_stays() {
        check(r#"p::before { content: "/* \" */"; }"#, "p::before { content: \"/* \\\" */\"; }\n");
    }

    #[test]
    fn an_open_comment_swallows_the_rest() {
        check("p {}\n/* open", "p {}\n");
    }
}
