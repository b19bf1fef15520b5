//! 設定: how this device shows the app. A choice holds at once.

mod spoken;

use crate::app::Route;
use crate::app::settings::{Contrast, Settings, TextSize, Theme};
use crate::domain::field::Choice;
use crate::exchange::public_address::public_address;
use crate::platform::{page as browser, settings};
use crate::ui::context::{Ui, use_ui, use_words};
use crate::ui::language;
use crate::ui::part::button::ButtonLink;
use crate::ui::part::choice::Choices;
use crate::ui::part::frame::{back_link, head, lead};
use crate::ui::part::icon::Icon;
use crate::ui::part::phrases::phrases;
use crate::ui::part::section::Section;
use crate::ui::part::text_box::TextBox;
use crate::ui::view::html::p;
use crate::ui::view::{IntoNode, IntoText, Node};
use std::rc::Rc;

/// The keys of the two choices of single keys.
const USED: &str = "used";
const QUIET: &str = "quiet";

/// One setting: its name in the page, how it is read and written, what it offers.
struct Setting {
    name: &'static str,
    read: fn(&Settings) -> &'static str,
    write: fn(&mut Settings, &str),
    options: Vec<(&'static str, &'static str, &'static str)>,
}

impl IntoNode for Setting {
    fn into_node(self) -> Node {
        let ui = use_ui();
        let Self { name, read, write, options } = self;
        Choices {
            name: name.to_owned(),
            labelled_by: format!("{name}-h"),
            chosen: Rc::new(move || ui.settings.with(read).to_owned()),
            options,
            on_choose: Rc::new(move |key| {
                set(ui, |settings| write(settings, key));
                language::show(ui, Some(format!("{name}-{key}")));
            }),
        }
        .into_node()
    }
}

/// The settings of this device.
pub fn settings() -> Node {
    let words = use_words();
    let w = &words.settings;
    let text = Setting {
        name: "text",
        read: |settings| settings.text.key(),
        write: |settings, key| settings.text = TextSize::from_key(key).unwrap_or_default(),
        options: vec![
            (TextSize::Normal.key(), w.text_normal(), ""),
            (TextSize::Large.key(), w.text_large(), "choice-large"),
            (TextSize::Huge.key(), w.text_huge(), "choice-huge"),
        ],
    };
    let theme = Setting {
        name: "theme",
        read: |settings| settings.theme.key(),
        write: |settings, key| settings.theme = Theme::from_key(key).unwrap_or_default(),
        options: vec![
            (Theme::System.key(), w.theme_system(), ""),
            (Theme::Light.key(), w.theme_light(), ""),
            (Theme::Dark.key(), w.theme_dark(), ""),
        ],
    };
    let contrast = Setting {
        name: "contrast",
        read: |settings| settings.contrast.key(),
        write: |settings, key| settings.contrast = Contrast::from_key(key).unwrap_or_default(),
        options: vec![(Contrast::Normal.key(), w.contrast_normal(), ""), (Contrast::More.key(), w.contrast_more(), "")],
    };
    let keys = Setting {
        name: "single-keys",
        read: |settings| if settings.quiet_keys { QUIET } else { USED },
        write: |settings, key| settings.quiet_keys = key == QUIET,
        options: vec![(USED, words.keys.setting_use(), ""), (QUIET, words.keys.setting_quiet(), "")],
    };
    let privacy = p().with(ButtonLink::new(words.common.privacy(), Route::Privacy));
    let shared = ButtonLink::new(words.data.leave(), Route::Data);
    let data = p().with(ButtonLink::new(w.data_see(), Route::Data).icon(Icon::Drum));
    (
        back_link(Route::Home, words.plan.all()),
        head(words.common.settings()).with(lead(phrases(w.lead()))),
        spoken::language(),
        spoken::readings(),
        Section::new("text", w.text())
            .note(w.text_note())
            .with((text, p().class("settings-sample").with(w.text_sample()))),
        Section::new("theme", w.theme()).with(theme),
        Section::new("contrast", w.contrast()).with(contrast),
        spoken::years(),
        Section::new("single-keys", words.keys.setting()).note(words.keys.setting_note()).with(keys),
        Section::new("shared", w.shared()).note(w.shared_note()).with(p().with(shared)),
        Section::new("phones", w.phones()).note(w.phones_note()).with(address()),
        Section::new("data", w.data()).with((p().with(w.data_text()), data, privacy)),
    )
        .into_node()
}

/// Where phones find the app: written down, or as the app was opened.
fn address() -> Node {
    let (ui, w) = (use_ui(), &use_words().settings);
    let own = public_address(None, &browser::address()).unwrap_or_default();
    let of_here = own.clone();
    let shown = move || ui.settings.with(|settings| settings.public_address.clone()).unwrap_or_else(|| of_here.clone());
    let mut field = TextBox::new("public-address".to_owned(), w.phones_address());
    field.hint = Some(w.phones_hint().into_text());
    field.message = Rc::new(move || {
        let written = ui.settings.with(|settings| settings.public_address.clone()).filter(|text| !text.is_empty())?;
        public_address(Some(&written), "").is_none().then(|| w.phones_wrong().to_owned())
    });
    let write = move |text: String| {
        let text = text.trim().to_owned();
        let written = (text != own).then_some(text);
        set(ui, |settings| settings.public_address = written);
    };
    field.draw(shown, |control| control.attr("inputmode", "url").on_change(write))
}

fn set(ui: Ui, change: impl FnOnce(&mut Settings)) {
    ui.settings.update(change);
    let settings = ui.settings.get_untracked();
    settings::apply(&settings);
    if settings::write(&settings).is_err() {
        ui.status.set(use_words().settings.not_kept().to_owned());
    }
}
