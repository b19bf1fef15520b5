//! axe on every page: in three languages, in five themes, in three sizes of text, and where something is open, empty or refused. Nothing may
//! be found. What is printed here goes into docs/accessibility.md of a recorded run.

use crate::axe_states;
use crate::browser::{App, Axe, Look, Setup};
use crate::support::copies::bring;
use crate::support::full::Full;
use kyoso::app::Route;
use kyoso::domain::check::Phase;
use kyoso::domain::field::Choice;
use kyoso::exchange::accessibility::TESTED;
use kyoso::words::Lang;
use std::collections::BTreeMap;
use std::env;
use tokio::time::Instant;

/// The day on which the rooms of the tests stand.
pub const TODAY: (i32, u8, u8) = (2026, 11, 22);

/// What was found, by language, theme and size.
#[derive(Default)]
pub struct Tally {
    looks: BTreeMap<(&'static str, &'static str, &'static str), (usize, usize)>,
    findings: Vec<String>,
}

impl Tally {
    /// Takes what was found on one page.
    pub fn add(&mut self, lang: &'static str, place: &str, found: Vec<(Look, Vec<String>)>) {
        for (look, lines) in found {
            let size = if look.text.is_empty() { "normal" } else { look.text };
            let (pages, findings) = self.looks.entry((lang, look.theme, size)).or_default();
            *pages += 1;
            *findings += lines.len();
            let told = |line: String| format!("{place}, {lang}, {}, {size}: {line}", look.theme);
            self.findings.extend(lines.into_iter().map(told));
        }
    }

    /// Prints the lines of the record; fails when anything was found.
    fn close(self) {
        for ((lang, theme, size), (pages, findings)) in &self.looks {
            println!("axe: {pages}|{lang}|{theme}|{size}|{findings}");
        }
        if env::var_os("KYOSO_LONG").is_none() {
            let views: usize = self.looks.values().map(|(pages, _)| pages).sum();
            assert_eq!(views, TESTED.views, "what the page of the results says");
        }
        let shown: Vec<_> = self.findings.iter().take(100).collect();
        assert!(self.findings.is_empty(), "axe finds {}: {shown:#?}", self.findings.len());
    }
}

/// Chooses the language as the settings keep it.
pub async fn read_in(app: &App, lang: Lang) {
    let keep = format!("localStorage.setItem('kyoso/settings', '{{\"lang\":\"{}\"}}')", lang.key());
    app.browser().script(&keep).await;
    app.page().reload().await;
}

/// The looks of a page in a language: all of them in Japanese, and in the others too when there is time.
fn looks_of(lang: Lang) -> Vec<Look> {
    if lang == Lang::Ja || env::var_os("KYOSO_LONG").is_some() { Look::all() } else { vec![Look::USUAL] }
}

#[tokio::test]
async fn axe_finds_nothing_on_any_page_in_any_language_theme_and_size() {
    let began = Instant::now();
    let app = App::open(Setup::laptop()).await;
    let full = Full::new(Lang::Ja, TODAY);
    let axe = Axe::into_pages_of(&app).await;
    let mut tally = Tally::default();
    axe_states::empty(&app, &axe, &mut tally).await;
    bring(&app, &full.room).await;
    // The wall says what the page says that leads it.
    let first = app.browser().tab().await;
    app.open_tab().await;
    app.visit(&Route::Meeting(full.room.plan, full.meeting(Phase::Talk)).to_hash()[1..]).await;
    app.browser().show(&first).await;
    for lang in Lang::ALL {
        read_in(&app, *lang).await;
        for address in full.addresses() {
            app.visit(&address).await;
            tally.add(lang.key(), &address, axe.look(&looks_of(*lang)).await);
        }
    }
    read_in(&app, Lang::Ja).await;
    axe_states::look(&app, &axe, &full, &mut tally).await;
    println!("access-figure: axe looked for {:.0} s", began.elapsed().as_secs_f32());
    tally.close();
    app.finish().await;
}
