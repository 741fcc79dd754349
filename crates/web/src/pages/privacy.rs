//! Who reads what somebody is about to say, in one sentence on the form. It is made from the rule that
//! decides who reads it, so that no form promises anything else.

use hullie_domain::{
    Chair,
    entry::Kind,
    sight::{Sight, Thing},
};
use maud::{Markup, html};

use crate::words::Words;

/// The sentence for something with this sight, for somebody who writes in this chair.
#[must_use]
pub fn sentence(words: Words, sight: Sight, writer: Chair) -> String {
    // what the customer writes needs nobody's yes
    let sight = if sight == Sight::Agreed && writer == Chair::Customer { Sight::Shared } else { sight };
    let by = if writer == Chair::Customer { "served" } else { "serving" };
    words.get(&format!("readers-{}-{by}", sight.code()))
}

/// Who reads an entry of this kind.
#[must_use]
pub fn of_kind(words: Words, kind: Kind, writer: Chair) -> Markup {
    hint(&sentence(words, kind.rule().sight, writer))
}

/// Who reads something that is no entry.
#[must_use]
pub fn of_thing(words: Words, thing: Thing, writer: Chair) -> Markup {
    hint(&sentence(words, thing.sight(), writer))
}

fn hint(said: &str) -> Markup {
    html! { p.hint data-readers="yes" { (said) } }
}
