//! A database filled with a whole town of invented trajectories, by the database itself, in one statement a
//! table.
//!
//! Every number makes one identifier, so that a run can be repeated and a row can be found by its number.

use hullie_domain::{AccountId, OrganisationId, ServiceId, StepId, TeamId, Timestamp, TrajectoryId};
use hullie_store::{StoreError, migrate::Dialect};
use uuid::Uuid;

use crate::Database;

/// How large the town is, and where it is put.
#[derive(Debug, Clone, Copy)]
pub struct Town {
    /// The organisation that is there already.
    pub organisation: OrganisationId,
    /// Its service.
    pub service: ServiceId,
    /// The steps of that service.
    pub steps: [StepId; 3],
    /// How many trajectories.
    pub trajectories: i64,
    /// How many moments in each.
    pub moments: i64,
    /// How many trajectories each employee has.
    pub load: i64,
    /// What time it is.
    pub now: Timestamp,
}

/// How many teams a town has.
const TEAMS: i64 = 50;

fn id(letter: char, number: i64) -> Uuid {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(format!("{letter}{number:015}").as_bytes());
    Uuid::from_bytes(bytes)
}

impl Town {
    /// The trajectory with this number.
    #[must_use]
    pub fn trajectory(&self, number: i64) -> TrajectoryId {
        TrajectoryId(id('t', number))
    }

    /// The employee with this number.
    #[must_use]
    pub fn employee(&self, number: i64) -> AccountId {
        AccountId(id('a', number))
    }

    /// The team with this number.
    #[must_use]
    pub fn team(&self, number: i64) -> TeamId {
        TeamId(id('g', number))
    }

    /// Builds the town.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn build(&self, database: &Database) -> Result<(), StoreError> {
        let mut connection = database.connect().await?;
        let postgres = connection.dialect() == Dialect::Postgres;
        let employees = (self.trajectories / self.load).max(1);
        connection.begin().await?;
        for (rows, text) in self.statements(employees) {
            connection.run(&fill(&text, postgres, rows)).await?;
        }
        connection.run("COMMIT").await?;
        connection.run("ANALYZE").await?;
        connection.close().await
    }

    /// A statement for each table: how many rows, and the text with `[x:N]` for an identifier and `i` for the
    /// number of the row.
    fn statements(&self, employees: i64) -> Vec<(i64, String)> {
        let (t, m, now, load) = (self.trajectories, self.moments, self.now.0, self.load);
        let (o, s) = (uuid(self.organisation.0), uuid(self.service.0));
        let [first, second, third] = self.steps.map(|step| uuid(step.0));
        let p = format!("CASE i % 3 WHEN 0 THEN {first} WHEN 1 THEN {second} ELSE {third} END");
        let day = Timestamp::DAY;
        // written down before the last release of the mirror
        let written = now - 2 * day;
        let today = now / day;
        vec![
            (
                TEAMS,
                format!(
                    "INSERT INTO team (id, organisation_id, key, name, does, name_nl, name_en, does_nl, \
                     does_en) SELECT [g:i], {o}, 'town-' || i, '{{\"nl\":\"Team ' || i || '\"}}', \
                     '{{\"nl\":\"Wij helpen u.\"}}', 'Team ' || i, '', 'Wij helpen u.', '' FROM n"
                ),
            ),
            (
                employees,
                format!(
                    "INSERT INTO account (id, organisation_id, email, name, role, password_hash, \
                     created_at) SELECT [a:i], {o}, 'town-' || i || '@test.example', 'Medewerker', \
                     'employee', 'none', {now} FROM n"
                ),
            ),
            (
                employees,
                format!(
                    "INSERT INTO account_team (account_id, team_id) SELECT [a:i], [g:i % {TEAMS}] FROM n"
                ),
            ),
            (
                t,
                format!(
                    "INSERT INTO trajectory (id, organisation_id, service_id, team_id, employee_id, \
                     name, turn_side, turn_since, started_at, expectation_asked, turn_ask, turn_due, \
                     told_at, name_folded) SELECT [t:i], {o}, {s}, [g:(i / {load}) % {TEAMS}], [a:(i / \
                     {load}) % {employees}], 'Klant ' || i, CASE WHEN i % 3 = 0 THEN 'customer' ELSE \
                     'organisation' END, {now} - (i % 40) * {day}, {now} - (60 + i % 3 * 90) * {day}, \
                     [yes], 'Uw loonstrook', {today} + i % 9, {now} - (i % 5) * {day}, 'klant ' || i \
                     FROM n"
                ),
            ),
            (
                t * m,
                format!(
                    "INSERT INTO moment (id, trajectory_id, step_id, side, channel, title, benefit, \
                     happened_at, written_by, created_at) SELECT [m:i], [t:i / {m}], {p}, CASE WHEN i % \
                     4 = 0 THEN 'customer' ELSE 'organisation' END, 'phone', 'Wij belden u over uw \
                     aanvraag', 'U weet nu waar u aan toe bent.', {now} - 55 * {day} + (i % {m}) * 5 * \
                     {day}, 'employee', {written} FROM n"
                ),
            ),
            (
                t * m / 2,
                format!(
                    "INSERT INTO view (id, trajectory_id, moment_id, by_chair, about_chair, value, \
                     words, said_at, release, read_by) SELECT [v:i], [t:i * 2 / {m}], [m:i * 2], \
                     'customer', 'customer', 1 + i % 5, 'Ik heb lang gewacht en toen werd ik toch \
                     gebeld.', {written}, 'closed', 1000000 FROM n"
                ),
            ),
            (
                t * m / 4,
                format!(
                    "INSERT INTO view (id, trajectory_id, moment_id, by_chair, about_chair, value, \
                     said_at, release) SELECT [w:i], [t:i * 4 / {m}], [m:i * 4], 'employee', 'customer', \
                     1 + i % 5, {written}, 'closed' FROM n"
                ),
            ),
            (
                t * 3,
                format!(
                    "INSERT INTO promise (id, trajectory_id, side, words, due_day, done_day, created_at) \
                     SELECT [q:i], [t:i / 3], 'organisation', 'Wij bellen u met het antwoord.', {today} \
                     - 20 + (i % 3) * 12, CASE WHEN i % 3 = 2 THEN NULL ELSE {today} - 20 + (i % 3) * 12 \
                     END, {now} FROM n"
                ),
            ),
            (
                t,
                format!(
                    "INSERT INTO expectation (id, trajectory_id, said_at, remembered, own_words, \
                     time_words, satisfied) SELECT [e:i], [t:i], {now} - 58 * {day}, [no], 'Ik hoop dat \
                     iemand met mij meedenkt.', 'een maand', 4 FROM n"
                ),
            ),
            (
                t * 4,
                format!(
                    "INSERT INTO entry (id, trajectory_id, kind, about_id, by_side, words, code, at) \
                     SELECT [y:i], [t:i / 4], CASE i % 4 WHEN 0 THEN 'wish' WHEN 1 THEN 'claim' WHEN 2 \
                     THEN 'felt' ELSE 'meaning' END, CASE i % 4 WHEN 1 THEN [m:i / 4 * {m} + 1] WHEN 2 \
                     THEN [m:i / 4 * {m} + 2] END, CASE i % 4 WHEN 0 THEN 'customer' WHEN 2 THEN \
                     'customer' ELSE 'organisation' END, 'wel een maand of twee', CASE i % 4 WHEN 1 THEN \
                     'K01' END, {now} - (i % 50) * {day} FROM n"
                ),
            ),
            (
                t,
                format!(
                    "INSERT INTO turn (id, trajectory_id, side, ask, by_side, at) SELECT [u:i], [t:i], \
                     'organisation', 'wel een maand of twee', 'organisation', {now} - (i % 50) * {day} \
                     FROM n"
                ),
            ),
            (
                t * 2,
                format!(
                    "INSERT INTO answer (id, trajectory_id, moment_id, question, value, by_side, said_at) \
                     SELECT [x:i], [t:i / 2], [m:i / 2 * {m}], CASE i % 2 WHEN 0 THEN 'result' ELSE \
                     'glad' END, 1 + i % 5, 'customer', {written} FROM n"
                ),
            ),
            (
                t,
                format!(
                    "INSERT INTO audit (id, at, organisation_id, account_id, action, subject, \
                     subject_id) SELECT [z:i], {now} - 2 * {day}, {o}, [a:(i / {load}) % {employees}], \
                     'read', 'trajectory', [t:i] FROM n"
                ),
            ),
        ]
    }
}

/// An identifier as both engines read it, to be turned into theirs by [`fill`].
fn uuid(id: Uuid) -> String {
    format!("[={}]", id.simple())
}

/// Writes a statement for one engine: the numbers from 0 as `n (i)`, and identifiers made of numbers.
fn fill(text: &str, postgres: bool, rows: i64) -> String {
    let mut out =
        format!("WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {rows}) ");
    let (insert, select) = text.split_once(" SELECT ").unwrap_or((text, ""));
    let select = replace(select, postgres);
    if postgres {
        out = format!("{insert} {out} SELECT {select}");
        out = out.replace("WITH RECURSIVE n (i) AS (SELECT 0 ", "WITH RECURSIVE n (i) AS (SELECT 0::bigint ");
    } else {
        out = format!("{out}{insert} SELECT {select}");
    }
    out
}

fn replace(text: &str, postgres: bool) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        let (mark, after) = after.split_once(']').unwrap_or((after, ""));
        match mark.split_once(':') {
            _ if mark == "yes" => out.push_str("TRUE"),
            _ if mark == "no" => out.push_str("FALSE"),
            Some((letter, number)) if postgres => out.push_str(&format!(
                "encode(convert_to('{letter}' || lpad(({number})::text, 15, '0'), 'UTF8'), 'hex')::uuid"
            )),
            Some((letter, number)) => {
                out.push_str(&format!("CAST(printf('{letter}%015d', {number}) AS BLOB)"));
            }
            None if postgres => out.push_str(&format!("'{}'::uuid", mark.trim_start_matches('='))),
            None => out.push_str(&format!("x'{}'", mark.trim_start_matches('='))),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_identifier_in_rust_and_in_the_statement() {
        assert_eq!(replace("[t:7]", false), "CAST(printf('t%015d', 7) AS BLOB)");
        assert_eq!(id('t', 7).as_bytes(), b"t000000000000007");
        assert!(replace("[t:i / 3]", true).contains("lpad((i / 3)::text, 15, '0')"));
    }
}
