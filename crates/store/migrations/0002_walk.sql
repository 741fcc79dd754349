ALTER TABLE team ADD COLUMN phone TEXT;
ALTER TABLE step ADD COLUMN customer_minutes {int};

-- the turn says what is asked and by when; the version tells somebody who writes that the page changed meanwhile
ALTER TABLE trajectory ADD COLUMN turn_ask TEXT;
ALTER TABLE trajectory ADD COLUMN turn_due {int};
ALTER TABLE trajectory ADD COLUMN version {int} NOT NULL DEFAULT 0;
ALTER TABLE trajectory ADD COLUMN told_at {time};
CREATE INDEX trajectory_employee ON trajectory (employee_id, turn_side, turn_since);
CREATE INDEX trajectory_team_turn ON trajectory (team_id, turn_side, turn_since);

ALTER TABLE expectation ADD COLUMN source TEXT;

ALTER TABLE moment ADD COLUMN rough TEXT;
ALTER TABLE moment ADD COLUMN day_known {bool} NOT NULL DEFAULT TRUE;
ALTER TABLE moment ADD COLUMN clock {int};
ALTER TABLE moment ADD COLUMN party TEXT;
ALTER TABLE moment ADD COLUMN sent_by TEXT;
ALTER TABLE moment ADD COLUMN attempt TEXT;

ALTER TABLE promise ADD COLUMN first_day {int};
ALTER TABLE promise ADD COLUMN withdrawn_day {int};

-- who answered in the employee's chair: after a hand-over somebody else sits there, who guesses anew and reads no guess of a colleague
ALTER TABLE view ADD COLUMN account_id {id};
UPDATE view SET account_id = (SELECT t.employee_id FROM trajectory t WHERE t.id = view.trajectory_id) WHERE by_chair = 'employee';
DROP INDEX view_guess_once;
CREATE UNIQUE INDEX view_guess_once ON view (moment_id, by_chair, about_chair, COALESCE(account_id, trajectory_id))
    WHERE by_chair <> about_chair OR by_chair = 'employee';
ALTER TABLE view ADD COLUMN voice TEXT;
ALTER TABLE view ADD COLUMN withdrawn_code TEXT;

ALTER TABLE link ADD COLUMN voice TEXT;
ALTER TABLE link ADD COLUMN revoked_at {time};
ALTER TABLE session ADD COLUMN invitation_id {id};

CREATE TABLE entry (
    id {id} PRIMARY KEY,
    trajectory_id {id} NOT NULL REFERENCES trajectory (id),
    kind TEXT NOT NULL,
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
    withdrawn_code TEXT
) {strict};
CREATE INDEX entry_trajectory ON entry (trajectory_id, at);
-- an agreement, a key moment, a reply: each side says it once about one thing while it stands
CREATE UNIQUE INDEX entry_once ON entry (about_id, kind, by_side) WHERE kind IN ('agree', 'win-came', 'reply', 'talk-way', 'has-read') AND withdrawn_at IS NULL;

CREATE TABLE invitation (
    id {id} PRIMARY KEY,
    trajectory_id {id} NOT NULL REFERENCES trajectory (id),
    moment_id {id} NOT NULL REFERENCES moment (id),
    party TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    created_at {time} NOT NULL,
    expires_at {time} NOT NULL,
    revoked_at {time}
) {strict};
CREATE INDEX invitation_trajectory ON invitation (trajectory_id);

CREATE TABLE role_name (
    organisation_id {id} NOT NULL REFERENCES organisation (id),
    role TEXT NOT NULL,
    name_nl TEXT NOT NULL,
    name_en TEXT NOT NULL,
    PRIMARY KEY (organisation_id, role)
) {strict};

-- for the eyes of the writer only
CREATE TABLE reflection (
    id {id} PRIMARY KEY,
    account_id {id} NOT NULL REFERENCES account (id),
    words TEXT NOT NULL,
    at {time} NOT NULL
) {strict};
CREATE INDEX reflection_account ON reflection (account_id, at);

CREATE TABLE support (
    id {id} PRIMARY KEY,
    from_id {id} NOT NULL REFERENCES account (id),
    to_id {id} NOT NULL REFERENCES account (id),
    words TEXT NOT NULL,
    at {time} NOT NULL,
    read_at {time}
) {strict};
CREATE INDEX support_to ON support (to_id, at);

CREATE TABLE own_trajectory (
    account_id {id} NOT NULL REFERENCES account (id),
    link_id {id} NOT NULL REFERENCES link (id),
    PRIMARY KEY (account_id, link_id)
) {strict};

CREATE TABLE mail_address (
    trajectory_id {id} PRIMARY KEY REFERENCES trajectory (id),
    address TEXT NOT NULL,
    language TEXT NOT NULL
) {strict};

CREATE TABLE mail (
    id {id} PRIMARY KEY,
    trajectory_id {id} NOT NULL REFERENCES trajectory (id),
    kind TEXT NOT NULL,
    subject_id {id} NOT NULL,
    created_at {time} NOT NULL,
    sent_at {time}
) {strict};
-- one reminder, ever: the database itself refuses a second
CREATE UNIQUE INDEX mail_reminder_once ON mail (subject_id) WHERE kind = 'reminder';

CREATE INDEX promise_due ON promise (due_day) WHERE done_day IS NULL;
CREATE INDEX audit_subject ON audit (subject_id, at);
