//! The drawings of the first start: the sun over the notebook, and the four steps in ○□△◇. Nowhere else are there pictures.

use crate::domain::Step;
use crate::ui::view::html::{g, path, svg};
use crate::ui::view::{El, IntoNode, Node};

/// The mark, large, standing on the far shore, and its light on the water.
pub fn start_view() -> Node {
    let drawing =
        |class, view_box: &'static str| svg().class(class).attr("viewBox", view_box).attr("aria-hidden", "true");
    let line = |class: &'static str, d: &'static str| path().class(class).attr("d", d);
    (
        drawing("home-start-view", "2 2 36 31.3").with((
            line("home-view-shape", "M15 2a13 13 0 1 0 0 26h1V16h12v-1A13 13 0 0 0 15 2z"),
            line("home-view-shape", "M30 16h6.5A1.5 1.5 0 0 1 38 17.5v16H16V30h1a13 13 0 0 0 13-14z"),
            line("home-view-sun", "M17.6 17.6h10.2A13 13 0 0 1 17.6 27.8z"),
        )),
        drawing("home-start-water", "0 0 400 64")
            .with(line("home-view-water", "M120 6h240M152 22h176M176 38h70M268 38h36M206 54h60")),
    )
        .into_node()
}

/// One step as a picture: ① one calls for others, ② four at a table, ③ four carry a beam, ④ four and their reflection.
/// Three paths each: what is filled, what is drawn, what is only thought of.
pub fn step_view(step: Step) -> El {
    let [filled, drawn, thought] = match step {
        Step::Find => [
            "M11 50a13 13 0 1 0 26 0a13 13 0 1 0 -26 0z",
            "M24 26V14M33.5 28l7-9M14.5 28l-7-9M2 64h128",
            "M52 38h24v25H52zM97 36l14 27H83z",
        ],
        Step::Consult => [
            "M9 33a12 12 0 1 0 24 0a12 12 0 1 0 -24 0zM40 21h22v24H40zM82 20l13 25H69zM113 19l13 14-13 14-13-14zM4 45h124v5H4z",
            "M14 50v14M118 50v14M2 64h128",
            "",
        ],
        Step::Act => [
            "M12 51a12 12 0 1 0 24 0a12 12 0 1 0 -24 0zM43 39h22v25H43zM86 38l14 26H72zM114 39l12 12.5-12 12.5-12-12.5zM8 27h116v8H8z",
            "M66 27V8M66 9h18l-5 5 5 5H66M2 64h128",
            "",
        ],
        Step::Review => [
            "M12 25a12 12 0 1 0 24 0a12 12 0 1 0 -24 0zM43 13h22v25H43zM86 12l14 26H72zM114 13l12 12.5-12 12.5-12-12.5z",
            "M2 39h128",
            "M13 54a11 11 0 1 0 22 0a11 11 0 1 0 -22 0zM44 43h20v22H44zM86 67L74 43h24zM114 65l-10-11 10-11 10 11z",
        ],
    };
    let pen = g().attr("fill", "none").attr("stroke", "currentColor").attr("stroke-width", "2");
    let dashes = (step == Step::Find).then_some("3 4").or(Some("2 4"));
    svg().class("home-step-view").attr("viewBox", "0 0 132 79").attr("aria-hidden", "true").with((
        path().attr("fill", "currentColor").attr("d", filled),
        pen.attr("stroke-linecap", "round")
            .attr("stroke-linejoin", "round")
            .with((path().attr("d", drawn), path().attr("stroke-dasharray", dashes).attr("d", thought))),
    ))
}
