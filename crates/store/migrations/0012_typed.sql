-- What is counted or is a state has a table of its own: an entry is only what somebody said in words. Every
-- row keeps the identifier that it had as an entry, so that what speaks about it still finds it.

-- first of all, because on PostgreSQL nobody writes an entry from here on: what a program of the version
-- before kept between the copying and the end of the old table would be lost with it. The index is made anew
-- below
DROP INDEX entry_once;

-- answers to the questions about a moment, each once for each person while it stands
CREATE TABLE answer (
    id {id} PRIMARY KEY,
    trajectory_id {id} NOT NULL REFERENCES trajectory (id),
    moment_id {id} NOT NULL REFERENCES moment (id),
    -- empty once it was taken back, as everything that was said with it
    question TEXT,
    value {int},
    nuance TEXT,
    by_side TEXT NOT NULL CHECK (by_side IN ('customer', 'organisation')),
    account_id {id} REFERENCES account (id),
    voice TEXT,
    said_at {time} NOT NULL,
    by_code {bool} NOT NULL DEFAULT FALSE,
    -- false for what was written before the database held it to once
    once {bool} NOT NULL DEFAULT TRUE,
    withdrawn_at {time},
    withdrawn_code TEXT
) {strict};
INSERT INTO answer (id, trajectory_id, moment_id, question, value, nuance, by_side, account_id, voice,
    said_at, by_code, once, withdrawn_at, withdrawn_code)
    SELECT id, trajectory_id, about_id, code, number, words, by_side, account_id, voice, at,
    by_code, slot IS NOT NULL, withdrawn_at, withdrawn_code
    FROM entry WHERE kind = 'answer';
CREATE INDEX answer_trajectory ON answer (trajectory_id, said_at);
CREATE INDEX answer_moment ON answer (moment_id);
CREATE INDEX answer_withdrawn ON answer (withdrawn_at) WHERE withdrawn_at IS NOT NULL;
CREATE UNIQUE INDEX answer_once ON answer
    (moment_id, question, by_side, COALESCE(account_id, trajectory_id), COALESCE(voice, ''))
    WHERE once AND withdrawn_at IS NULL;

-- what did not work, and how it was handled
CREATE TABLE limitation (
    id {id} PRIMARY KEY,
    trajectory_id {id} NOT NULL REFERENCES trajectory (id),
    moment_id {id} NOT NULL REFERENCES moment (id),
    outcome TEXT,
    words TEXT,
    by_side TEXT NOT NULL CHECK (by_side IN ('customer', 'organisation')),
    account_id {id} REFERENCES account (id),
    voice TEXT,
    said_at {time} NOT NULL,
    by_code {bool} NOT NULL DEFAULT FALSE,
    withdrawn_at {time},
    withdrawn_code TEXT
) {strict};
INSERT INTO limitation (id, trajectory_id, moment_id, outcome, words, by_side, account_id, voice, said_at,
    by_code, withdrawn_at, withdrawn_code)
    SELECT id, trajectory_id, about_id, code, words, by_side, account_id, voice, at, by_code,
    withdrawn_at, withdrawn_code
    FROM entry WHERE kind = 'limitation';
CREATE INDEX limitation_trajectory ON limitation (trajectory_id, said_at);
CREATE INDEX limitation_moment ON limitation (moment_id);
CREATE INDEX limitation_withdrawn ON limitation (withdrawn_at) WHERE withdrawn_at IS NOT NULL;

-- whose turn it became, what is asked and by when. Nobody takes it back; an early version let staff do so,
-- and those rows have no side any more
CREATE TABLE turn (
    id {id} PRIMARY KEY,
    trajectory_id {id} NOT NULL REFERENCES trajectory (id),
    side TEXT,
    ask TEXT,
    due_day {int},
    -- what somebody said that made it so
    because_id {id},
    by_side TEXT NOT NULL CHECK (by_side IN ('customer', 'organisation')),
    account_id {id} REFERENCES account (id),
    at {time} NOT NULL,
    withdrawn_at {time},
    withdrawn_code TEXT
) {strict};
INSERT INTO turn (id, trajectory_id, side, ask, due_day, because_id, by_side, account_id, at, withdrawn_at,
    withdrawn_code)
    SELECT id, trajectory_id, code, words, day, other_id, by_side, account_id, at, withdrawn_at,
    withdrawn_code
    FROM entry WHERE kind = 'turn';
CREATE INDEX turn_trajectory ON turn (trajectory_id, at);

-- that the other side said yes to what stands in an entry: each side once while it stands
CREATE TABLE agreement (
    id {id} PRIMARY KEY,
    trajectory_id {id} NOT NULL REFERENCES trajectory (id),
    about_id {id} NOT NULL,
    by_side TEXT NOT NULL CHECK (by_side IN ('customer', 'organisation')),
    account_id {id} REFERENCES account (id),
    voice TEXT,
    at {time} NOT NULL,
    by_code {bool} NOT NULL DEFAULT FALSE,
    withdrawn_at {time},
    withdrawn_code TEXT
) {strict};
INSERT INTO agreement (id, trajectory_id, about_id, by_side, account_id, voice, at, by_code, withdrawn_at,
    withdrawn_code)
    SELECT id, trajectory_id, about_id, by_side, account_id, voice, at, by_code, withdrawn_at, withdrawn_code
    FROM entry WHERE kind = 'agree' AND about_id IS NOT NULL;
CREATE UNIQUE INDEX agreement_once ON agreement (about_id, by_side) WHERE withdrawn_at IS NULL;
CREATE INDEX agreement_trajectory ON agreement (trajectory_id);
CREATE INDEX agreement_withdrawn ON agreement (withdrawn_at) WHERE withdrawn_at IS NOT NULL;

-- that somebody else helps from now on, why, and whether who came new has read the story
CREATE TABLE handover (
    id {id} PRIMARY KEY,
    trajectory_id {id} NOT NULL REFERENCES trajectory (id),
    from_team_id {id},
    to_team_id {id},
    reason TEXT,
    account_id {id} REFERENCES account (id),
    at {time} NOT NULL,
    -- who came new and has read the story, and when that was said
    read_by {id} REFERENCES account (id),
    read_at {time},
    withdrawn_at {time},
    withdrawn_code TEXT
) {strict};
INSERT INTO handover (id, trajectory_id, from_team_id, to_team_id, reason, account_id, at, read_by, read_at,
    withdrawn_at, withdrawn_code)
    SELECT e.id, e.trajectory_id, e.about_id, e.other_id, e.words, e.account_id, e.at,
    (SELECT r.account_id FROM entry r WHERE r.about_id = e.id AND r.kind = 'has-read'
        AND r.withdrawn_at IS NULL ORDER BY r.at, r.id LIMIT 1),
    (SELECT MIN(r.at) FROM entry r WHERE r.about_id = e.id AND r.kind = 'has-read'
        AND r.withdrawn_at IS NULL),
    e.withdrawn_at, e.withdrawn_code
    FROM entry e WHERE e.kind = 'handover';
CREATE INDEX handover_trajectory ON handover (trajectory_id, at);

-- what became of a promise: a later day or none any more, and why. The promise itself says how it stands now
CREATE TABLE promise_change (
    id {id} PRIMARY KEY,
    trajectory_id {id} NOT NULL REFERENCES trajectory (id),
    promise_id {id} NOT NULL REFERENCES promise (id),
    kind TEXT NOT NULL CHECK (kind IN ('extend', 'withdraw-promise')),
    reason TEXT,
    -- the later day
    day {int},
    account_id {id} REFERENCES account (id),
    at {time} NOT NULL,
    withdrawn_at {time},
    withdrawn_code TEXT
) {strict};
INSERT INTO promise_change (id, trajectory_id, promise_id, kind, reason, day, account_id, at, withdrawn_at,
    withdrawn_code)
    SELECT id, trajectory_id, about_id, kind, words, day, account_id, at, withdrawn_at, withdrawn_code
    FROM entry WHERE kind IN ('extend', 'withdraw-promise');
CREATE INDEX promise_change_trajectory ON promise_change (trajectory_id, at);
-- a promise is withdrawn once
CREATE UNIQUE INDEX promise_withdrawn_once ON promise_change (promise_id)
    WHERE kind = 'withdraw-promise' AND withdrawn_at IS NULL;

-- the entries that are left are words. The table is made anew so that a program of the version before, which
-- may still run beside this one, is refused when it writes one of these kinds, and says so to whoever typed:
-- nothing is kept where no page looks
CREATE TABLE entry_of_words (
    id {id} PRIMARY KEY,
    trajectory_id {id} NOT NULL REFERENCES trajectory (id),
    kind TEXT NOT NULL CHECK (kind NOT IN ('answer', 'limitation', 'turn', 'agree', 'handover', 'has-read',
        'extend', 'withdraw-promise')),
    about_id {id},
    other_id {id},
    by_side TEXT NOT NULL,
    account_id {id} REFERENCES account (id),
    voice TEXT,
    words TEXT,
    more TEXT,
    place TEXT,
    code TEXT,
    basis TEXT,
    day {int},
    until_day {int},
    number {int},
    at {time} NOT NULL,
    withdrawn_at {time},
    withdrawn_code TEXT,
    by_code {bool} NOT NULL DEFAULT FALSE,
    -- empty for what may be said once, nothing for what may be said again, and for what was written before
    -- the database held it to once
    slot TEXT
) {strict};
INSERT INTO entry_of_words (id, trajectory_id, kind, about_id, other_id, by_side, account_id, voice, words,
    more, place, code, basis, day, until_day, number, at, withdrawn_at, withdrawn_code, by_code, slot)
    SELECT id, trajectory_id, kind, about_id, other_id, by_side, account_id, voice, words, more,
    place, code, basis, day, until_day, number, at, withdrawn_at, withdrawn_code, by_code, slot
    FROM entry WHERE kind NOT IN ('answer', 'limitation', 'turn', 'agree', 'handover', 'has-read',
        'extend', 'withdraw-promise');
DROP TABLE entry;
ALTER TABLE entry_of_words RENAME TO entry;
CREATE INDEX entry_trajectory ON entry (trajectory_id, at);
CREATE INDEX entry_about ON entry (about_id);
CREATE INDEX entry_withdrawn ON entry (withdrawn_at) WHERE withdrawn_at IS NOT NULL;
CREATE UNIQUE INDEX entry_once ON entry (about_id, kind, by_side)
    WHERE kind IN ('win-came', 'reply', 'talk-way') AND withdrawn_at IS NULL;
CREATE UNIQUE INDEX entry_slot ON entry
    (trajectory_id, kind, by_side, COALESCE(about_id, trajectory_id), slot)
    WHERE slot IS NOT NULL AND withdrawn_at IS NULL;

-- what a house is made of (its teams, services and routes) is kept in memory while this number stays
ALTER TABLE organisation ADD COLUMN house {int} NOT NULL DEFAULT 0;
