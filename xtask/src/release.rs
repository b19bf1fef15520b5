//! Puts a release together: names files by their content, writes the names and the build id where they are used.
//!
//! One build id stands in the page, the boot script, the start script, the service worker and in a section of the wasm module.
//! It is the hash of everything the release is made of, so the same sources give the same release on every machine.

use std::{collections::BTreeMap, path::Path};

use base64::{Engine, prelude::BASE64_STANDARD};
use miniz_oxide::deflate;
use sha2::{Digest, Sha256, Sha384};

use crate::{
    compile::{MODULE_PLACEHOLDER, Mode, Module},
    optimise::{Text, shorter},
    trouble::Trouble,
    words::Pack,
    workspace,
};

/// The files of `public/` that carry names of others; all the rest is copied as it is.
const TEMPLATES: [&str; 8] =
    ["index.html", "trouble.js", SAID, "boot.js", "start.js", "trial.js", "sw.js", "manifest.webmanifest"];

/// What the script beside the app says when the app can't: for each key Japanese, easy Japanese and English. The first becomes a part
/// of that script; the others a script of their own, so that the first visit stays short.
const SAID: &str = "trouble.json";

/// The wasm section that holds the build id; the start script reads it before a line of the app runs.
const BUILD_SECTION: &str = "kyoso-build";

/// The best that deflate can do.
const BEST: u8 = 10;

/// The third-party notices, beside the app: they must be wherever it is.
const NOTICES: &str = "notices.txt";

/// What a release is made of.
pub struct Parts<'a> {
    /// The folder with the page, the scripts around the app and the icons.
    pub public: &'a Path,
    /// The style of the first page and that of the others.
    pub sheets: [&'a str; 2],
    /// Whose work is in it.
    pub notices: &'a str,
    /// The words of all languages.
    pub packs: &'a [Pack],
    pub module: &'a Module,
    pub mode: Mode,
    /// The path the app will live under, with a slash at both ends.
    pub base: &'a str,
    /// Makes two releases differ that are otherwise the same: the tests of updates need a second one.
    pub edition: &'a str,
}

/// Everything a static host serves, by path below the app's address.
pub struct Release {
    pub build: String,
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Release {
    /// Puts the parts together.
    pub fn assemble(parts: &Parts) -> Result<Self, Trouble> {
        let public = public_files(parts.public)?;
        let build = build_id(parts, &public);
        let mut release = Self { build: build.clone(), files: BTreeMap::new() };
        let shorter = |text: Vec<u8>, kind| if parts.mode == Mode::Release { shorter(text, kind) } else { Ok(text) };

        let mut script = parts.module.script.clone();
        for chunk in &parts.module.chunks {
            let name = release.add_hashed(&chunk.name, "bin", deflate::compress_to_vec(&chunk.wasm, BEST));
            script = script.replace(&chunk.placeholder(), &name);
        }
        let mut wasm = parts.module.wasm.clone();
        append_section(&mut wasm, BUILD_SECTION, build.as_bytes());
        let wasm = release.add_hashed("app", "wasm", wasm);
        let script = script.replace(MODULE_PLACEHOLDER, &wasm) + &format!("\nexport const build = '{build}';\n");
        let script = release.add_hashed("app", "js", shorter(script.into_bytes(), Text::Generated)?);
        let mut sheet =
            |name, text: &str| Ok(release.add_hashed(name, "css", shorter(text.as_bytes().to_vec(), Text::Style)?));
        let [first_sheet, later_sheet] = parts.sheets;
        let (first_sheet, later_sheet) = (sheet("app", first_sheet)?, sheet("later", later_sheet)?);

        let pack = |pack: &Pack| (pack.name.clone(), release.add_hashed(&pack.name, "bin", pack.bytes.clone()));
        let words: BTreeMap<_, _> = parts.packs.iter().map(pack).collect();

        let worker = if parts.mode == Mode::Release { "yes" } else { "no" };
        let mut names = vec![("build", build), ("app", script), ("wasm", wasm), ("sheet", first_sheet)];
        names.push(("later_sheet", later_sheet));
        names.push(("words", serde_json::json!(words).to_string()));
        let (said, others) = said(&public[SAID])?;
        names.push(("said", said));
        let others = shorter(format!("window.kyosoSaid = {others};\n").into_bytes(), Text::Old)?;
        names.push(("others", release.add_hashed("said", "js", others)));
        names.extend([("base", parts.base.to_owned()), ("worker", worker.to_owned())]);
        let fill = |name: &str, names: &[(&str, String)]| filled(&public[name], names);

        for (stem, kind) in
            [("trouble", Text::Old), ("trial", Text::Written), ("start", Text::Written), ("boot", Text::Old)]
        {
            let script = shorter(fill(&format!("{stem}.js"), &names), kind)?;
            let script = release.add_hashed(stem, "js", script);
            names.push((stem, script));
        }
        for name in ["index.html", "manifest.webmanifest"] {
            release.files.insert(name.to_owned(), fill(name, &names));
        }
        for (name, bytes) in public.iter().filter(|(name, _)| !TEMPLATES.contains(&name.as_str())) {
            release.files.insert(name.clone(), bytes.clone());
        }
        release.files.insert(NOTICES.to_owned(), parts.notices.as_bytes().to_vec());
        names.push(("files", release.precache()));
        release.files.insert("sw.js".to_owned(), shorter(fill("sw.js", &names), Text::Written)?);
        Ok(release)
    }

    /// Writes the release into an empty folder.
    pub fn write(&self, folder: &Path) -> Result<(), Trouble> {
        workspace::clear(folder)?;
        self.files.iter().try_for_each(|(name, bytes)| workspace::write(&folder.join(name), bytes))
    }

    fn add_hashed(&mut self, stem: &str, extension: &str, bytes: Vec<u8>) -> String {
        let name = format!("{stem}-{}.{extension}", hash(&[&bytes]));
        self.files.insert(name.clone(), bytes);
        name
    }

    /// The service worker's list as JSON: address and integrity of every file but the worker itself. The page stands in it
    /// as `./`, because some hosts answer `index.html` with a redirect.
    fn precache(&self) -> String {
        let listed = self.files.iter().map(|(name, bytes)| {
            let address = if name == "index.html" { "./" } else { name };
            [address.to_owned(), format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))]
        });
        serde_json::json!(listed.collect::<Vec<_>>()).to_string()
    }
}

/// Sixteen hexadecimal digits that stand for the contents.
pub fn hash(contents: &[&[u8]]) -> String {
    let mut digest = Sha256::new();
    for content in contents {
        // With the length before each, moving bytes from one content to the next makes another hash.
        digest.update(content.len().to_le_bytes());
        digest.update(content);
    }
    digest.finalize().iter().take(8).fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

fn public_files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, Trouble> {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for path in workspace::files_below(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        files.insert(name, workspace::read(&path)?);
    }
    match TEMPLATES.iter().find(|name| !files.contains_key(**name)) {
        Some(name) => {
            Err(Trouble::Missing { program: format!("public/{name}"), remedy: "restore it from git.".to_owned() })
        }
        None => Ok(files),
    }
}

fn build_id(parts: &Parts, public: &BTreeMap<String, Vec<u8>>) -> String {
    let mut contents: Vec<&[u8]> = vec![parts.module.script.as_bytes(), &parts.module.wasm];
    contents.extend(parts.sheets.iter().map(|sheet| sheet.as_bytes()));
    contents.extend([parts.notices.as_bytes(), parts.base.as_bytes(), parts.edition.as_bytes()]);
    contents.extend(public.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes]));
    contents.extend(parts.packs.iter().map(|pack| pack.bytes.as_slice()));
    contents.extend(parts.module.chunks.iter().map(|chunk| chunk.wasm.as_slice()));
    hash(&contents)
}

/// The Japanese texts, and those of the other languages, as two objects of JavaScript.
fn said(json: &[u8]) -> Result<(String, String), Trouble> {
    let texts: BTreeMap<String, [String; 3]> = serde_json::from_slice(json)
        .map_err(|error| Trouble::Usage(format!("public/{SAID} is not understood: {error}.")))?;
    let first: BTreeMap<&String, &String> = texts.iter().map(|(key, [first, ..])| (key, first)).collect();
    let others: BTreeMap<&String, [&String; 2]> =
        texts.iter().map(|(key, [_, easy, english])| (key, [easy, english])).collect();
    Ok((serde_json::json!(first).to_string(), serde_json::json!(others).to_string()))
}

/// Replaces every `{{name}}`.
fn filled(template: &[u8], names: &[(&str, String)]) -> Vec<u8> {
    let text = String::from_utf8_lossy(template).into_owned();
    names.iter().fold(text, |text, (name, value)| text.replace(&format!("{{{{{name}}}}}"), value)).into_bytes()
}

/// Appends a custom section: engines skip it, `WebAssembly.Module.customSections` reads it.
fn append_section(wasm: &mut Vec<u8>, name: &str, payload: &[u8]) {
    const CUSTOM: u8 = 0;
    wasm.push(CUSTOM);
    push_length(wasm, payload.len() + name.len() + 1);
    push_length(wasm, name.len());
    wasm.extend_from_slice(name.as_bytes());
    wasm.extend_from_slice(payload);
}

/// A length as wasm writes it: seven bits a byte, the lowest first, the eighth bit says that more follow.
fn push_length(wasm: &mut Vec<u8>, mut length: usize) {
    loop {
        let low = length.to_le_bytes()[0] & 0x7f;
        length >>= 7;
        if length == 0 {
            return wasm.push(low);
        }
        wasm.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::{append_section, filled, hash, said};

    #[test]
    fn what_is_said_when_the_app_cannot_is_parted_by_language() {
        let expected = ("{\"again\":\"また\"}".to_owned(), "{\"again\":[\"もう\",\"Again\"]}".to_owned());
        assert_eq!(said("{\"again\":[\"また\",\"もう\",\"Again\"]}".as_bytes()).ok(), Some(expected));
        assert!(said(b"{\"again\":\"x\"}").is_err());
    }

    #[test]
    fn a_hash_tells_where_one_content_ends() {
        assert_ne!(hash(&[b"ab", b"c"]), hash(&[b"a", b"bc"]));
        assert_eq!(hash(&[b"ab"]).len(), 16);
    }

    #[test]
    fn every_name_is_filled_in() {
        let names = [("build", "b1".to_owned()), ("app", "app.js".to_owned())];
        assert_eq!(filled(b"{{build}} {{app}} {{build}}", &names), b"b1 app.js b1");
    }

    #[test]
    fn a_section_is_written_as_wasm_reads_it() {
        let mut wasm = Vec::new();
        append_section(&mut wasm, "ab", b"xyz");
        assert_eq!(wasm, [0, 6, 2, b'a', b'b', b'x', b'y', b'z']);
    }
}
