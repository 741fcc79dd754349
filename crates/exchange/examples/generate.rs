//! Writes a made-up event log of any size, for trying and for benches: 8 events for each trajectory, 30
//! steps, 6 teams, in order of arrival. The same arguments always give the same bytes.
//!
//! ```text
//! cargo run --release -p hullie-exchange --example generate -- 1000000 csv > log.csv
//! ```
//! The second argument is `csv` or `xes`. XES keeps a trajectory together, as the format asks.

use std::io::{BufWriter, Result, Write, stdout};

const PER_TRAJECTORY: u64 = 8;
const STEPS: u64 = 30;

/// SplitMix64: small, and the same everywhere.
fn random(seed: u64) -> u64 {
    let mut z = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// The step, the team and the second of event number `place` of a trajectory. Most people take the same road;
/// some skip or go back.
fn event(trajectory: u64, place: u64) -> (u64, u64, i64) {
    let dice = random(trajectory * PER_TRAJECTORY + place);
    let step = match dice % 20 {
        0 => place.saturating_sub(1) * 3,
        1..=3 => place * 3 + 2,
        4..=6 => place * 3 + 4 + (dice >> 8) % 8,
        _ => place * 3,
    } % STEPS;
    // a new trajectory every 40 seconds; its events lie hours to days apart and always after each other
    let wait = 3_600 + (dice >> 20) % 250_000;
    let second = trajectory * 40 + place * 260_000 + wait;
    (step, (dice >> 40) % 6, 1_700_000_000 + second as i64)
}

fn date(second: i64) -> String {
    let (day, of_day) = (second.div_euclid(86_400), second.rem_euclid(86_400));
    // the civil date of a day number, after Howard Hinnant's public description
    let z = day + 719_468;
    let (era, of_era) = (z.div_euclid(146_097), z.rem_euclid(146_097));
    let of_years = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * of_years + of_years / 4 - of_years / 100);
    let m = (5 * of_year + 2) / 153;
    let (month, dom) = (if m < 10 { m + 3 } else { m - 9 }, of_year - (153 * m + 2) / 5 + 1);
    let year = of_years + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{dom:02}T{:02}:{:02}:{:02}Z", of_day / 3_600, of_day / 60 % 60, of_day % 60)
}

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let events: u64 = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(1_000_000);
    let format = arguments.next().unwrap_or_else(|| "csv".to_owned());
    let mut out = BufWriter::with_capacity(1 << 20, stdout().lock());
    let trajectories = events.div_ceil(PER_TRAJECTORY);
    if format == "xes" { xes(&mut out, trajectories) } else { csv(&mut out, trajectories) }
}

fn xes(out: &mut impl Write, trajectories: u64) -> Result<()> {
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"1.0\">")?;
    for trajectory in 0..trajectories {
        writeln!(out, "<trace><string key=\"concept:name\" value=\"case-{trajectory}\"/>")?;
        for place in 0..PER_TRAJECTORY {
            let (step, team, second) = event(trajectory, place);
            writeln!(
                out,
                "<event><string key=\"concept:name\" value=\"step {step}\"/>\
                 <string key=\"org:group\" value=\"team {team}\"/>\
                 <date key=\"time:timestamp\" value=\"{}\"/></event>",
                date(second)
            )?;
        }
        writeln!(out, "</trace>")?;
    }
    writeln!(out, "</log>")?;
    out.flush()
}

/// Events in order of arrival: those of the trajectories that are open at the same time run through each
/// other.
fn csv(out: &mut impl Write, trajectories: u64) -> Result<()> {
    writeln!(out, "case,step,timestamp,team")?;
    // at 40 seconds a trajectory the last event of one comes while some 58,000 later ones have begun
    let mut waiting = std::collections::BTreeMap::new();
    for trajectory in 0..trajectories {
        for place in 0..PER_TRAJECTORY {
            let (step, team, second) = event(trajectory, place);
            waiting.insert((second, trajectory, place), (step, team));
        }
        let now = 1_700_000_000 + (trajectory * 40) as i64;
        while let Some(first) = waiting.first_entry() {
            if first.key().0 > now && trajectory + 1 < trajectories {
                break;
            }
            let ((second, trajectory, _), (step, team)) = first.remove_entry();
            writeln!(out, "case-{trajectory},step {step},{},team {team}", date(second))?;
        }
    }
    out.flush()
}
