//! この回の番号: a short sign of a check, printed on its sheets, so that sheets of two meetings are told apart.

use crate::domain::id::Id;

const LENGTH: usize = 5;
const FIRST_GROUP: usize = 3;

/// この回の番号 of a check, `7K4-2M`: the last letters of its name. It tells sheets apart and opens nothing.
pub fn session_code(check: Id) -> String {
    let name = check.to_string().to_uppercase();
    let mut code = name[name.len() - LENGTH..].to_owned();
    code.insert(FIRST_GROUP, '-');
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_is_told_by_the_last_letters_of_its_name() {
        let check = |name: &str, expected: &str| assert_eq!(session_code(name.parse().unwrap()), expected);
        check("0000000abcde", "ABC-DE");
        check("9876zz07k42m", "7K4-2M");
        check("000000000000", "000-00");
    }
}
