//! Dutch working days: which days count when a public body promises something within so many of them.
//!
//! The days are those of article 3 of the Algemene termijnenwet, first and second section. Days that a royal
//! decree makes equal to a holiday for a single year, such as the Friday after Ascension Day, are not in
//! here.

use jiff::civil::{Date, Weekday, date};

use crate::time::Day;

/// The number of working days after `earlier`, up to and including `later`; 0 when `later` does not come
/// later.
#[must_use]
pub fn working_days_between(earlier: Day, later: Day) -> i64 {
    if later <= earlier {
        return 0;
    }
    // whole weeks by counting, holidays year by year: a few steps for every year instead of one for every day
    let mut free = 0;
    for year in earlier.0.year()..=later.0.year() {
        let mut days = holidays(year);
        days.sort_unstable();
        for (i, day) in days.iter().enumerate() {
            // Ascension Day can be another holiday as well, and counts once
            let again = i > 0 && days[i - 1] == *day;
            if earlier < *day && *day <= later && is_weekday(*day) && !again {
                free += 1;
            }
        }
    }
    weekdays_up_to(later) - weekdays_up_to(earlier) - free
}

/// The day so many working days after `from`; `from` itself for 0 and fewer.
#[must_use]
pub fn working_days_after(from: Day, days: i64) -> Day {
    let mut later = from;
    while working_days_between(from, later) < days {
        later = later.plus_days(1);
    }
    later
}

fn is_weekday(day: Day) -> bool {
    !matches!(day.0.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Mondays to Fridays up to and including this day, counted from Monday 29 December 1969.
fn weekdays_up_to(day: Day) -> i64 {
    let days = day.number() + 4;
    5 * days.div_euclid(7) + days.rem_euclid(7).min(5)
}

/// The holidays of a year. Two of them can be the same day.
fn holidays(year: i16) -> [Day; 11] {
    let easter = Day(easter(year));
    [
        Day(date(year, 1, 1)),
        easter.plus_days(-2),
        easter,
        easter.plus_days(1),
        Day(birthday_of_the_king(year)),
        Day(date(year, 5, 5)),
        easter.plus_days(39),
        easter.plus_days(49),
        easter.plus_days(50),
        Day(date(year, 12, 25)),
        Day(date(year, 12, 26)),
    ]
}

/// The day on which the birthday of the king is celebrated, and until 2013 that of the queen. Not on a
/// Sunday.
fn birthday_of_the_king(year: i16) -> Date {
    let birthday = if year >= 2014 { 27 } else { 30 };
    let day = date(year, 4, birthday);
    if day.weekday() == Weekday::Sunday { date(year, 4, birthday - 1) } else { day }
}

/// First Easter day, by the anonymous Gregorian way of reckoning that Meeus describes.
fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let a = y.rem_euclid(19);
    let (b, c) = (y.div_euclid(100), y.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let f = (b + 8).div_euclid(25);
    let g = (b - f + 1).div_euclid(3);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    // never outside 22 March to 25 April
    date(year, (n / 31) as i8, (n % 31 + 1) as i8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_holiday(day: Day) -> bool {
        holidays(day.0.year()).contains(&day)
    }

    fn is_working_day(day: Day) -> bool {
        is_weekday(day) && !is_holiday(day)
    }

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    /// The plain way: day after day.
    fn counted(earlier: Day, later: Day) -> i64 {
        let days = later.days_since(earlier).max(0);
        (1..=days).filter(|i| is_working_day(earlier.plus_days(*i))).count() as i64
    }

    #[test]
    fn easter_falls_where_the_almanac_says() {
        for text in [
            "1818-03-22",
            "1943-04-25",
            "1954-04-18",
            "1981-04-19",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2019-04-21",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2038-04-25",
        ] {
            let sunday = day(text);
            assert_eq!(Day(easter(sunday.0.year())), sunday);
        }
        for year in -9999..=9999 {
            let easter = easter(year);
            assert_eq!(easter.weekday(), Weekday::Sunday, "{easter}");
            assert!(date(year, 3, 22) <= easter && easter <= date(year, 4, 25), "{easter}");
        }
    }

    #[test]
    fn a_day_after_so_many_working_days_is_itself_one_and_skips_what_is_free() {
        for (from, days, expected) in [
            ("2026-06-15", 5, "2026-06-22"),
            ("2026-06-19", 1, "2026-06-22"),
            ("2026-06-20", 1, "2026-06-22"),
            ("2026-12-23", 2, "2026-12-28"),
            ("2026-06-15", 0, "2026-06-15"),
            ("2026-06-15", -3, "2026-06-15"),
        ] {
            assert_eq!(working_days_after(day(from), days), day(expected), "{from} {days}");
        }
    }

    #[test]
    fn the_holidays_of_2026_are_those_of_the_act() {
        let free: Vec<String> = (0..365)
            .map(|i| day("2026-01-01").plus_days(i))
            .filter(|day| is_holiday(*day))
            .map(|day| day.to_string())
            .collect();
        assert_eq!(
            free,
            [
                "2026-01-01",
                "2026-04-03",
                "2026-04-05",
                "2026-04-06",
                "2026-04-27",
                "2026-05-05",
                "2026-05-14",
                "2026-05-24",
                "2026-05-25",
                "2026-12-25",
                "2026-12-26",
            ]
        );
    }

    #[test]
    fn the_birthday_of_the_king_gives_way_to_a_sunday() {
        for (text, free) in [
            ("2026-04-27", true),
            ("2025-04-26", true),
            ("2025-04-27", false),
            ("2014-04-26", true),
            ("2014-04-27", false),
            ("2013-04-30", true),
            ("2013-04-27", false),
            ("2006-04-29", true),
            ("2006-04-30", false),
            ("2026-04-30", false),
        ] {
            assert_eq!(is_holiday(day(text)), free, "{text}");
        }
    }

    #[test]
    fn weekends_and_holidays_are_no_working_days() {
        for text in ["2026-11-21", "2026-11-22", "2026-05-14", "2026-04-03", "2027-01-01"] {
            assert!(!is_working_day(day(text)), "{text}");
        }
        // the Friday after Ascension Day is only free by decree
        for text in ["2026-11-20", "2026-11-23", "2026-05-15", "2026-12-24"] {
            assert!(is_working_day(day(text)), "{text}");
        }
    }

    #[test]
    fn working_days_are_those_after_the_first_day_with_the_last() {
        for (earlier, later, days) in [
            ("2026-11-20", "2026-11-20", 0),
            ("2026-11-20", "2026-11-19", 0),
            ("2026-11-20", "2026-11-21", 0),
            ("2026-11-20", "2026-11-23", 1),
            ("2026-11-23", "2026-11-30", 5),
            // Good Friday and Easter Monday
            ("2026-04-02", "2026-04-07", 1),
            // in 2016 Ascension Day was on 5 May
            ("2016-05-04", "2016-05-06", 1),
            // 261 weekdays, of which 8 are free
            ("2025-12-31", "2026-12-31", 253),
        ] {
            assert_eq!(working_days_between(day(earlier), day(later)), days, "{earlier} {later}");
        }
    }

    #[test]
    fn counting_by_the_year_is_counting_by_the_day() {
        for start in ["1969-12-20", "2007-12-20", "2015-12-24", "2024-02-20"] {
            for i in 0..9 {
                let earlier = day(start).plus_days(i);
                for days in (0..500).step_by(7).chain([1, 2, 3, 1_000, 3_653]) {
                    let later = earlier.plus_days(days + i % 3);
                    assert_eq!(
                        working_days_between(earlier, later),
                        counted(earlier, later),
                        "{earlier} {later}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_edges_of_the_calendar_hold() {
        let (first, last) = (Day(Date::MIN), Day(Date::MAX));
        assert!(working_days_between(first, last) > 5_000_000);
        assert_eq!(working_days_between(last, first), 0);
    }
}
