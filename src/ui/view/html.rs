//! The tags of HTML that the pages use, a function each.

use super::El;

macro_rules! tags {
    ($($tag:ident)*) => { $(
        #[doc = concat!("`<", stringify!($tag), ">`")]
        pub fn $tag() -> El {
            El::new(stringify!($tag))
        }
    )* };
}

tags! {
    a article aside b blockquote br button caption circle col colgroup dd details div dl dt em fieldset figcaption
    figure footer form g h1 h2 h3 h4 header hr input label legend li line main nav ol optgroup option p path rect rt
    ruby section select small span strong summary svg table tbody td textarea tfoot th thead time tr ul wbr
}

/// Whether a tag belongs to SVG, whose elements are made in a name space of their own.
pub(super) fn is_svg(tag: &str) -> bool {
    matches!(tag, "svg" | "path" | "circle" | "rect" | "line" | "g")
}

/// Whether nothing can stand in it.
pub(super) fn is_void(tag: &str) -> bool {
    matches!(tag, "input" | "br" | "wbr" | "hr" | "col")
}
