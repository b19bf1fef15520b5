//! The style sheets: colours and sizes come from `style/token.css`, and nothing needs a browser newer than Chrome 97 / iOS 16.
//!
//! Sizes: the type scale and the rhythm of a page (`font-size`, `padding`, `margin`, `gap`, `border-radius`) are tokens. A thing's own
//! geometry (its width, the tracks of its grid, a hairline, a margin that pulls it back) may be written beside it in px or rem, mm
//! and pt belong to paper, em and % follow the text and the room. `@media` cannot read a token.

use super::Finding;
use super::css::{Item, read};
use super::tree::{File, Tree};
use std::collections::BTreeSet;

const TOKENS: &str = "style/token.css";

/// Properties whose px and rem are tokens.
const RHYTHM: [&str; 6] = ["font", "font-size", "gap", "row-gap", "column-gap", "border-radius"];

/// Properties whose values are names, so that a colour's name is none there.
const NAMING: [&str; 6] = ["font", "font-family", "grid-area", "grid-template-areas", "animation", "animation-name"];

/// Functions that make a colour.
const COLOUR_FUNCTIONS: [&str; 11] =
    ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color(", "device-cmyk("];

/// What the oldest browser served does not know; it drops the whole rule.
const TOO_NEW: [&str; 20] = [
    "light-dark(",
    "color-mix(",
    "@layer",
    "@container",
    "@scope",
    "@starting-style",
    "@view-transition",
    "@position-try",
    ":has(",
    ":user-valid",
    ":user-invalid",
    ":popover-open",
    "dvh",
    "svh",
    "lvh",
    "dvw",
    "svw",
    "lvw",
    "subgrid",
    "anchor(",
];

/// Finds raw colours, raw sizes, unknown tokens, nesting and what is too new.
pub fn guard(tree: &Tree) -> Vec<Finding> {
    let sheets: Vec<(&File, Vec<Item>)> =
        tree.ending("css").filter(|file| file.is_in("style")).map(|file| (file, read(&file.text))).collect();
    let defined: BTreeSet<String> = sheets.iter().flat_map(|(_, items)| items.iter().filter_map(token)).collect();
    sheets.iter().flat_map(|(file, items)| findings(file, items, &defined)).collect()
}

/// The custom property that a declaration defines.
fn token(item: &Item) -> Option<String> {
    match item {
        Item::Declaration { property, .. } if property.starts_with("--") => Some(property.clone()),
        _ => None,
    }
}

fn findings(file: &File, items: &[Item], defined: &BTreeSet<String>) -> Vec<Finding> {
    let mut found = Vec::new();
    let is_raw_allowed = file.path == TOKENS;
    for item in items {
        let (Item::AtRule { line, text }
        | Item::Selector { line, text, .. }
        | Item::Declaration { line, value: text, .. }) = item;
        let mut tell = |message: String| found.push(Finding::new(&file.path, *line, message));
        if let Some(new) = TOO_NEW.iter().find(|new| says(text, new)) {
            tell(format!("`{new}`: the oldest browser served does not know it"));
        }
        match item {
            Item::AtRule { .. } if text.contains(['<', '>']) => {
                tell("a range in @media: write min-width or max-width".to_owned());
            }
            Item::AtRule { .. } => {}
            Item::Selector { is_nested, .. } => {
                if *is_nested || text.contains('&') {
                    tell("nesting: the oldest browser served drops it".to_owned());
                }
            }
            Item::Declaration { property, value, .. } => {
                if ["translate", "rotate", "scale"].contains(&property.as_str()) {
                    tell(format!("`{property}:` is too new: write transform"));
                }
                for name in used(value).filter(|name| !defined.contains(*name)) {
                    tell(format!("the token {name} is defined nowhere"));
                }
                if is_raw_allowed {
                    continue;
                }
                if let Some(colour) = raw_colour(property, value) {
                    tell(format!("raw colour {colour}: colours live in {TOKENS}"));
                }
                if let Some(size) = raw_size(property, value) {
                    tell(format!(
                        "raw size {size} in {property}: type, padding, margin, gap and corners live in {TOKENS}"
                    ));
                }
            }
        }
    }
    found
}

/// Whether a text says a function, an at-rule, a pseudo-class, a unit or a keyword.
fn says(text: &str, new: &str) -> bool {
    text.match_indices(new).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + new.len()..].chars().next();
        let is_unit = new.len() == 3 && before.is_some_and(|sign| sign.is_ascii_digit());
        let is_whole = new.starts_with(['@', ':']) || !before.is_some_and(is_name_sign);
        (is_unit || is_whole) && (new.ends_with('(') || !after.is_some_and(is_name_sign))
    })
}

fn is_name_sign(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '-' || sign == '_'
}

/// The tokens a value reads that have no fallback beside them.
fn used(value: &str) -> impl Iterator<Item = &str> {
    let named = value.split("var(").skip(1).map(|rest| rest.split(')').next().unwrap_or(rest).trim());
    named.filter(|name| !name.contains(','))
}

/// The words of a value: names, numbers with their units, `#…`, functions without their parenthesis.
fn words(value: &str) -> impl Iterator<Item = &str> {
    value.split(|sign: char| !(is_name_sign(sign) || ['#', '.', '%'].contains(&sign))).filter(|word| !word.is_empty())
}

fn raw_colour<'a>(property: &str, value: &'a str) -> Option<&'a str> {
    if let Some(function) = COLOUR_FUNCTIONS.iter().find(|function| says(value, function)) {
        return Some(function);
    }
    let is_hex =
        |word: &str| word.strip_prefix('#').is_some_and(|hex| hex.chars().all(|sign| sign.is_ascii_hexdigit()));
    let is_named =
        |word: &str| !NAMING.contains(&property) && NAMES.split(' ').any(|name| name.eq_ignore_ascii_case(word));
    words(value).find(|word| is_hex(word) || is_named(word))
}

fn raw_size<'a>(property: &str, value: &'a str) -> Option<&'a str> {
    let is_rhythm = RHYTHM.contains(&property)
        || ["padding", "margin"].iter().any(|start| property.starts_with(start))
        || (property.starts_with("border-") && property.ends_with("-radius"));
    let number = |word: &str| word.strip_suffix("px").or(word.strip_suffix("rem"))?.parse::<f32>().ok();
    words(value).find(|word| is_rhythm && number(word).is_some_and(|size| size > 0.0))
}

/// The colours CSS has names for. `transparent`, `currentColor` and the system's colours are no raw colours.
const NAMES: &str = "\
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood \
    cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod \
    darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon \
    darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray \
    dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green \
    greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon \
    lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon \
    lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta \
    maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen \
    mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive \
    olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru \
    pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen \
    seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato \
    turquoise violet wheat white whitesmoke yellow yellowgreen";
