//! For everybody in the room: every page in every language on the smallest phone, in huge text, zoomed to 400 %, in the system's own colours,
//! without motion, by a finger, by keyboard, by ear. What is counted here goes into docs/accessibility.md of a recorded run.

use crate::browser::{App, Look, Setup, role};
use crate::journey_axe::{TODAY, read_in};
use crate::support::copies::bring;
use crate::support::full::Full;
use kyoso::app::Route;
use kyoso::domain::Step;
use kyoso::domain::field::Choice;
use kyoso::words::Lang;
use serde_json::{Value, json};

/// What sticks out of the page to the side: the page itself, then what makes it so wide.
const SIDEWAYS: &str = "
    const width = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth <= width) return [];
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.right > width + 1 && box.width > 0 && getComputedStyle(element).position !== 'absolute';
    });
    return [`${document.scrollingElement.scrollWidth} px wide`,
        ...out.slice(-3).map((element) => `${element.tagName} ${element.className}: ${element.textContent.slice(0, 40)}`)];";

/// Targets that are smaller than 48 px. A radio or a box to tick is as large as its label; links inside running text are as
/// large as the text.
const SMALL: &str = "
    const shown = (element) => element.checkVisibility({ contentVisibilityAuto: true }) && !element.closest('.hidden, .skip');
    const box = (element) => (element.matches('[type=radio], [type=checkbox]') ? element.closest('label') || element.labels[0] || element : element)
        .getBoundingClientRect();
    const is_in_text = (link) => getComputedStyle(link).display === 'inline'
        && link.parentElement.textContent.trim().length > link.textContent.trim().length;
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(shown);
    globalThis.targets = all.length;
    return all.filter((element) => !(element.matches('a') && is_in_text(element))).filter((element) => {
        const { width, height } = box(element);
        return width < 47.5 || height < 47.5;
    }).map((element) => {
        const { width, height } = box(element);
        return `${Math.round(width)} × ${Math.round(height)} px: ${element.outerHTML.slice(0, 120)}`;
    });";

/// What the page lacks for those who hear it or find their way by headings.
const FRAME: &str = "
    const lacks = [];
    const one = (what, css, most = 1) => {
        const count = document.querySelectorAll(css).length;
        if (count < 1 || count > most) lacks.push(`${count} of ${what}`);
    };
    if (!document.title.match(/.(共創(（きょうそう）)?ノート|Kyoso Note)$/)) lacks.push(`title ${document.title}`);
    one('h1', 'h1');
    one('main', 'main');
    one('header', 'body header:not(main header, article header)');
    one('footer', 'body footer:not(main footer, article footer)');
    one('status region', '#status[role=status]');
    // What only the files of words may hold: borders of phrases, places to fill in, readings.
    const mark = (document.title + document.body.textContent).match(/.{0,20}[|{}\\ufff9-\\ufffb].{0,20}/);
    if (mark) lacks.push(`a mark of the files of words: ${mark[0]}`);
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
        .filter((heading) => heading.getClientRects().length).map((heading) => Number(heading.tagName[1]));
    levels.forEach((level, place) => {
        if (level > (levels[place - 1] || 0) + 1) lacks.push(`headings ${levels.join(' ')}`);
    });
    return lacks;";

/// What still moves although the system asked for rest.
const MOVES: &str = "
    const moves = (style) => [style.transitionDuration, style.animationDuration]
        .some((times) => times.split(',').some((time) => parseFloat(time) > 0.002));
    return [...document.body.querySelectorAll('*')].filter((element) => moves(getComputedStyle(element)))
        .map((element) => element.outerHTML.slice(0, 120));";

/// What nobody can make out in the system's own colours: controls without edge, line or ground of their own, and a focus that
/// is not seen.
const UNSEEN: &str = "
    const has_edge = (style) => parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none'
        || parseFloat(style.borderBottomWidth) > 0 && style.borderBottomStyle !== 'none';
    const controls = [...document.querySelectorAll('.button, input:not([type=radio], [type=checkbox], [type=file]), select, textarea, .answer-face')];
    const unseen = controls.filter((control) => control.getClientRects().length && !control.closest('.hidden'))
        .filter((control) => !has_edge(getComputedStyle(control)) && getComputedStyle(control).textDecorationLine === 'none'
            && !control.querySelector('svg'));
    return [...unseen.map((control) => `no edge: ${control.outerHTML.slice(0, 120)}`),
        ...(matchMedia('(forced-colors: active)').matches ? [] : ['the colours are not forced'])];";

/// Controls with readings over their words, each with the words alone.
const READ: &str = "
    const words = (element) => {
        const copy = element.cloneNode(true);
        copy.querySelectorAll('rt, rp, [aria-hidden=true]').forEach((part) => part.remove());
        return copy.textContent.replace(/\\s+/g, '');
    };
    const shown = (element) => element.checkVisibility({ contentVisibilityAuto: true }) && !element.hasAttribute('aria-label') && !element.hasAttribute('aria-labelledby');
    return [...document.querySelectorAll('a[href], button, summary, input, select, textarea')].filter(shown)
        .map((control) => [control, [...(control.labels || [])].concat(control.matches('a, button, summary') ? [control] : [])])
        .filter(([, named]) => named.some((part) => part.querySelector('ruby')))
        .map(([control, named]) => [control, named.map(words).join('')]);";

/// What is wrong, one line each, and how much was looked at.
#[derive(Default)]
struct Wrong {
    lines: Vec<String>,
    seen: usize,
}

impl Wrong {
    async fn add(&mut self, app: &App, place: &str, script: &str) {
        let told = app.browser().script(script).await;
        let told = told.as_array().into_iter().flatten().filter_map(Value::as_str);
        self.lines.extend(told.map(|line| format!("{place}: {line}")));
        self.seen += 1;
    }

    fn close(self, what: &str) {
        println!("access: {what}|{}|{}", self.seen, self.lines.len());
        let shown: Vec<_> = self.lines.iter().take(60).collect();
        assert!(self.lines.is_empty(), "{what}: {}: {shown:#?}", self.lines.len());
    }
}

/// The app with a plan on every page.
async fn full(setup: Setup) -> (App, Full) {
    let app = App::open(setup).await;
    let full = Full::new(Lang::Ja, TODAY);
    bring(&app, &full.room).await;
    (app, full)
}

/// Does something on every page in every language.
async fn on_every_page(app: &App, full: &Full, mut act: impl AsyncFnMut(&str)) {
    for lang in Lang::ALL {
        read_in(app, *lang).await;
        for address in full.addresses() {
            app.visit(&address).await;
            act(&format!("{} {address}", lang.key())).await;
        }
    }
}

async fn put_on(app: &App, look: Look) {
    let script = format!(
        "for (const [name, value] of Object.entries({})) value ? document.documentElement.setAttribute(name, value) \
         : document.documentElement.removeAttribute(name)",
        look.attributes()
    );
    app.browser().script(&script).await;
}

#[tokio::test]
async fn nothing_scrolls_sideways_on_the_smallest_phone_in_huge_text_and_at_400_percent() {
    let (app, full) = full(Setup::laptop()).await;
    let mut wrong = Wrong::default();
    on_every_page(&app, &full, async |place| {
        // 1280 px zoomed to 400 % are 320 px of the page, four pixels of the screen each.
        for (name, size, scale) in [("320 px", (320, 640), 1.0), ("1280 px at 400 %", (320, 200), 4.0)] {
            app.browser().set_size(size, scale).await;
            for text in ["", "huge"] {
                put_on(&app, Look::USUAL.at(text)).await;
                wrong.add(&app, &format!("{name} {text} {place}"), SIDEWAYS).await;
            }
        }
    })
    .await;
    wrong.close("no sideways scrolling at 320 px and at 1280 px zoomed to 400 %, in usual and huge text");
    app.finish().await;
}

#[tokio::test]
async fn every_target_is_large_enough_for_a_finger() {
    let (app, full) = full(Setup::phone()).await;
    let (mut wrong, mut targets) = (Wrong::default(), 0);
    on_every_page(&app, &full, async |place| {
        wrong.add(&app, place, SMALL).await;
        targets += app.browser().script("return globalThis.targets").await.as_u64().unwrap_or_default();
    })
    .await;
    println!("access-figure: {targets} targets on a phone of 360 px are at least 48 px high and wide");
    wrong.close("every target is at least 48 px high and wide, links inside running text excepted");
    app.finish().await;
}

#[tokio::test]
async fn every_page_has_its_title_headings_landmarks_and_status() {
    let (app, mut wrong) = (App::open(Setup::laptop()).await, Wrong::default());
    for lang in Lang::ALL {
        read_in(&app, *lang).await;
        app.visit("/").await;
        wrong.add(&app, &format!("{} / with nothing written", lang.key()), FRAME).await;
    }
    let full = Full::new(Lang::Ja, TODAY);
    read_in(&app, Lang::Ja).await;
    bring(&app, &full.room).await;
    on_every_page(&app, &full, async |place| wrong.add(&app, place, FRAME).await).await;
    wrong.close("a title, one h1, headings in order, header, main, footer, a status region");
    app.finish().await;
}

#[tokio::test]
async fn nothing_moves_where_rest_is_asked_for_and_all_is_seen_in_the_systems_colours() {
    let (app, full) = full(Setup::laptop()).await;
    app.browser().set_wishes(&[("prefers-reduced-motion", "reduce"), ("forced-colors", "active")]).await;
    let (mut moving, mut unseen) = (Wrong::default(), Wrong::default());
    on_every_page(&app, &full, async |place| {
        moving.add(&app, place, MOVES).await;
        unseen.add(&app, place, UNSEEN).await;
    })
    .await;
    moving.close("nothing moves where the system asks for rest");
    unseen.close("every control is seen in the system's own colours");
    app.visit("/").await;
    app.page().press(crate::browser::Key::Tab).await;
    let ring = "const style = getComputedStyle(document.activeElement); return [style.outlineStyle, parseFloat(style.outlineWidth) >= 3]";
    assert_eq!(app.browser().script(ring).await, json!(["solid", true]), "the focus is seen");
    app.finish().await;
}

#[tokio::test]
async fn controls_with_readings_are_called_by_their_words_alone() {
    let (app, full) = full(Setup::laptop()).await;
    read_in(&app, Lang::JaEasy).await;
    let mut wrong = Wrong::default();
    for address in full.addresses() {
        app.visit(&address).await;
        for (control, words) in app.browser().elements(READ).await {
            let said: String = control.name().await.split_whitespace().collect();
            wrong.seen += 1;
            if said != words {
                wrong.lines.push(format!("{address}: {said} instead of {words}"));
            }
        }
    }
    wrong.close("controls with readings are called by their words alone");
    app.finish().await;
}

#[tokio::test]
async fn after_a_link_the_focus_is_on_the_heading() {
    let (app, full) = full(Setup::laptop()).await;
    let plan = full.room.plan;
    let mut wrong = Wrong::default();
    for from in [Route::Home, Route::Plan(plan), Route::Step(plan, Step::Act), Route::Guide(None), Route::Data] {
        let from = &from.to_hash()[1..];
        app.visit(from).await;
        let links = "return [...new Set([...document.querySelectorAll('a[href^=\"#\"]')].map((link) => link.getAttribute('href')))]
            .filter((address) => address !== location.hash)";
        let links = app.browser().script(links).await;
        for address in links.as_array().into_iter().flatten().filter_map(Value::as_str) {
            app.visit(from).await;
            let press = format!("document.querySelector('a[href=\"{address}\"]').click()");
            app.browser().script(&press).await;
            let route = &address[1..];
            app.page().until("the other page", async || (app.page().route().await == route).then_some(())).await;
            let is_there = "return document.activeElement.tagName === 'H1'";
            app.page()
                .until(&format!("the focus on the heading of {route}"), async || {
                    (app.browser().script(is_there).await == true).then_some(())
                })
                .await;
            wrong.seen += 1;
        }
    }
    wrong.close("after a link the focus is on the heading of the page");
    app.finish().await;
}

/// Above the rest of the page stands the way past it, and it works.
#[tokio::test]
async fn the_first_key_leads_past_the_head_of_the_page() {
    let (app, full) = full(Setup::laptop()).await;
    app.visit(&Route::Plan(full.room.plan).to_hash()[1..]).await;
    app.page().reload().await;
    app.page().heading(crate::browser::part("見本")).await;
    app.page().press(crate::browser::Key::Tab).await;
    let (computed, _) = app.page().focused().await;
    assert!(role::BUTTON.computed.contains(&&*computed), "{computed}");
    app.page().press(crate::browser::Key::Enter).await;
    assert_eq!(app.browser().script("return document.activeElement.id").await, "main");
    app.finish().await;
}
