//! A finding as a word, with the level of water in a vessel as its sign: full, nearly, low, two levels side by side, unknown.

use super::phrases::phrases;
use crate::domain::check::Finding;
use crate::ui::context::use_words;
use crate::ui::view::El;
use crate::ui::view::html::{path, span, svg};

/// A finding.
pub fn finding(finding: Finding) -> El {
    drawn("finding", finding)
}

/// A finding in large, for what is talked about.
pub fn big_finding(finding: Finding) -> El {
    drawn("finding finding-big", finding)
}

fn drawn(class: &'static str, finding: Finding) -> El {
    span().class(class).with((sign(finding), phrases(use_words().findings.of(finding))))
}

const VESSEL: &str = "M4 3v16.5A1.5 1.5 0 0 0 5.5 21h13a1.5 1.5 0 0 0 1.5-1.5V3";

/// The vessel; what has no finding to talk about has no sign either.
fn sign(finding: Finding) -> Option<El> {
    let water = match finding {
        Finding::NotApplicable | Finding::NotEnough => return None,
        Finding::Unknown => "",
        Finding::Split => "M6 6h4.4v13H6zM13.6 15.5H18V19h-4.4z",
        Finding::NotYet => "M6 15.5h12V19H6z",
        Finding::Almost => "M6 9.5h12V19H6z",
        Finding::Done => "M6 5h12v14H6z",
    };
    let mark = match finding {
        Finding::Unknown => "M9.6 9a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2.9-1.2 2M12 16.6v.1",
        Finding::Split => "M12 3v18",
        _ => "",
    };
    let dashes = (finding == Finding::Unknown).then_some("2.5 3");
    let line = |d: &'static str| (!d.is_empty()).then(|| path().attr("d", d));
    let drawing = svg().class("finding-sign").attr("viewBox", "0 0 24 24").attr("aria-hidden", "true");
    Some(drawing.with((
        line(water).map(|water| water.class("finding-water")),
        path().attr("stroke-dasharray", dashes).attr("d", VESSEL),
        line(mark),
    )))
}
