//! The beginning of a check, in Japanese.

use crate::words::begin_keys::{BeginPage, ScriptWords, SetupProblems, StandingWords};
use crate::words::check_keys::Modes;

pub const BEGIN: BeginPage = BeginPage {
    heading: "自己点検を|はじめる",
    lead: "八つの文を|一つずつ見て、|今のようすを|答えます。|点数や|順位は|つきません。",
    without_plan: "取り組みを|まだ|書いていなくても、|はじめられます。|名前は、|点検の|あとで|つけてください。",
    step: "どのステップの|点検ですか",
    mode: "どうやって|答えますか",
    mode_notes: Modes {
        per_organisation: "団体ごとに、|一つの答えを|出します。",
        anonymous: "一人ひとりが、|名前を|出さずに|答えます。|合計だけが|残ります。",
        together: "集まった人で、|手をあげて|数えるか、|話し合って|一つの答えに|決めます。|だれの手かは、|みんなに|見えます。",
        alone: "一問に|一つずつ、|自分の考えで|答えます。|みんなの点検とは|くらべません。",
    },
    sides: "答える団体",
    sides_note: "{limit}つまで|えらべます。|団体に|分けないときは、|えらばずに|進んでください。",
    side_name: "団体の名前",
    add_side: "団体をふやす",
    remove_side: "{name}を外す",
    everybody: "みんな",
    present: "{name}は、|いま|何人いますか",
    side_here: "この団体",
    present_hint: "例　3",
    side_name_hint: "例　自治会",
    standing: "立場のちがう人が|いますか",
    standing_note: "上司と部下、|お金を出す側と|受ける側|など。",
    standing_words: StandingWords {
        unsaid: "まだ答えていません", alike: "いません", different: "います"
    },
    min_shown: "何人分から|見せますか",
    min_shown_note: "答えた人が|これより少ない|問いは、|だれの答えか|わからないように、|結果を|出しません。|はじめる前に、|みんなに|伝えてください。",
    script: "かける時間",
    script_note: "時間が|近づくと、|言葉で|知らせます。|時間がきても、|止まりません。",
    scripts: ScriptWords { open: "決めない", short: "20分", usual: "45分", long: "90分" },
    begin_together: "「話し合いながら」で はじめる",
    on_paper: "言いにくいことを|聞く問いが、|{count}つ|あります。|画面では|聞かずに|「紙で」と|しるしを|つけます。",
    without_names: "その問いは、|名前を|書かずに|紙に|答えて、|集めてから|話し合ってください。",
    deeper: "もっと|くわしく聞く",
    deeper_note: "問いが|{count}つ|ふえます。",
    own: "自分たちの問い",
    own_note: "{limit}つまで|足せます。|「〜した。」のように、|できているかを|答えられる|文に|してください。",
    own_label: "自分たちの問い {number}",
    own_hint: "例　子どもも|楽しめた。",
    begin: "点検をはじめる",
    problems: SetupProblems {
        no_side: "だれが答えるのかが、まだ書いてありません。ほかに書いたものは残っています。いまいる人数を入れてください。",
        too_many_sides: "団体は{limit}つまでです。書いたものは残っています。{over}つ外してください。",
        side_without_name: "名前のない団体があります。ほかに書いたものは残っています。団体の名前を入れてください。",
        one_name_twice: "「{name}」が二つあります。書いたものは残っています。どちらかの名前を直してください。",
        not_present: "「{name}」の人数がわかりません。ほかに書いたものは残っています。1から{limit}までの数を入れてください。",
        too_few_people: "名前なしは、{least}人からです。いまは{people}人なので、だれの答えか わかってしまいます。書いたものは残っています。「話し合いながら」をえらぶと、このまま はじめられます。",
        too_many_people: "名前なしは、{limit}人までです。書いたものは残っています。「話し合いながら」をえらぶと、このまま はじめられます。",
        too_many_own: "自分たちの問いは{limit}つまでです。書いたものは残っています。{over}つ消してください。",
    },
};
