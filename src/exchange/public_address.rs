//! Where the app stands in the net, so that phones can open it: as somebody wrote it down on this device, or as the app itself was
//! opened. A copy on a stick or on this one computer has no such place. Nothing is asked of the net.

/// The place of the app, without anything behind `#`; `None` where none is known. `written` is what somebody wrote, an empty text for
/// “none”; `here` is the address at which the app was opened.
pub fn public_address(written: Option<&str>, here: &str) -> Option<String> {
    match written {
        Some(text) => address(text),
        None => address(here).filter(|found| !is_local(found)),
    }
}

/// What asks the browser inside LINE to open an address in the real browser instead: there the notebook is kept, and works without
/// a network.
const OUTSIDE: &str = "?openExternalBrowser=1";

/// A link to a page of the app (`#/…`) for phones, which are often led there by LINE. `place` is the app, as [`public_address`] gives
/// it, or any address of it.
pub fn for_phones(place: &str, hash: &str) -> String {
    let place = place.split(['#', '?']).next().unwrap_or_default();
    format!("{place}{OUTSIDE}{hash}")
}

/// A text as a place: `https://` and a host; what stands behind `#` or `?` is left away.
fn address(text: &str) -> Option<String> {
    let place = text.trim().split(['#', '?']).next().unwrap_or_default();
    let host = place.strip_prefix("https://")?.split('/').next().unwrap_or_default();
    let is_whole = !host.is_empty() && !place.contains(char::is_whitespace);
    is_whole.then(|| if place.len() == "https://".len() + host.len() { format!("{place}/") } else { place.to_owned() })
}

/// Whether a place is this computer itself, which no phone reaches.
fn is_local(place: &str) -> bool {
    let host = place.trim_start_matches("https://").split('/').next().unwrap_or_default();
    ["localhost", "127.", "[::1]"].iter().any(|local| host.starts_with(local))
}

#[cfg(test)]
mod tests {
    use super::{for_phones, public_address};

    #[test]
    fn is_what_was_written_or_where_the_app_was_opened() {
        let check = |written: Option<&str>, here: &str, expected: Option<&str>| {
            assert_eq!(public_address(written, here).as_deref(), expected, "{written:?} at {here}");
        };
        let here = "https://kyoso.example.jp/note/#/settings";
        check(None, here, Some("https://kyoso.example.jp/note/"));
        check(None, "https://kyoso.example.jp?x#/", Some("https://kyoso.example.jp/"));
        check(Some(" https://town.example.jp/index.html "), here, Some("https://town.example.jp/index.html"));
        check(Some("https://town.example.jp"), "file:///E:/index.html", Some("https://town.example.jp/"));
        check(Some(""), here, None);
        for local in [
            "file:///E:/index.html",
            "http://kyoso.example.jp/",
            "https://localhost:8080/",
            "https://127.0.0.1/",
            "https://[::1]/",
            "",
        ] {
            check(None, local, None);
        }
        for wrong in ["town.example.jp", "http://town.example.jp/", "https://", "https:///x", "https://town example.jp"]
        {
            check(Some(wrong), here, None);
        }
    }

    #[test]
    fn links_for_phones_lead_out_of_line_before_the_page_is_named() {
        let check = |place: &str, expected: &str| assert_eq!(for_phones(place, "#/phone/x"), expected);
        check("https://a.example.jp/note/", "https://a.example.jp/note/?openExternalBrowser=1#/phone/x");
        check("https://a.example.jp/?openExternalBrowser=1#/", "https://a.example.jp/?openExternalBrowser=1#/phone/x");
        let again = public_address(None, &for_phones("https://a.example.jp/", "#/"));
        assert_eq!(again.as_deref(), Some("https://a.example.jp/"));
    }
}
