//! The self-check in Japanese.

use crate::words::check_keys::{CheckWords, Modes, Prompts};

pub const CHECK: CheckWords = CheckWords {
    entry_question: "この活動は、|みんなで|力を合わせる|『協働』だと|思いますか。",
    best: "いちばん|よかったこと",
    to_change: "次に変えたいこと",
    worry: "気になる声もあります",
    worry_many: "多くの人が ○ 以上",
    modes: Modes {
        per_organisation: "団体の答え",
        anonymous: "一人ひとり・名前なし",
        together: "話し合いながら",
        alone: "ひとりで",
    },
    prompts: Prompts {
        heading: "読み上げてください",
        unknown: "知っている人が、2分で説明してください。\nどこを見ればわかりますか。",
        split: "どんな場面を思い浮かべましたか。\n高いほう、低いほう、順に一つずつ。",
        not_yet: "何が一つあれば、一段上がりますか。",
        done: "なぜうまくいっていますか。\nほかの活動にも使えますか。",
    },
};
