//! Recall for each kind, and false alarms, with every miss printed.

use std::collections::BTreeMap;

use hullie_text::personal::{Kind, find};

const FOUND: &str = include_str!("found.txt");
const HARMLESS: &str = include_str!("harmless.txt");

/// `\u{a0}` in a table is the sign with that number.
fn decoded(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("\\u{") {
        let (number, after) = after.split_once('}').unwrap();
        text.push_str(before);
        text.push(char::from_u32(u32::from_str_radix(number, 16).unwrap()).unwrap());
        rest = after;
    }
    text + rest
}

fn lines(table: &str) -> impl Iterator<Item = &str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[test]
fn every_kind_is_seen_in_the_ways_in_which_people_write_it() {
    let mut sums: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut missed = Vec::new();
    for line in lines(FOUND) {
        let (code, told) = line.split_once(" | ").unwrap();
        let kind = Kind::ALL.into_iter().find(|kind| kind.code() == code).unwrap();
        let marked = decoded(told);
        let start = marked.find("[[").unwrap();
        let end = marked.find("]]").unwrap() - 2;
        let text = marked.replace("[[", "").replace("]]", "");
        let found = find(&text);
        let hit = found.iter().any(|f| f.kind == kind && f.range == (start..end));
        let sum = sums.entry(code).or_default();
        sum.0 += 1;
        if hit {
            sum.1 += 1;
        } else {
            let seen: Vec<_> = found.iter().map(|f| (f.kind.code(), &text[f.range.clone()])).collect();
            missed.push(format!("{line}\n    seen: {seen:?}"));
        }
    }
    for (kind, (all, hit)) in &sums {
        println!("{kind}: {hit} of {all}");
    }
    let all: usize = sums.values().map(|sum| sum.0).sum();
    assert!(all >= 150 && sums.len() == Kind::ALL.len(), "{all} writings of {} kinds", sums.len());
    assert!(missed.is_empty(), "missed:\n{}", missed.join("\n"));
}

#[test]
fn sentences_that_point_to_nobody_are_left_alone() {
    let alarms: Vec<String> = lines(HARMLESS)
        .map(decoded)
        .filter_map(|text| {
            let found: Vec<_> =
                find(&text).iter().map(|f| (f.kind.code(), text[f.range.clone()].to_owned())).collect();
            (!found.is_empty()).then(|| format!("{text}\n    seen: {found:?}"))
        })
        .collect();
    let all = lines(HARMLESS).count();
    println!("false alarms: {} of {all}", alarms.len());
    assert!(all >= 150, "{all} sentences");
    assert!(alarms.is_empty(), "false alarms:\n{}", alarms.join("\n"));
}

#[test]
fn one_hard_space_or_dash_more_changes_nothing() {
    // each number in every kind of space and dash, and in letters of full width
    let spaces = [
        "\u{a0}",
        "\u{2007}",
        "\u{2009}",
        "\u{200a}",
        "\u{202f}",
        "\u{3000}",
        "\u{2002}",
        "\u{2003}",
        "\t",
        "  ",
        " \u{200b}",
    ];
    let dashes = [
        "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}", "\u{fe63}",
        "\u{ff0d}", " - ",
    ];
    let hidden = ["\u{200b}", "\u{200d}", "\u{2060}", "\u{feff}", "\u{ad}", "\u{200e}", "\u{fe0f}"];
    for (kind, number) in [
        (Kind::Phone, "06 12 34 56 78"),
        (Kind::Phone, "06-12345678"),
        (Kind::Phone, "+31 6 12345678"),
        (Kind::Account, "NL91 ABNA 0417 1643 00"),
        (Kind::Account, "BE68 5390 0754 7034"),
        (Kind::CitizenNumber, "111 222 333"),
        (Kind::CitizenNumber, "1112-22-333"),
        (Kind::Postcode, "1234 AB"),
        (Kind::Plate, "12-ABC-3"),
        (Kind::Case, "ZAAK-2026-0000000001"),
        (Kind::Address, "Kerkstraat 12"),
    ] {
        let mut writings: Vec<String> = spaces.iter().map(|space| number.replace(' ', space)).collect();
        writings.extend(dashes.iter().map(|dash| number.replace('-', dash)));
        writings.extend(hidden.iter().map(|sign| {
            let (first, rest) = number.split_at(number.len() / 2);
            format!("{first}{sign}{rest}")
        }));
        let wide = |c: char| match c {
            '!'..='~' => char::from_u32(u32::from(c) + 0xfee0).unwrap(),
            c => c,
        };
        writings.push(number.chars().map(wide).collect());
        let arabic = |c: char| c.to_digit(10).map_or(c, |d| char::from_u32(0x660 + d).unwrap());
        writings.push(number.chars().map(arabic).collect());
        for writing in writings {
            let text = format!("Ik zei: {writing}, en toen niets.");
            let found = find(&text);
            assert!(
                found.iter().any(|f| f.kind == kind && text[f.range.clone()] == writing),
                "{kind:?} {writing:?}: {found:?}"
            );
        }
    }
}

/// Each of these takes minutes when the work grows with the square of the length. There is no clock here:
/// whoever makes it so again will notice.
#[test]
fn words_that_are_made_to_take_long_are_read_and_what_follows_is_found() {
    const LONG: usize = 40_000;
    for (again, last) in [
        ("1", ""),
        ("1 ", ""),
        ("a@", ""),
        ("a", "@5"),
        ("a.", " at b.c"),
        ("straat 1 ", ""),
        ("straat 1950 ", ""),
        ("van ", "straat 1950"),
        ("A ", "straat 1950"),
        ("Woon Aa NR.1950 ", ""),
        ("1234 in ", ""),
        ("1234 AB ", ""),
        ("12ab34 ", ""),
        ("login.nl.", ""),
        ("https://", ""),
        ("@aa ", ""),
        ("06 12345678 ", ""),
        ("1 EUR ", ""),
        ("a . ", ""),
        ("a @ ", ""),
        ("@a @ b .nl", ""),
        ("a", "a@b .nl"),
        ("@a@b.nl.", ""),
        ("a@b.nl-", "-"),
        ("aanvraag 2019 ", ""),
        ("aanvraag ", "2019"),
        ("aanvraag 123 000 ", ""),
        ("123 ", "000"),
        ("12/3/24 ", ""),
        ("12/3/58/", ""),
        ("twaalf maart ", ""),
        ("geboren twaalf ", ""),
        ("negentien en ", ""),
        ("twaalf maart vijftig ", "x"),
        ("btw ", ""),
        ("btw 06345678 ", ""),
        ("Plein 1944 ", ""),
        ("plein 1944 3 ", ""),
        ("plein", " 1944 3 x"),
        ("Plein 1944 3-", "x"),
        ("DigiD is ", ""),
        ("digid a1.nl ", ""),
        ("digid a1.", "nl"),
        ("een twee ", ""),
        ("een zes een zeven ", ""),
        ("nul ", "uur"),
    ] {
        let text = again.repeat(LONG / again.len()) + last + "\nen bel 06-98765432";
        let found = find(&text);
        let seen = found.last().map(|found| &text[found.range.clone()]);
        assert_eq!(seen, Some("06-98765432"), "{again}");
    }
}

#[test]
fn a_long_page_of_an_organisation_is_still_nobodys() {
    let page = format!("https://web.voorbeeld.nl/https://www.voorbeeld.nl/{}", "regels/".repeat(60));
    assert_eq!(find(&page), []);
}
