//! 日本語: entries that a plan is given.

use crate::words::{ClosingWords, CounterWords};

pub const COUNTERS: CounterWords = CounterWords {
    life_name: "松江市 市民部 市民生活相談課",
    life_phone: "0852-55-5168",
    revival_name: "松江市 政策部 政策企画課内 地方創生総合窓口",
    revival_phone: "0852-55-5601",
    note: "松江市のパンフレットに書いてある窓口です（発行当時）。住所は、〒690-8540 松江市末次町86番地です。ほかの町では、その町の窓口に書きかえてください。",
};

pub const CLOSINGS: ClosingWords = ClosingWords {
    tools: "借りた道具を返し、残る道具の置き場所を決める",
    money: "お金の出入りをまとめて、みんなに見せる",
    contacts: "連絡先の名簿を、だれが持つか、消すかを決める",
    thanks: "力を貸してくれた人に、お礼を伝える",
};
