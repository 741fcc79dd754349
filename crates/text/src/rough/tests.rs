//! What rough times are read as, and that nothing is guessed.

use super::*;

/// A Wednesday.
const TODAY: Date = (2026, 5, 13);

fn reads(words: &str) -> Option<(Date, Date, Precision)> {
    read(words, TODAY).map(|found| (found.from, found.until, found.precision))
}

fn day(year: i16, month: i8, day: i8) -> Option<(Date, Date, Precision)> {
    Some(((year, month, day), (year, month, day), Precision::Day))
}

#[test]
fn months_and_their_parts_are_read() {
    for (words, from, until) in [
        ("begin mei", (2026, 5, 1), (2026, 5, 10)),
        ("begin van mei", (2026, 5, 1), (2026, 5, 10)),
        ("early May", (2026, 5, 1), (2026, 5, 10)),
        ("the beginning of May", (2026, 5, 1), (2026, 5, 10)),
        ("half mei", (2026, 5, 11), (2026, 5, 20)),
        ("midden mei", (2026, 5, 11), (2026, 5, 20)),
        ("mid May", (2026, 5, 11), (2026, 5, 20)),
        ("mid-May", (2026, 5, 11), (2026, 5, 20)),
        // not there yet this year
        ("eind mei", (2025, 5, 21), (2025, 5, 31)),
        ("late May", (2025, 5, 21), (2025, 5, 31)),
        ("at the end of May", (2025, 5, 21), (2025, 5, 31)),
        ("aan het eind van februari", (2026, 2, 21), (2026, 2, 28)),
        ("eind februari 2024", (2024, 2, 21), (2024, 2, 29)),
        ("begin mei 2025", (2025, 5, 1), (2025, 5, 10)),
        ("begin mei vorig jaar", (2025, 5, 1), (2025, 5, 10)),
        ("vorig jaar eind mei", (2025, 5, 21), (2025, 5, 31)),
        ("eind vorige maand", (2026, 4, 21), (2026, 4, 30)),
        ("end of last month", (2026, 4, 21), (2026, 4, 30)),
    ] {
        assert_eq!(reads(words), Some((from, until, Precision::PartOfMonth)), "{words}");
    }
    for (words, from, until) in [
        ("in mei", (2026, 5, 1), (2026, 5, 31)),
        ("mei", (2026, 5, 1), (2026, 5, 31)),
        ("may", (2026, 5, 1), (2026, 5, 31)),
        ("april", (2026, 4, 1), (2026, 4, 30)),
        ("juni", (2025, 6, 1), (2025, 6, 30)),
        ("december", (2025, 12, 1), (2025, 12, 31)),
        ("mei 2025", (2025, 5, 1), (2025, 5, 31)),
        ("May, 2025", (2025, 5, 1), (2025, 5, 31)),
        ("mei vorig jaar", (2025, 5, 1), (2025, 5, 31)),
        ("jan 2026", (2026, 1, 1), (2026, 1, 31)),
        ("afgelopen mei", (2025, 5, 1), (2025, 5, 31)),
        ("last April", (2026, 4, 1), (2026, 4, 30)),
        ("vorige maand", (2026, 4, 1), (2026, 4, 30)),
        ("last month", (2026, 4, 1), (2026, 4, 30)),
        ("deze maand", (2026, 5, 1), (2026, 5, 31)),
        ("afgelopen maand", (2026, 4, 1), (2026, 5, 13)),
        // a part of the day does not make a month more precise
        ("in mei 's avonds", (2026, 5, 1), (2026, 5, 31)),
    ] {
        assert_eq!(reads(words), Some((from, until, Precision::Month)), "{words}");
    }
    assert_eq!(read("vorige maand", (2026, 1, 31)).unwrap().from, (2025, 12, 1));
}

#[test]
fn days_are_read() {
    for (words, found) in [
        ("vandaag", day(2026, 5, 13)),
        ("today", day(2026, 5, 13)),
        ("gisteren", day(2026, 5, 12)),
        ("yesterday", day(2026, 5, 12)),
        ("eergisteren", day(2026, 5, 11)),
        ("the day before yesterday", day(2026, 5, 11)),
        ("maandag", day(2026, 5, 11)),
        ("afgelopen maandag", day(2026, 5, 11)),
        ("on Monday", day(2026, 5, 11)),
        ("woensdag", day(2026, 5, 13)),
        // today is one
        ("afgelopen woensdag", day(2026, 5, 6)),
        ("vorige woensdag", day(2026, 5, 6)),
        ("donderdag", day(2026, 5, 7)),
        ("vorige week maandag", day(2026, 5, 4)),
        ("zondag vorige week", day(2026, 5, 10)),
        ("3 mei", day(2026, 5, 3)),
        ("14 mei", day(2025, 5, 14)),
        ("14 mei 2024", day(2024, 5, 14)),
        ("May 14th, 2024", day(2024, 5, 14)),
        ("29 februari", day(2024, 2, 29)),
        ("maandag 4 mei", day(2026, 5, 4)),
    ] {
        assert_eq!(reads(words), found, "{words}");
    }
    assert_eq!(read("gisteren", (2026, 1, 1)).unwrap().from, (2025, 12, 31));
    assert_eq!(read("gisteren", (2024, 3, 1)).unwrap().from, (2024, 2, 29));
}

#[test]
fn weeks_seasons_and_years_are_read() {
    for (words, from, until, precision) in [
        ("vorige week", (2026, 5, 4), (2026, 5, 10), Precision::Week),
        ("last week", (2026, 5, 4), (2026, 5, 10), Precision::Week),
        ("deze week", (2026, 5, 11), (2026, 5, 17), Precision::Week),
        ("afgelopen week", (2026, 5, 4), (2026, 5, 13), Precision::Week),
        ("vorig jaar", (2025, 1, 1), (2025, 12, 31), Precision::Year),
        ("last year", (2025, 1, 1), (2025, 12, 31), Precision::Year),
        ("2025", (2025, 1, 1), (2025, 12, 31), Precision::Year),
        ("dit jaar", (2026, 1, 1), (2026, 12, 31), Precision::Year),
        ("zomer 2025", (2025, 6, 1), (2025, 9, 22), Precision::Season),
        ("the summer of 2025", (2025, 6, 1), (2025, 9, 22), Precision::Season),
        ("in de zomer", (2025, 6, 1), (2025, 9, 22), Precision::Season),
        ("summer", (2025, 6, 1), (2025, 9, 22), Precision::Season),
        ("vorig jaar zomer", (2025, 6, 1), (2025, 9, 22), Precision::Season),
        ("lente", (2026, 3, 1), (2026, 6, 21), Precision::Season),
        ("afgelopen lente", (2025, 3, 1), (2025, 6, 21), Precision::Season),
        ("winter", (2025, 12, 1), (2026, 3, 20), Precision::Season),
        ("last winter", (2025, 12, 1), (2026, 3, 20), Precision::Season),
        ("winter 2024-2025", (2024, 12, 1), (2025, 3, 20), Precision::Season),
        ("winter 2025", (2024, 12, 1), (2026, 3, 20), Precision::Year),
    ] {
        assert_eq!(reads(words), Some((from, until, precision)), "{words}");
    }
    assert_eq!(reads("deze zomer"), None);
    assert_eq!(read("deze zomer", (2026, 10, 1)).unwrap().from, (2026, 6, 1));
}

#[test]
fn a_day_may_have_a_part() {
    for (words, from, until, part) in [
        ("gisteren ochtend", (2026, 5, 12), (2026, 5, 12), DayPart::Morning),
        ("gisterochtend", (2026, 5, 12), (2026, 5, 12), DayPart::Morning),
        ("'s ochtends gisteren", (2026, 5, 12), (2026, 5, 12), DayPart::Morning),
        ("maandagochtend", (2026, 5, 11), (2026, 5, 11), DayPart::Morning),
        ("maandagmorgen", (2026, 5, 11), (2026, 5, 11), DayPart::Morning),
        ("maandag in de morgen", (2026, 5, 11), (2026, 5, 11), DayPart::Morning),
        ("afgelopen maandagmiddag", (2026, 5, 11), (2026, 5, 11), DayPart::Afternoon),
        ("maandag ’s avonds", (2026, 5, 11), (2026, 5, 11), DayPart::Evening),
        ("Monday evening", (2026, 5, 11), (2026, 5, 11), DayPart::Evening),
        ("yesterday in the afternoon", (2026, 5, 12), (2026, 5, 12), DayPart::Afternoon),
        ("the morning of 3 May", (2026, 5, 3), (2026, 5, 3), DayPart::Morning),
        ("vanochtend", (2026, 5, 13), (2026, 5, 13), DayPart::Morning),
        ("vanavond", (2026, 5, 13), (2026, 5, 13), DayPart::Evening),
        ("this morning", (2026, 5, 13), (2026, 5, 13), DayPart::Morning),
        // a night lies on two days
        ("gisteren nacht", (2026, 5, 12), (2026, 5, 13), DayPart::Night),
        ("vannacht", (2026, 5, 12), (2026, 5, 13), DayPart::Night),
        ("last night", (2026, 5, 12), (2026, 5, 13), DayPart::Night),
        ("zondagnacht", (2026, 5, 10), (2026, 5, 11), DayPart::Night),
        ("vandaag nacht", (2026, 5, 13), (2026, 5, 13), DayPart::Night),
    ] {
        assert_eq!(reads(words), Some((from, until, Precision::DayPart)), "{words}");
        assert_eq!(day_part(words), Some(part), "{words}");
    }
    assert_eq!(day_part("ergens in de avond"), Some(DayPart::Evening));
    for words in ["", "mei", "morgen", "overmorgen", "ochtend of avond", "nachtmerrie", "zonder"] {
        assert_eq!(day_part(words), None, "{words}");
    }
}

#[test]
fn what_changes_nothing_is_not_minded() {
    for words in
        ["MEI", "  rond   mei ", "ongeveer mei", "ergens in mei", "Around May.", "about\tmay", "mei?"]
    {
        assert_eq!(reads(words), reads("mei"), "{words}");
    }
    assert_eq!(reads("Ergens Rond BEGIN  Mei"), reads("begin mei"));
}

#[test]
fn what_is_not_known_is_not_guessed() {
    for words in [
        "",
        "  ",
        "ooit",
        "morgen",
        "morgenochtend",
        "ochtend",
        "in de avond",
        "maand",
        "vorige",
        "begin",
        "begin zomer",
        "jan",
        "Jan 's avonds",
        "mei of juni",
        "maandag of dinsdag",
        "mei of vorig jaar",
        "na mei",
        "voor 2025",
        "niet in mei",
        "half drie",
        "mei 25",
        "31 april",
        "32 mei",
        "0 mei",
        "29 februari 2025",
        "dinsdag 4 mei",
        "1234",
        "20255",
        "+5 mei",
        "volgende week",
        "winter 2024-2026",
        "gisteren ochtend avond",
        "mei maandag",
    ] {
        assert_eq!(reads(words), None, "{words}");
    }
}

#[test]
fn a_day_goes_to_a_number_and_back() {
    assert_eq!(number((1970, 1, 1)), 0);
    assert_eq!(number((2026, 5, 13)), 20_586);
    assert_eq!(weekday(number(TODAY)), 2);
    let mut last = date(-800_001);
    for day in -800_000..800_000 {
        let here = date(day);
        assert_eq!(number(here), day);
        assert!(last < here && is_date(here.0, here.1, here.2), "{here:?}");
        last = here;
    }
}

#[test]
fn odd_words_and_days_do_no_harm() {
    let known: Vec<&str> =
        "begin half eind mei february jan 2025 1900 2099 zomer winter vorige afgelopen deze \
        week maand jaar day before gisteren yesterday vandaag maandag sunday nacht avond morgen vannacht \
        zondagnacht 29 31 1ste of in - ’s ß İ ﬁ é 漢字 👩‍🦽 \u{0} \u{301} ٣ nachtİ"
            .split(' ')
            .chain([""])
            .collect();
    let days = [(2024, 2, 29), (1, 1, 1), (9_998, 12, 31)];
    let mut read_so_far = 0;
    for first in &known {
        for second in &known {
            for third in &known {
                let words = format!("{first} {second} {third}");
                let _ = day_part(&words);
                for today in days {
                    if let Some(found) = read(&words, today) {
                        assert!(found.from <= found.until, "{words} {found:?}");
                        for (year, month, day) in [found.from, found.until] {
                            assert!(is_date(year, month, day), "{words} {found:?}");
                        }
                        read_so_far += 1;
                    }
                }
            }
            let _ = (read(&format!("{first}{second}"), TODAY), day_part(&format!("{first}{second}")));
        }
        for today in [(i16::MIN, 1, 1), (i16::MAX, 12, 31), (2026, 0, 1), (2026, 2, 29), (2026, 13, 40)] {
            assert_eq!(read(first, today), None);
        }
    }
    assert!(read_so_far > 1_000);
    for word in ["maandag ", "in ", "’", "-", "漢", "vorige nacht "] {
        let _ = (read(&word.repeat(20_000), TODAY), day_part(&word.repeat(20_000)));
    }
}

#[test]
fn times_that_count_back_are_read() {
    for (words, from, until) in [
        ("3 weken geleden", (2026, 4, 19), (2026, 4, 25)),
        ("drie weken terug", (2026, 4, 19), (2026, 4, 25)),
        ("zo'n 3 weken geleden", (2026, 4, 19), (2026, 4, 25)),
        ("een week geleden", (2026, 5, 3), (2026, 5, 9)),
        ("two days ago", (2026, 5, 11), (2026, 5, 11)),
        ("4 dagen geleden", (2026, 5, 9), (2026, 5, 9)),
        ("paar dagen geleden", (2026, 5, 9), (2026, 5, 11)),
        ("een paar weken geleden", (2026, 4, 12), (2026, 5, 2)),
        ("een maand geleden", (2026, 3, 29), (2026, 4, 28)),
        ("2 maanden terug", (2026, 2, 27), (2026, 3, 29)),
        ("anderhalve maand geleden", (2026, 3, 14), (2026, 4, 13)),
        ("half jaar geleden", (2025, 9, 28), (2025, 12, 27)),
        ("a few weeks ago", (2026, 4, 12), (2026, 5, 2)),
        ("twee uur geleden", (2026, 5, 13), (2026, 5, 13)),
        ("12-05-2025", (2025, 5, 12), (2025, 5, 12)),
        ("12/05/2025", (2025, 5, 12), (2025, 5, 12)),
        ("begin dit jaar", (2026, 1, 1), (2026, 4, 30)),
        ("in het begin van 2025", (2025, 1, 1), (2025, 4, 30)),
        ("eind vorig jaar", (2025, 9, 1), (2025, 12, 31)),
        ("late last year", (2025, 9, 1), (2025, 12, 31)),
        ("halverwege vorig jaar", (2025, 5, 1), (2025, 8, 31)),
        ("eerste helft van 2025", (2025, 1, 1), (2025, 6, 30)),
        ("derde kwartaal 2025", (2025, 7, 1), (2025, 9, 30)),
        ("2024/2025", (2024, 1, 1), (2025, 12, 31)),
        ("week 12", (2026, 3, 16), (2026, 3, 22)),
        ("met kerst", (2025, 12, 24), (2025, 12, 26)),
        ("kerst 2023", (2023, 12, 24), (2023, 12, 26)),
        ("tweede kerstdag", (2025, 12, 24), (2025, 12, 26)),
        ("last Christmas", (2025, 12, 24), (2025, 12, 26)),
        ("oud en nieuw", (2025, 12, 31), (2026, 1, 1)),
        ("rond Pasen", (2026, 4, 3), (2026, 4, 6)),
        ("Pasen vorig jaar", (2025, 4, 18), (2025, 4, 21)),
        ("met Pinksteren", (2025, 6, 8), (2025, 6, 9)),
        ("hemelvaart", (2025, 5, 29), (2025, 5, 29)),
        ("Koningsdag", (2026, 4, 27), (2026, 4, 27)),
        ("moederdag", (2026, 5, 10), (2026, 5, 10)),
        ("prinsjesdag", (2025, 9, 16), (2025, 9, 16)),
        ("rond Sinterklaas", (2025, 12, 5), (2025, 12, 6)),
        ("in de zomervakantie", (2025, 7, 1), (2025, 9, 1)),
        ("afgelopen weekend", (2026, 5, 9), (2026, 5, 10)),
        ("begin van de week", (2026, 5, 11), (2026, 5, 12)),
        ("eind vorige week", (2026, 5, 7), (2026, 5, 10)),
    ] {
        let found = reads(words).map(|(from, until, _)| (from, until));
        assert_eq!(found, Some((from, until)), "{words}");
    }
    let (from, until, precision) = reads("twee jaar terug").unwrap();
    assert!(from < (2024, 5, 13) && until > (2024, 5, 13) && precision == Precision::Year);
}

#[test]
fn what_has_no_day_stays_without_one() {
    for words in [
        "weet ik niet meer",
        "dat weet ik niet meer",
        "lang geleden",
        "ooit",
        "onlangs",
        "jaren geleden",
        "eind dit jaar",
        "na kerst",
        "net voor Pasen",
        "over 3 weken",
        "geleden",
        "0 dagen geleden",
        "toen ik 18 was",
        "12-05-25",
        "31-02-2025",
        "volgend weekend",
        "kerst 3000",
        "week 60",
        "ochtend",
    ] {
        assert_eq!(reads(words), None, "{words}");
    }
}

#[test]
fn what_is_still_to_come_is_not_read_as_what_was() {
    for words in [
        "komende maandag",
        "volgende maandag",
        "aanstaande maandag",
        "maandag a.s.",
        "next Monday",
        "coming Monday",
        "volgende week dinsdag",
        "Tuesday next week",
        "deze week vrijdag",
        "this week Friday",
        "volgende week",
        "next week",
        "komende zomer",
        "next summer",
        "volgend weekend",
        "over twee weken",
        "over een week",
        "in two weeks",
        "begin volgende week",
        "komende kerst",
        "eind volgend jaar",
    ] {
        assert_eq!(reads(words), None, "{words}");
    }
    for (words, found) in [
        ("vorige week dinsdag", day(2026, 5, 5)),
        ("dinsdag van vorige week", day(2026, 5, 5)),
        ("Tuesday of last week", day(2026, 5, 5)),
        ("last week Tuesday", day(2026, 5, 5)),
        ("last tuesday", day(2026, 5, 12)),
        ("last Wednesday", day(2026, 5, 6)),
        ("afgelopen woensdagavond", Some(((2026, 5, 6), (2026, 5, 6), Precision::DayPart))),
        ("deze week maandag", day(2026, 5, 11)),
        ("maandag jl.", day(2026, 5, 11)),
    ] {
        assert_eq!(reads(words), found, "{words}");
    }
}

#[test]
fn what_is_said_to_be_over_is_over() {
    // a Sunday, and Christmas
    let (sunday, christmas) = ((2026, 5, 17), (2026, 12, 25));
    for (words, today, from, until) in [
        ("afgelopen weekend", sunday, (2026, 5, 9), (2026, 5, 10)),
        ("last weekend", sunday, (2026, 5, 9), (2026, 5, 10)),
        ("vorig weekend", sunday, (2026, 5, 9), (2026, 5, 10)),
        ("dit weekend", sunday, (2026, 5, 16), (2026, 5, 17)),
        ("met kerst", christmas, (2026, 12, 24), (2026, 12, 26)),
        ("vorige kerst", christmas, (2025, 12, 24), (2025, 12, 26)),
        ("last Christmas", christmas, (2025, 12, 24), (2025, 12, 26)),
        ("afgelopen kerst", (2026, 12, 28), (2026, 12, 24), (2026, 12, 26)),
    ] {
        let found = read(words, today).map(|found| (found.from, found.until));
        assert_eq!(found, Some((from, until)), "{words}");
    }
}
