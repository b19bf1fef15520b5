//! Pictures of every page and paper, for those who want to see the app without starting it: `cargo xtask gallery` runs this and nothing else
//! does. `KYOSO_GALLERY` names the folder, `KYOSO_GALLERY_ONLY` a part of the names to be drawn.

use crate::browser::{App, Setup};
use crate::journey_axe::read_in;
use crate::support::copies::bring;
use crate::support::full::{Full, address};
use kyoso::app::Route;
use kyoso::domain::Id;
use kyoso::domain::check::Phase;
use kyoso::domain::field::Choice;
use kyoso::words::Lang;
use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs};

/// The height of a window of each width; a picture shows the whole page all the same.
const WIDTHS: [(u32, u32); 4] = [(360, 740), (768, 1024), (1280, 800), (1920, 1080)];

/// The themes: the colours and the contrast that a system asks for.
const THEMES: [(&str, &str, &str); 3] =
    [("light", "light", "no-preference"), ("dark", "dark", "no-preference"), ("contrast", "light", "more")];

/// The pictures for docs/gallery.md: language, page, width, theme, how large they are drawn. They show the window alone.
const CHOSEN: [(Lang, &str, u32, &str, f64); 12] = [
    (Lang::Ja, "first-start", 360, "light", 0.75),
    (Lang::Ja, "home", 1280, "light", 0.5),
    (Lang::Ja, "plan", 1280, "light", 0.5),
    (Lang::Ja, "plan", 360, "dark", 0.75),
    (Lang::Ja, "plan-find", 1280, "light", 0.5),
    (Lang::Ja, "plan-check-3", 360, "light", 0.75),
    (Lang::Ja, "plan-check", 1280, "light", 0.5),
    (Lang::Ja, "plan-check-wall", 1920, "light", 0.34),
    (Lang::Ja, "plan-sheet-roles", 1280, "light", 0.5),
    (Lang::JaEasy, "plan-check-3", 360, "light", 0.75),
    (Lang::JaEasy, "settings", 1280, "light", 0.5),
    (Lang::En, "plan", 1280, "light", 0.5),
];

/// How long the name of a plan or a check is in an address.
const ID: usize = 12;

/// Where the pictures go, and which are drawn.
struct Gallery {
    folder: PathBuf,
    only: Option<String>,
    index: String,
}

impl Gallery {
    fn is_wanted(&self, name: &str) -> bool {
        self.only.as_ref().is_none_or(|only| name.contains(only.as_str()))
    }

    fn keep(&self, file: &str, bytes: &[u8]) {
        let path = self.folder.join(file);
        let folder = path.parent().expect("a folder above the file");
        fs::create_dir_all(folder).and_then(|()| fs::write(&path, bytes)).expect("the gallery's folder can be written");
    }

    /// One page as it stands, in every width and every theme.
    async fn draw(&mut self, app: &App, lang: Lang, name: &str) {
        if !self.is_wanted(name) {
            return;
        }
        let _ = writeln!(self.index, "<h2>{name} · {}</h2>\n<p>", lang.key());
        for (width, height) in WIDTHS {
            app.browser().set_size((width, height), 1.0).await;
            for (theme, colours, contrast) in THEMES {
                // At rest: a picture taken while colours fade shows neither.
                let rest = ("prefers-reduced-motion", "reduce");
                app.browser()
                    .set_wishes(&[("prefers-color-scheme", colours), ("prefers-contrast", contrast), rest])
                    .await;
                let file = format!("{}/{name}-{width}-{theme}.png", lang.key());
                self.keep(&file, &app.browser().picture(None, 1.0).await);
                let _ = writeln!(
                    self.index,
                    "<a href=\"{file}\"><img src=\"{file}\" alt=\"{width} px, {theme}\" loading=\"lazy\"></a>"
                );
                self.draw_chosen(app, (lang, name, width, theme), height).await;
            }
        }
        self.index.push_str("</p>\n");
    }

    async fn draw_chosen(&self, app: &App, wanted: (Lang, &str, u32, &str), height: u32) {
        let chosen = CHOSEN.iter().find(|(lang, name, width, theme, _)| (*lang, *name, *width, *theme) == wanted);
        if let Some((lang, name, width, theme, scale)) = chosen {
            let dark = if *theme == "dark" { "-dark" } else { "" };
            let picture = app.browser().picture(Some(height), *scale).await;
            self.keep(&format!("docs/{name}-{}-{width}{dark}.png", lang.key()), &picture);
        }
    }

    /// A page that is a paper, as it comes out of the printer.
    async fn print(&mut self, app: &App, lang: Lang, route: Route, name: &str) {
        let is_paper =
            matches!(route, Route::Sheet(..) | Route::CaseSheet(_) | Route::CheckPaper(..) | Route::Result(..));
        if !is_paper || !self.is_wanted(name) {
            return;
        }
        app.browser().set_media("", "light").await;
        let file = format!("{}/{name}.pdf", lang.key());
        self.keep(&file, &app.browser().print().await.bytes);
        let _ = writeln!(self.index, "<p><a href=\"{file}\">{name}.pdf</a></p>");
    }

    fn close(&self) {
        let page = format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Gallery</title><style>img {{ width: 300px; \
             vertical-align: top; border: 1px solid #999 }}</style><h1>Gallery</h1>\n{}",
            self.index
        );
        self.keep("index.html", page.as_bytes());
    }
}

/// The name of a page: its address without the names of plans and checks.
fn name_of(route: Route) -> String {
    if route == Route::Missing {
        return "missing".to_owned();
    }
    let address = route.to_hash();
    let is_word = |part: &&str| !part.is_empty() && *part != "#" && (part.len() != ID || part.parse::<Id>().is_err());
    let words: Vec<&str> = address.split('/').filter(is_word).collect();
    if words.is_empty() { "home".to_owned() } else { words.join("-") }
}

/// The day on which it is drawn: the sample lies around it.
async fn today(app: &App) -> (i32, u8, u8) {
    let day = app
        .browser()
        .script("const day = new Date(); return [day.getFullYear(), day.getMonth() + 1, day.getDate()]")
        .await;
    serde_json::from_value(day).expect("a day")
}

#[tokio::test]
#[ignore = "`cargo xtask gallery` runs it"]
async fn every_page_and_paper_is_drawn() {
    let folder = env::var_os("KYOSO_GALLERY")
        .map(PathBuf::from)
        .expect("KYOSO_GALLERY names a folder: run `cargo xtask gallery`");
    let mut gallery = Gallery { folder, only: env::var("KYOSO_GALLERY_ONLY").ok(), index: String::new() };
    for lang in Lang::ALL.iter().copied() {
        let app = App::open(Setup::laptop()).await;
        read_in(&app, lang).await;
        app.visit("/").await;
        gallery.draw(&app, lang, "first-start").await;
        read_in(&app, Lang::Ja).await;
        let full = Full::new(lang, today(&app).await);
        bring(&app, &full.room).await;
        read_in(&app, lang).await;
        // The wall says what the page says that leads it.
        let first = app.browser().tab().await;
        app.open_tab().await;
        app.visit(&Route::Meeting(full.room.plan, full.meeting(Phase::Talk)).to_hash()[1..]).await;
        app.browser().show(&first).await;
        for route in full.routes() {
            let name = name_of(route);
            app.visit(&address(route)).await;
            gallery.draw(&app, lang, &name).await;
            gallery.print(&app, lang, route, &name).await;
        }
        app.finish().await;
    }
    gallery.close();
}
