//! What each driver is told about the browser it opens: the data's folder, the proxy, the reader's language and colours.

use super::{Profile, Setup};
use crate::engine::Engine;
use serde_json::{Map, Value, json};

/// What the driver of the setup's engine is told.
pub fn of(setup: &Setup, profile: &Profile, proxy: &str) -> Map<String, Value> {
    let wishes = match setup.engine {
        Engine::Chromium => chromium(setup, profile, proxy),
        Engine::Firefox => firefox(setup, profile, proxy),
        Engine::WebKit => json!({ "browserName": "MiniBrowser", "proxy": manual(proxy) }),
    };
    wishes.as_object().cloned().unwrap_or_default()
}

fn chromium(setup: &Setup, profile: &Profile, proxy: &str) -> Value {
    let (width, height) = setup.size;
    let mut args = vec![
        "--headless".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-quic".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--disable-breakpad".to_owned(),
        format!("--lang={}", setup.language),
        format!("--accept-lang={}", setup.language),
        format!("--window-size={width},{height}"),
        format!("--proxy-server=http://{proxy}"),
        format!("--user-data-dir={}", profile.folder().display()),
    ];
    args.extend(setup.agent.map(|agent| format!("--user-agent={agent}")));
    let preferences = json!({
        "intl.accept_languages": setup.language,
        "download.default_directory": profile.downloads(),
        "download.prompt_for_download": false,
    });
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "goog:chromeOptions": { "args": args, "prefs": preferences },
    })
}

fn firefox(setup: &Setup, profile: &Profile, proxy: &str) -> Value {
    let preferences = json!({
        "intl.accept_languages": setup.language,
        "intl.locale.requested": setup.language,
        "layout.css.prefers-color-scheme.content-override": i32::from(!setup.is_dark),
        "app.normandy.enabled": false,
        "browser.download.folderList": 2,
        "browser.download.dir": profile.downloads(),
        "browser.download.useDownloadDir": true,
        "browser.download.alwaysOpenPanel": false,
    });
    json!({
        "browserName": "firefox",
        "proxy": manual(proxy),
        "moz:firefoxOptions": {
            "args": ["-headless".to_owned(), "-profile".to_owned(), profile.folder().display().to_string()],
            "prefs": preferences,
        },
    })
}

/// The proxy as the standard has it.
fn manual(proxy: &str) -> Value {
    json!({ "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy, "noProxy": ["localhost", "127.0.0.1"] })
}
