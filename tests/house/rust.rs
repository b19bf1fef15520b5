//! Rust sources as a flat list of tokens with their lines, macros' insides included, comments and docs left out.
//! Knows the language's surface, no rules of the house.

use super::tree::File;
use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// What a token is; a delimiter stands as two tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Word,
    Sign,
    Literal,
    Open,
    Close,
}

/// One token.
#[derive(Debug, Clone)]
pub struct Token {
    pub kind: Kind,
    /// As written; `::`, `==` and `=>` are one sign.
    pub text: String,
    /// Counted from one.
    pub line: usize,
    /// How many inline `mod { }` it lies in.
    pub modules: usize,
}

/// The tokens of one file.
pub struct Source {
    pub tokens: Vec<Token>,
}

impl Source {
    /// Reads a file. A file that is no Rust stops the test: rustc says it better.
    pub fn read(file: &File) -> Self {
        let stream: TokenStream = file.text.parse().unwrap_or_else(|error| panic!("{} is no Rust: {error}", file.path));
        let mut source = Self { tokens: Vec::new() };
        source.flatten(stream, 0);
        source
    }

    /// The text of a token, or nothing beyond either end.
    pub fn text(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| &token.text)
    }

    /// Whether the tokens from here on read like this.
    pub fn reads(&self, index: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(offset, word)| self.text(index + offset) == *word)
    }

    /// The index of the token that closes the delimiter opened here.
    pub fn close_of(&self, open: usize) -> usize {
        let mut depth = 0_usize;
        for (index, token) in self.tokens.iter().enumerate().skip(open) {
            match token.kind {
                Kind::Open => depth += 1,
                Kind::Close => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return index;
            }
        }
        self.tokens.len()
    }

    /// The words, with their indices.
    pub fn words(&self) -> impl Iterator<Item = (usize, &Token)> {
        self.tokens.iter().enumerate().filter(|(_, token)| token.kind == Kind::Word)
    }

    fn flatten(&mut self, stream: TokenStream, modules: usize) {
        let mut trees = stream.into_iter().peekable();
        while let Some(tree) = trees.next() {
            let line = tree.span().start().line;
            match tree {
                TokenTree::Ident(word) => self.push(Kind::Word, word.to_string(), line, modules),
                TokenTree::Literal(literal) => self.push(Kind::Literal, literal.to_string(), line, modules),
                TokenTree::Punct(first) => {
                    let second = match trees.peek() {
                        Some(TokenTree::Punct(second)) if first.spacing() == Spacing::Joint => second.as_char(),
                        _ => ' ',
                    };
                    let pair = matches!((first.as_char(), second), (':', ':') | ('=', '=' | '>'));
                    let text = if pair { format!("{}{second}", first.as_char()) } else { first.as_char().to_string() };
                    if pair {
                        trees.next();
                    }
                    self.push(Kind::Sign, text, line, modules);
                }
                TokenTree::Group(group) => {
                    let inside = group.stream();
                    if group.delimiter() == Delimiter::Bracket && is_doc(&inside) && self.opens_attribute() {
                        self.drop_attribute_sign();
                        continue;
                    }
                    let (open, close) = signs(group.delimiter());
                    let deeper = usize::from(self.opens_module());
                    self.push(Kind::Open, open.to_owned(), line, modules);
                    self.flatten(inside, modules + deeper);
                    self.push(Kind::Close, close.to_owned(), group.span_close().start().line, modules);
                }
            }
        }
    }

    fn push(&mut self, kind: Kind, text: String, line: usize, modules: usize) {
        self.tokens.push(Token { kind, text, line, modules });
    }

    fn back(&self, steps: usize) -> &str {
        self.tokens.len().checked_sub(steps).map_or("", |index| self.text(index))
    }

    fn opens_module(&self) -> bool {
        self.back(2) == "mod"
    }

    fn opens_attribute(&self) -> bool {
        self.back(1) == "#" || (self.back(1) == "!" && self.back(2) == "#")
    }

    fn drop_attribute_sign(&mut self) {
        while matches!(self.back(1), "#" | "!") {
            self.tokens.pop();
        }
    }
}

/// Doc comments arrive as `#[doc = "…"]`; a `#[doc(…)]` is a real attribute.
fn is_doc(stream: &TokenStream) -> bool {
    let mut trees = stream.clone().into_iter();
    let doc = matches!(trees.next(), Some(TokenTree::Ident(word)) if word == "doc");
    doc && matches!(trees.next(), Some(TokenTree::Punct(sign)) if sign.as_char() == '=')
}

fn signs(delimiter: Delimiter) -> (&'static str, &'static str) {
    match delimiter {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => ("", ""),
    }
}

/// The tokens of a piece of source, for the tests here.
#[cfg(test)]
fn texts(source: &str) -> Vec<String> {
    let file = File { path: "piece.rs".to_owned(), text: source.to_owned() };
    Source::read(&file).tokens.into_iter().map(|token| token.text).collect()
}

#[test]
fn comments_and_docs_are_left_out_and_macros_read() {
    let check = |source: &str, expected: &[&str]| assert_eq!(texts(source), expected, "{source}");
    check("//! web_sys\n/// web_sys\nfn a() {} // web_sys", &["fn", "a", "(", ")", "{", "}"]);
    check("a::b == c", &["a", "::", "b", "==", "c"]);
    check(
        "view! { <p class=\"x\">{t}</p> }",
        &["view", "!", "{", "<", "p", "class", "=", "\"x\"", ">", "{", "t", "}", "<", "/", "p", ">", "}"],
    );
    check("\"web_sys::\"", &["\"web_sys::\""]);
}
