//! The names under which a plan lies in its document, written and read back. The names are a stored form: they never change
//! their meaning; a new meaning gets a new name.
//!
//! Only root types are used, because a map made under one key on two copies would lose one side whole:
//! - one root map a list (`partner`), a register a value: `<id>.<field>`, for keyed fields `<id>.<field>.<key>`, beside them
//!   `<id>.order` and `<id>.removed`;
//! - one root text a text of several lines: `partner/<id>/note`;
//! - in the map of the head the register `format`, the version of all this.

use crate::domain::field::{Choice, Kind};
use crate::domain::{Field, Id, List, Plan};

/// The version of the schema that this code writes; it reads all up to it. Files of each are kept in `tests/fixtures/v<version>`.
pub const VERSION: u8 = 1;
/// The same as it stands in a document.
pub(super) const FORMAT: &str = "1";
/// The register of [`FORMAT`], in the map of [`List::Head`].
pub(super) const FORMAT_KEY: &str = "format";
/// The register of an entry's place in its list.
pub(super) const ORDER: &str = "order";
/// The register that tells whether an entry was taken out.
pub(super) const REMOVED: &str = "removed";

/// The key of an entry's register. `key` is empty but for a value of a keyed field.
pub(super) fn register(id: Id, name: &str, key: &str) -> String {
    if key.is_empty() { format!("{id}.{name}") } else { format!("{id}.{name}.{key}") }
}

/// Which entry a register belongs to, its name and its key; nothing for a register of another kind.
pub(super) fn parse_register(text: &str) -> Option<(Id, &str, &str)> {
    let (id, rest) = text.split_once('.')?;
    let (name, key) = rest.split_once('.').unwrap_or((rest, ""));
    Some((id.parse().ok()?, name, key))
}

/// The name of the root text that holds a field of several lines.
pub(super) fn root_text(field: Field, id: Id) -> String {
    format!("{}/{id}/{}", field.list.key(), field.name)
}

/// Which field of which entry a root text holds; nothing for one that this version does not know.
pub(super) fn parse_root_text(name: &str, plan: &Plan) -> Option<(Field, Id)> {
    let mut parts = name.split('/');
    let (list, id, field) = (parts.next()?, parts.next()?, parts.next()?);
    let fields = plan.list(List::from_key(list)?).fields();
    let field = fields.iter().find(|known| known.name == field && matches!(known.kind, Kind::Prose))?;
    parts.next().is_none().then_some((*field, id.parse().ok()?))
}
