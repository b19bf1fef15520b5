//! A style sheet as a flat list of what stands in it. Knows the syntax, no rules of the house.

/// One thing in a style sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// `@media (…)`, `@font-face`, `@import …`.
    AtRule { line: usize, text: String },
    /// What stands before a `{`; nested when it lies inside another rule's braces.
    Selector { line: usize, text: String, is_nested: bool },
    /// `property: value`.
    Declaration { line: usize, property: String, value: String },
}

/// Reads a style sheet. Comments are left out, strings are emptied.
pub fn read(text: &str) -> Vec<Item> {
    let mut items = Vec::new();
    let mut open_blocks: Vec<bool> = Vec::new();
    let mut piece = Piece::default();
    let mut line = 1;
    for sign in blank(text).chars() {
        match sign {
            '{' => {
                let (text, line) = piece.take();
                let is_rule = !text.starts_with('@');
                items.push(if is_rule {
                    Item::Selector { line, text, is_nested: open_blocks.contains(&true) }
                } else {
                    Item::AtRule { line, text }
                });
                open_blocks.push(is_rule);
            }
            ';' => items.extend(piece.take_statement()),
            '}' => {
                items.extend(piece.take_statement());
                open_blocks.pop();
            }
            _ => piece.push(sign, line),
        }
        line += usize::from(sign == '\n');
    }
    items
}

/// What was read since the last `;`, `{` or `}`, and the line it began on.
#[derive(Default)]
struct Piece {
    text: String,
    line: usize,
}

impl Piece {
    fn push(&mut self, sign: char, line: usize) {
        if self.text.is_empty() && sign.is_whitespace() {
            return;
        }
        if self.text.is_empty() {
            self.line = line;
        }
        self.text.push(sign);
    }

    fn take(&mut self) -> (String, usize) {
        (std::mem::take(&mut self.text).trim().to_owned(), self.line)
    }

    fn take_statement(&mut self) -> Option<Item> {
        let (text, line) = self.take();
        if text.starts_with('@') {
            return Some(Item::AtRule { line, text });
        }
        let (property, value) = text.split_once(':')?;
        let (property, value) = (property.trim().to_lowercase(), value.trim().to_owned());
        Some(Item::Declaration { line, property, value })
    }
}

/// The text with comments and the insides of strings turned to spaces; lines stay where they are.
fn blank(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    let mut quote = None;
    while let Some(sign) = signs.next() {
        match quote {
            Some(end) if sign == end => {
                quote = None;
                out.push(sign);
            }
            Some(_) => {
                if sign == '\\' {
                    signs.next();
                }
                out.push(' ');
            }
            None if sign == '/' && signs.peek() == Some(&'*') => {
                let mut before = ' ';
                signs.next();
                for inside in signs.by_ref() {
                    if inside == '\n' {
                        out.push('\n');
                    }
                    if before == '*' && inside == '/' {
                        break;
                    }
                    before = inside;
                }
                out.push(' ');
            }
            None => {
                if ['"', '\''].contains(&sign) {
                    quote = Some(sign);
                }
                out.push(sign);
            }
        }
    }
    out
}

#[test]
fn a_sheet_is_read() {
    let declaration = |line, property: &str, value: &str| Item::Declaration {
        line,
        property: property.to_owned(),
        value: value.to_owned(),
    };
    let selector = |line, text: &str, is_nested| Item::Selector { line, text: text.to_owned(), is_nested };
    let check = |text: &str, expected: &[Item]| assert_eq!(read(text), expected, "{text}");
    check("/* a { b: c } */ p { color: x }", &[selector(1, "p", false), declaration(1, "color", "x")]);
    check("a:hover,\nb { }", &[selector(1, "a:hover,\nb", false)]);
    check("p::after { content: \"};{\" }", &[selector(1, "p::after", false), declaration(1, "content", "\"   \"")]);
    check(
        "@media x {\n p { a:b } }",
        &[Item::AtRule { line: 1, text: "@media x".to_owned() }, selector(2, "p", false), declaration(2, "a", "b")],
    );
    check("p { q { } }", &[selector(1, "p", false), selector(1, "q", true)]);
}
