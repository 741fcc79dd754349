//! Words that customers do not use, with what to say instead (H04). Used on every text that an organisation
//! writes for a customer, and on every text that ships with Hullie.

/// A hard word with its plain one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hard {
    /// Stem of the hard word or words, in lower case; an abbreviation in capitals.
    pub stem: &'static str,
    /// What to say instead.
    pub plain: &'static str,
    /// Whether it is matched inside longer words too (compounds), or only as a whole word.
    inside: bool,
}

const fn part(stem: &'static str, plain: &'static str) -> Hard {
    Hard { stem, plain, inside: true }
}

const fn word(stem: &'static str, plain: &'static str) -> Hard {
    Hard { stem, plain, inside: false }
}

/// An abbreviation: only in capitals, because "sla dit over" is plain Dutch.
const fn short(stem: &'static str, plain: &'static str) -> Hard {
    Hard { stem, plain, inside: false }
}

const HARD: &[Hard] = &[
    part("verwachtingenmanagement", "wat u verwacht en wat wij kunnen"),
    part("verwachtingsmanagement", "wat u verwacht en wat wij kunnen"),
    part("verwachtingmanagement", "wat u verwacht en wat wij kunnen"),
    part("customer journey", "de stappen die u doorliep"),
    part("service level agreement", "onze afspraak over tijd"),
    short("SLA", "onze afspraak over tijd"),
    part("klantrei", "uw stappen"),
    part("touchpoint", "keer dat we elkaar spraken"),
    part("contactmoment", "keer dat we elkaar spraken"),
    part("stakeholder", "betrokkene"),
    word("traject", "stappen, plan"),
    word("trajecten", "stappen, plannen"),
    word("intake", "eerste gesprek"),
    part("intakegesprek", "eerste gesprek"),
    word("casus", "uw aanvraag"),
    word("zaak", "uw aanvraag"),
    part("zaaknummer", "uw aanvraag"),
    word("dossier", "uw gegevens"),
    part("dossiernummer", "uw gegevens"),
    part("behandelaar", "medewerker die u helpt"),
    word("beschikking", "besluit (brief)"),
    part("doorlooptijd", "hoe lang het duurt"),
    part("servicenorm", "onze belofte over tijd"),
    part("opschort", "stilleggen"),
    word("conform", "volgens"),
    word("middels", "met"),
    word("indien", "als"),
    word("teneinde", "om"),
    word("derhalve", "dus"),
    word("betreffende", "over"),
    word("reeds", "al"),
    word("alsmede", "en ook"),
    word("inzake", "over"),
    part("ter attentie van", "voor"),
    part("implementer", "invoeren"),
    part("monitor", "volgen"),
    part("evalue", "nagaan hoe het ging"),
    part("evaluatie", "nagaan hoe het ging"),
    part("participatie", "meedoen"),
    part("participer", "meedoen"),
    part("faciliter", "helpen"),
    word("mandaat", "mogen beslissen"),
    part("escaler", "doorgeven aan iemand die mag beslissen"),
    word("respons", "antwoorden"),
    word("feedback", "uw mening"),
    short("NPS", "schrijf voluit wat het is"),
    short("CES", "schrijf voluit wat het is"),
    short("KPI", "schrijf voluit wat het is"),
    short("KCC", "schrijf voluit wat het is"),
    short("KTO", "schrijf voluit wat het is"),
    short("BSN", "schrijf voluit wat het is"),
];

/// Finds every hard word in a text: the place in bytes and what to say instead.
///
/// ```
/// let found = hullie_text::jargon::find("Wat vindt u van ons verwachtingenmanagement?");
/// assert_eq!(found[0].1.plain, "wat u verwacht en wat wij kunnen");
/// ```
#[must_use]
pub fn find(text: &str) -> Vec<(usize, &'static Hard)> {
    let lower = text.to_lowercase();
    let mut found = Vec::new();
    for hard in HARD {
        let is_short = hard.stem.chars().all(char::is_uppercase);
        let text = if is_short { text } else { lower.as_str() };
        for (at, _) in text.match_indices(hard.stem) {
            let before = text[..at].chars().next_back();
            let after = text[at + hard.stem.len()..].chars().next();
            let whole = !before.is_some_and(char::is_alphabetic) && !after.is_some_and(char::is_alphabetic);
            if hard.inside || whole {
                found.push((at, hard));
            }
        }
    }
    found.sort_by_key(|(at, hard)| (*at, hard.stem.len()));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_words_of_h04_are_flagged_with_an_alternative() {
        for text in [
            "Ons verwachtingenmanagement is goed",
            "Wij doen aan customer journey mapping",
            "Volgens de Service Level Agreement",
            "verwachtingsmanagement",
        ] {
            let found = find(text);
            assert!(!found.is_empty(), "{text}");
            assert!(found.iter().all(|(_, hard)| !hard.plain.is_empty()));
        }
    }

    #[test]
    fn compounds_and_forms_are_matched_but_other_words_are_not() {
        assert_eq!(find("de klantreizen en de servicenormen").len(), 2);
        assert_eq!(find("wij monitoren en faciliteren dit").len(), 2);
        assert!(find("Ik ga zaakjes doen, de oorzaak is bekend, islam, slaan, proces").is_empty());
        assert!(find("sla dit over").is_empty());
        assert_eq!(find("volgens de SLA")[0].1.plain, "onze afspraak over tijd");
        assert!(find("een enquête over wat u verwacht").is_empty());
    }
}
