//! Files that somebody made to do harm, or that some program spoilt: row 14 of the fault matrix. Each with the words that a person reads
//! when it is opened. They are the same for the tests on the host and in the browsers.

use kyoso::domain::{Id, PlanId};
use serde_json::{Value, json};

/// A file, and what must be said of it.
pub struct Hostile {
    /// Its name.
    pub name: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What is said.
    pub says: &'static str,
}

const NOT_OURS: &str = "共創ノートのバックアップではありません";
const DAMAGED: &str = "こわれていて、読めません。この取り組みは取りこみません。";

/// Files that are not opened at all.
pub fn refused() -> Vec<Hostile> {
    let mut files = Vec::new();
    let mut add = |name, bytes: &[u8], says| files.push(Hostile { name, bytes: bytes.to_vec(), says });
    add("photo.json", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", NOT_OURS);
    add("empty.json", b"", NOT_OURS);
    add("other.json", br#"{"format":"some-backup","version":1,"plans":[]}"#, NOT_OURS);
    add("script.json", b"{ alert('kyoso') }", NOT_OURS);
    add("sheet.csv.json", "=1+1,取り組み\r\n".as_bytes(), NOT_OURS);
    add("utf16.json", &[0xff, 0xfe, b'{', 0, b'"', 0], NOT_OURS);
    let nested = [&b"{\"format\":\"kyoso-backup\",\"version\":1,\n\"plans\":"[..], &b"[".repeat(100_000)].concat();
    add("nested.json", &nested, "2行目が こわれています");
    let closed = [&nested[..], &b"]".repeat(100_000), b"}"].concat();
    add("nested-whole.json", &closed, "2行目が こわれています");
    let objects = [&b"{\"format\":\"kyoso-backup\",\"version\":1,\"plans\":"[..], &b"{\"a\":".repeat(100_000)].concat();
    add("nested-objects.json", &objects, "1行目が こわれています");
    let whole =
        serde_json::to_string_pretty(&file(json!([{ "id": ID, "plan": { "plan": [{ "title": "水辺を遊び場に" }] } }])))
            .expect("a text");
    add("surrogate.json", whole.replace("水辺", "\\ud800").as_bytes(), "が こわれています");
    add("half.json", &whole.as_bytes()[..whole.len() * 2 / 3], "で とぎれています");
    let in_letter = whole.find('水').expect("a letter") + 1;
    add("half-a-letter.json", &whole.as_bytes()[..in_letter], "で とぎれています");
    let shift_jis: Vec<u8> = whole.split("水辺を遊び場に").collect::<Vec<_>>().join("\u{1}").into_bytes();
    let words = b"\x90\x85\x95\xd3\x82\xf0\x97V\x82\xd1\x8f\xea\x82\xc9";
    let shift_jis: Vec<u8> = shift_jis
        .iter()
        .flat_map(|byte| if *byte == 1 { &words[..] } else { std::slice::from_ref(byte) })
        .copied()
        .collect();
    add("shift-jis.json", &shift_jis, "に 読めない文字があります");
    add(
        "too-large-a-number.json",
        whole.replace("\"version\": 1", "\"version\": 1e999").as_bytes(),
        "が こわれています",
    );
    add("newer.json", whole.replace("\"version\": 1", "\"version\": 99").as_bytes(), "もっと新しい版");
    add("negative.json", whole.replace("\"version\": 1", "\"version\": -1").as_bytes(), "1行目が こわれています");
    for (name, plans) in [("no-list.json", json!({ "id": ID })), ("a-number.json", json!(5))] {
        add(name, file(plans).to_string().as_bytes(), "1行目が こわれています");
    }
    for (name, second) in [
        ("no-name.json", json!({ "plan": {} })),
        ("another-name.json", json!({ "id": "../../secret" })),
        ("no-base64.json", json!({ "id": ID, "document": "<script>" })),
        ("bytes-as-list.json", json!({ "id": ID, "document": [1, 2, 3] })),
    ] {
        let plans = json!([{ "id": ID, "plan": {} }, second]);
        add(name, file(plans).to_string().as_bytes(), "2番目の取り組みが こわれています");
    }
    let many: Vec<Value> = (0..501).map(|at| json!({ "id": PlanId(Id::from_random(at)).to_string() })).collect();
    add("many.json", file(many.into()).to_string().as_bytes(), "大きすぎて開けません");
    add("large.json", &vec![b' '; 5_000_001], "大きすぎて開けません");
    files
}

/// Files that are opened, with one plan in each that is not taken in.
pub fn refused_plans() -> Vec<Hostile> {
    let plan = |name, document: &[u8], says| Hostile { name, bytes: document_file(document), says };
    let nested = |inner: &[u8]| {
        update(1, |block| block.extend([&[8][..], &[4], b"plan", &[1, 1], &inner.repeat(4_000), &[126]].concat()))
    };
    vec![
        plan("no-document.json", b"no document", DAMAGED),
        plan("nested-lists.json", &nested(&[117, 1]), DAMAGED),
        plan("nested-maps.json", &nested(&[118, 1, 1, b'a']), DAMAGED),
        plan("nested-types.json", &update(1, |block| block.extend([&[7, 1, 4][..], b"plan", &[0]].concat())), DAMAGED),
        plan("claims-much.json", &[1, 1, 5, 0, 0xff, 0xff, 0xff, 0xff, 0x07, 0, 0, 0], DAMAGED),
        plan("newer-document.json", &newer(), "もっと新しい版の共創ノートで作られています"),
    ]
}

/// A document that is sound by its form and takes hours to put in order: every letter of its second half is held against all of those
/// that were put at the same place before.
pub fn endless() -> Hostile {
    const HALF: u64 = 50_000;
    let mut bytes = vec![1];
    number(2 * HALF + 1, &mut bytes);
    bytes.extend([5, 0]);
    // A root text `a` with one letter, at the end of all others.
    bytes.extend([4, 1, 1, b'a', 1, b'a']);
    for right in (0..HALF).map(|_| 0).chain(1..=HALF) {
        bytes.extend([0x40 | 4, 5]);
        number(right, &mut bytes);
        bytes.extend([1, b'a']);
    }
    bytes.push(0);
    Hostile {
        name: "endless.json", bytes: document_file(&bytes), says: "読み終わらないので、とちゅうでやめました"
    }
}

/// Files that look odd and can be opened; nothing in them does anything but stand there as text.
pub fn harmless() -> Vec<Hostile> {
    let readable = |name, title: &str| {
        let plan = json!({ "plan": [{ "id": ID, "title": title }] });
        let bytes = file(json!([{ "id": ID, "plan": plan }])).to_string().into_bytes();
        Hostile { name, bytes, says: "読める部分から、新しい取り組みを作ります" }
    };
    let whole = readable("whole.json", "水辺").bytes;
    let twice = String::from_utf8(whole.clone()).expect("text").replace("\"plans\":", "\"plans\":[{}],\"plans\":");
    let prototype = String::from_utf8(whole.clone()).expect("text").replace(
        "\"plan\":{\"plan\":[{",
        "\"plan\":{\"__proto__\":{\"polluted\":1},\"constructor\":{\"prototype\":{\"polluted\":1}},\"plan\":[{\"__proto__\":{\"polluted\":1},",
    );
    let says = readable("", "").says;
    vec![
        Hostile { name: "mark.json", bytes: [b"\xef\xbb\xbf", &whole[..]].concat(), says },
        Hostile { name: "twice.json", bytes: twice.into_bytes(), says },
        Hostile { name: "prototype.json", bytes: prototype.into_bytes(), says },
        readable("markup.json", "<img src=x onerror=\"polluted=1\"><script>polluted=1</script>"),
        readable("direction.json", "\u{202e}に場び遊を辺水\u{2066}"),
        readable("nul.json", "水\0辺\u{7}\u{1b}[31m"),
        readable("formula.json", "=HYPERLINK(\"file:///etc/passwd\",\"押す\")"),
        readable("border.json", "水|辺{title}{n}"),
    ]
}

/// A file with one document that is in order, and new.
#[cfg(feature = "browser")]
pub fn sound() -> Hostile {
    const NEW: &str = "ここにはない取り組みです。新しく加わります。";
    Hostile {
        name: "sound.json",
        bytes: document_file(&with_text("plan", &format!("{ID}.title"), "水辺を遊び場に")),
        says: NEW,
    }
}

const ID: &str = "0000000000zz";

fn file(plans: Value) -> Value {
    json!({ "format": "kyoso-backup", "version": 1, "made": "2026-11-23", "plans": plans })
}

/// A backup file with one plan of which only the document stands in it.
pub fn document_file(document: &[u8]) -> Vec<u8> {
    use base64::{Engine, engine::general_purpose::STANDARD};
    file(json!([{ "id": ID, "document": STANDARD.encode(document), "plan": {} }])).to_string().into_bytes()
}

/// An update with one block of one client; `fill` writes its content, from the byte that tells its kind on.
fn update(blocks: u64, fill: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut bytes = vec![1];
    number(blocks, &mut bytes);
    bytes.extend([5, 0]);
    let mut block = Vec::new();
    fill(&mut block);
    // Kind, then: in a root type.
    bytes.push(block[0]);
    bytes.push(1);
    bytes.extend(&block[1..]);
    bytes.push(0);
    bytes
}

/// An update that writes one text into a root map.
fn with_text(root: &str, key: &str, text: &str) -> Vec<u8> {
    use yrs::{Doc, Map, ReadTxn, StateVector, Transact, WriteTxn};
    let doc = Doc::with_client_id(77);
    let mut txn = doc.transact_mut();
    txn.get_or_insert_map(root).insert(&mut txn, key, text);
    txn.encode_state_as_update_v1(&StateVector::default())
}

/// A document that says it has a newer form.
pub fn newer() -> Vec<u8> {
    with_text("plan", "format", "2")
}

/// A number in groups of seven bits, the lowest first.
fn number(mut number: u64, bytes: &mut Vec<u8>) {
    while number > 0x7f {
        bytes.push(u8::try_from(number & 0x7f).unwrap_or_default() | 0x80);
        number >>= 7;
    }
    bytes.push(u8::try_from(number).unwrap_or_default());
}
