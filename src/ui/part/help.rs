//! The help of the parts that draw fields: what a field is for, in one plain sentence, what a case shows of it, and where the guide
//! tells more. It is folded in, so that a page stays as long as its fields; a list has the help for all its entries once.

use super::icon::Icon;
use super::phrases::phrases;
use crate::app::Route;
use crate::domain::{Field, List, Plan, PlanId, Topic};
use crate::ui::context::use_words;
use crate::ui::view::html::{a, dd, details, div, dl, dt, p, span, summary};
use crate::ui::view::{El, IntoNode, IntoText, Node, Text};
use crate::words::guide::heading;
use crate::words::help::Help;
use crate::words::{naming, plain, quoted_inside};

/// The help for a field that stands alone, under its control; nothing for one that explains itself.
pub fn of_field(field: Field, label: impl IntoText) -> Option<El> {
    let help = Help::of(use_words(), field)?;
    Some(folded(label, (sentences(help), p().with(read_on(help.topic)))))
}

/// The help for the fields of a list, above its entries. `one` is what an entry is called.
pub fn of_list(list: List, one: &'static str) -> Option<El> {
    let words = use_words();
    let fields = Plan::new(PlanId::default()).list(list).fields().iter().copied();
    let helps: Vec<(Field, Help)> = fields.filter_map(|field| Some((field, Help::of(words, field)?))).collect();
    let mut topics: Vec<Topic> = Vec::new();
    for (_, help) in &helps {
        if !topics.contains(&help.topic) {
            topics.push(help.topic);
        }
    }
    let row = |(field, help): &(Field, Help)| {
        div().with((dt().with(naming(words.wording).field(*field)), dd().with(sentences(*help))))
    };
    let rows: Vec<El> = helps.iter().map(row).collect();
    let links: Vec<El> = topics.into_iter().map(|topic| p().with(read_on(topic))).collect();
    (!helps.is_empty()).then(|| folded(one, (dl().class("help-fields").with(rows), links)))
}

/// The help for what has no control of its own: it stands there open.
pub fn open(field: Field) -> Option<El> {
    let help = Help::of(use_words(), field)?;
    Some(div().class("help").with((sentences(help), p().with(read_on(help.topic)))))
}

fn sentences(help: Help) -> Node {
    let example = help.example.map(|example| p().class("help-example").with(phrases(example)));
    (p().with(phrases(help.text)), example).into_node()
}

fn folded(about: impl IntoText, content: impl IntoNode) -> El {
    let words = use_words();
    let about = span().class("hidden").with(aside(about));
    details().class("help-fold").with((summary().with((words.guide.hints(), about)), div().class("help").with(content)))
}

/// What the hints are about, in brackets after the words that are the same everywhere.
fn aside(about: impl IntoText) -> Text {
    let words = use_words();
    match about.into_text() {
        Text::Fixed(about) => words.lists.entry_of(plain(&about)).into_text(),
        Text::Live(about) => (move || words.lists.entry_of(plain(&about()))).into_text(),
    }
}

/// The link to a chapter of the guide.
pub fn read_on(topic: Topic) -> El {
    let link = a().class("link help-link").attr("href", Route::Guide(Some(topic)).to_hash());
    link.with((Icon::Info.draw(), read_on_words(topic)))
}

/// The words of a link to a chapter of the guide.
pub fn read_on_words(topic: Topic) -> String {
    let words = use_words();
    words.guide.read_on(quoted_inside(&plain(heading(words, topic))))
}
