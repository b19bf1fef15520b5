//! The app on the home screen: whether it is there, whether the browser offers it, and what kind of browser this is. The boot
//! script catches the browser's offer, which may come before this code runs, and keeps it as `window.kyosoInstallPrompt`.

use super::{Listener, js, listener::settled};
use wasm_bindgen::{JsCast, JsValue};

const PROMPT: &str = "kyosoInstallPrompt";

/// What the person said to the browser's question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Installed {
    /// It is being installed.
    Accepted,
    /// Not now.
    Dismissed,
}

/// Why the browser did not ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotAsked {
    /// It offers no installation, or has asked already.
    NotOffered,
    /// It refused; the text is its own.
    Failed(String),
}

/// Whether [`prompt_install`] would ask.
pub fn is_offered() -> bool {
    js::window().is_some_and(|window| js::property(&window, PROMPT).is_some())
}

/// Hears when the browser starts to offer it, or ends doing so.
pub fn listen(changed: impl Fn() + 'static) -> Option<Listener> {
    Listener::on(&js::window()?, "kyoso-install", move |_| changed())
}

/// Lets the browser ask whether to install. An offer is good for one question. Call it from a tap.
pub async fn prompt_install() -> Result<Installed, NotAsked> {
    let window = js::window().ok_or(NotAsked::NotOffered)?;
    let offer = js::property(&window, PROMPT).ok_or(NotAsked::NotOffered)?;
    let outcome = ask(&offer).await;
    // A used offer that stays would be offered again in vain; a window takes any property.
    let _ = js_sys::Reflect::set(&window, &PROMPT.into(), &JsValue::NULL);
    let choice = outcome.map_err(|error| NotAsked::Failed(js::describe(&error)))?;
    let is_accepted = js::property(&choice, "outcome").is_some_and(|outcome| outcome == "accepted");
    Ok(if is_accepted { Installed::Accepted } else { Installed::Dismissed })
}

async fn ask(offer: &JsValue) -> Result<JsValue, JsValue> {
    let prompt = js::function(offer, "prompt").ok_or(JsValue::NULL)?;
    settled(prompt.call0(offer).and_then(JsCast::dyn_into)).await?;
    settled(js::property(offer, "userChoice").ok_or(JsValue::NULL).and_then(JsCast::dyn_into)).await
}

/// Whether the app runs on its own, started from the home screen.
pub fn is_standalone() -> bool {
    let Some(window) = js::window() else { return false };
    let by_display =
        window.match_media("(display-mode: standalone)").ok().flatten().is_some_and(|query| query.matches());
    // iPhones say it in a property of their own.
    by_display || js::property(&window.navigator(), "standalone").is_some_and(|standalone| standalone.is_truthy())
}

/// Whether this is an iPhone or iPad, where the person installs by hand and every browser is Safari inside.
pub fn is_ios() -> bool {
    js::window().is_some_and(|window| {
        let navigator = window.navigator();
        is_ios_agent(&navigator.user_agent().unwrap_or_default(), navigator.max_touch_points())
    })
}

/// Whether the page is shown inside LINE, whose browser keeps data apart from the real one and on iPhones has no offline mode.
pub fn is_inside_line() -> bool {
    js::window().is_some_and(|window| is_line_agent(&window.navigator().user_agent().unwrap_or_default()))
}

/// iPads call themselves Macs, but no Mac has a touch screen.
fn is_ios_agent(agent: &str, touch_points: i32) -> bool {
    ["iPhone", "iPad", "iPod"].iter().any(|name| agent.contains(name))
        || (agent.contains("Macintosh") && touch_points > 1)
}

fn is_line_agent(agent: &str) -> bool {
    agent.contains(" Line/")
}

#[cfg(test)]
mod tests {
    use super::*;

    const IPHONE: &str =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
    const MAC: &str =
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5";
    const ANDROID: &str =
        "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0 Mobile";

    #[test]
    fn knows_phones_by_their_names() {
        let check = |agent: &str, touch_points: i32, expected: bool| {
            assert_eq!(is_ios_agent(agent, touch_points), expected, "{agent} with {touch_points}");
        };
        check(IPHONE, 5, true);
        check(MAC, 5, true);
        check(MAC, 0, false);
        check(ANDROID, 5, false);
    }

    #[test]
    fn knows_line_by_its_name() {
        assert!(is_line_agent(&format!("{IPHONE} Safari Line/15.4.0")));
        assert!(!is_line_agent(&format!("{ANDROID} Online/1")));
    }
}
