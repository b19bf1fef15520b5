//! The roles that journeys look for, as the standard names them.

/// A role: where to look for it, and what the browser must say it is.
#[derive(Debug, Clone, Copy)]
pub struct Role {
    /// For messages.
    pub word: &'static str,
    /// Elements that may have it, so that few have to be asked.
    pub css: &'static str,
    /// What the browser may answer.
    pub computed: &'static [&'static str],
}

macro_rules! roles {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $css:literal, $computed:expr;)*) => {
        $($(#[$doc])* pub const $name: Role = Role { word: $word, css: $css, computed: &$computed };)*
    };
}

roles! {
    /// Something to press.
    BUTTON = "button", "button, summary, input[type=submit], input[type=button], [role=button]", ["button", "DisclosureTriangle"];
    /// Something that leads elsewhere.
    LINK = "link", "a[href], [role=link]", ["link"];
    /// A heading of any level.
    HEADING = "heading", "h1, h2, h3, h4, h5, h6, [role=heading]", ["heading"];
    /// Something to type into or to choose from.
    FIELD = "field", "input, textarea, select, [role=textbox], [role=combobox], [contenteditable]",
        ["textbox", "searchbox", "combobox", "spinbutton", "listbox", "Date", "DateTime", "InputTime"];
    /// One of several.
    RADIO = "radio", "input[type=radio], [role=radio]", ["radio"];
    /// Yes or no.
    CHECKBOX = "checkbox", "input[type=checkbox], [role=checkbox], [role=switch]", ["checkbox", "switch"];
    /// Something to hand a file to.
    FILE = "file field", "input[type=file]", ["button", "textbox"];
    /// Fields that belong together.
    GROUP = "group", "fieldset, details, [role=group], [role=radiogroup]", ["group", "radiogroup"];
    /// A part of the page that has a name.
    REGION = "region", "section, form, nav, aside, main, header, footer, article, [role=region], [role=navigation], [role=search]",
        ["region", "form", "navigation", "complementary", "main", "banner", "contentinfo", "article", "search"];
    /// One of a list.
    ITEM = "listitem", "li, [role=listitem]", ["listitem"];
    /// A picture with a meaning.
    IMAGE = "image", "img, svg, [role=img]", ["img", "image"];
    /// A window in the page.
    DIALOG = "dialog", "dialog, [role=dialog], [role=alertdialog]", ["dialog", "alertdialog"];
    /// A table.
    TABLE = "table", "table, [role=table]", ["table"];
    /// What is said politely.
    STATUS = "status", "output, [role=status], [role=log]", ["status", "log"];
    /// What is said at once.
    ALERT = "alert", "[role=alert]", ["alert"];
}
