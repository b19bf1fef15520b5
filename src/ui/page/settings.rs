//! 設定: how this device shows the app. A choice holds at once.

use crate::app::Route;
use crate::app::settings::{Contrast, Settings, TextSize, Theme};
use crate::platform::settings;
use crate::ui::context::{Ui, use_ui, use_words};
use crate::ui::part::button::{ButtonLink, Weight};
use crate::ui::part::choice::Choices;
use crate::ui::part::frame::BackLink;
use crate::ui::part::icon::Icon;
use crate::ui::part::phrases::Phrases;
use crate::ui::part::section::Section;
use leptos::prelude::*;

/// The settings of this device.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let w = &words.settings;
    let text = Signal::derive(move || ui.settings.get().text);
    let theme = Signal::derive(move || ui.settings.get().theme);
    let contrast = Signal::derive(move || ui.settings.get().contrast);
    let texts = vec![
        (TextSize::Normal, w.text_normal, ""),
        (TextSize::Large, w.text_large, "choice-large"),
        (TextSize::Huge, w.text_huge, "choice-huge"),
    ];
    let themes =
        vec![(Theme::System, w.theme_system, ""), (Theme::Light, w.theme_light, ""), (Theme::Dark, w.theme_dark, "")];
    let contrasts = vec![(Contrast::Normal, w.contrast_normal, ""), (Contrast::More, w.contrast_more, "")];
    view! {
        <BackLink to=Route::Home label=words.plan.all />
        <div class="head">
            <h1 id="title" tabindex="-1">{words.common.settings}</h1>
            <p class="head-lead"><Phrases text=w.lead /></p>
        </div>
        <Section id="text" heading=w.text note=w.text_note>
            <Choices name="text" labelled_by="text-h" chosen=text options=texts
                on_choose=move |text| set(ui, |settings| settings.text = text) />
            <p class="settings-sample">{w.text_sample}</p>
        </Section>
        <Section id="theme" heading=w.theme>
            <Choices name="theme" labelled_by="theme-h" chosen=theme options=themes
                on_choose=move |theme| set(ui, |settings| settings.theme = theme) />
        </Section>
        <Section id="contrast" heading=w.contrast>
            <Choices name="contrast" labelled_by="contrast-h" chosen=contrast options=contrasts
                on_choose=move |contrast| set(ui, |settings| settings.contrast = contrast) />
        </Section>
        <Section id="data" heading=w.data>
            <p>{w.data_text}</p>
            <p><ButtonLink to=Route::Data label=w.data_see icon=Icon::Drum weight=Weight::Plain /></p>
        </Section>
    }
}

fn set(ui: Ui, change: impl FnOnce(&mut Settings)) {
    ui.settings.update(change);
    let settings = ui.settings.get_untracked();
    settings::apply(&settings);
    if settings::write(&settings).is_err() {
        ui.status.set(use_words().settings.not_kept.to_owned());
    }
}
