//! Chance for ids.

use super::js;

/// The browser has no cryptographic source of chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSecureRandom;

/// 64 bits that nobody can guess.
pub fn secure() -> Result<u64, NoSecureRandom> {
    let window = js::window().ok_or(NoSecureRandom)?;
    // Asked by name first: where it is missing, the typed getter would hand out a hollow object.
    js::property(&window, "crypto").ok_or(NoSecureRandom)?;
    let crypto = window.crypto().map_err(|_| NoSecureRandom)?;
    let mut bytes = [0; 8];
    crypto.get_random_values_with_u8_array(&mut bytes).map_err(|_| NoSecureRandom)?;
    Ok(u64::from_le_bytes(bytes))
}

/// 64 bits for ids, which must differ but guard no secret: where there is no secure source (none of the supported
/// browsers), two draws of the script engine's own, which are 32 good bits each.
pub fn for_ids() -> u64 {
    secure().unwrap_or_else(|NoSecureRandom| (u64::from(draw()) << 32) | u64::from(draw()))
}

#[expect(clippy::disallowed_methods, reason = "the last resort where nothing better is there")]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 ≤ random < 1, so the product fits")]
fn draw() -> u32 {
    if cfg!(target_arch = "wasm32") { (js_sys::Math::random() * f64::from(u32::MAX)) as u32 } else { 0 }
}
