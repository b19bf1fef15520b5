//! The checksum by which what is stored proves itself: CRC-32 as ZIP and PNG have it. It guards against what disks and browsers
//! break, not against people.

use crc::{CRC_32_ISO_HDLC, Crc, Table};

/// One table of 1 kB; those that are quicker have 16, which every first visit would pay for.
static CRC_32: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);

/// The checksum of these bytes.
pub fn checksum(bytes: &[u8]) -> u32 {
    CRC_32.checksum(bytes)
}

#[cfg(test)]
mod tests {
    use super::checksum;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        let check = |text: &str, expected: u32| assert_eq!(checksum(text.as_bytes()), expected, "{text}");
        check("", 0);
        check("a", 0xe8b7_be43);
        check("123456789", 0xcbf4_3926);
        check("The quick brown fox jumps over the lazy dog", 0x414f_a339);
    }
}
