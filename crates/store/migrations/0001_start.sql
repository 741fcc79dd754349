CREATE TABLE organisation (
    id {id} PRIMARY KEY,
    name TEXT NOT NULL,
    profile TEXT NOT NULL,
    phone TEXT NOT NULL,
    promise_nl TEXT NOT NULL,
    promise_en TEXT NOT NULL
) {strict};

CREATE TABLE team (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisation (id),
    key TEXT NOT NULL,
    name_nl TEXT NOT NULL,
    name_en TEXT NOT NULL,
    does_nl TEXT NOT NULL,
    does_en TEXT NOT NULL,
    UNIQUE (organisation_id, key)
) {strict};

CREATE TABLE service (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisation (id),
    team_id {id} NOT NULL REFERENCES team (id),
    key TEXT NOT NULL,
    position {int} NOT NULL,
    name_nl TEXT NOT NULL,
    name_en TEXT NOT NULL,
    summary_nl TEXT NOT NULL,
    summary_en TEXT NOT NULL,
    UNIQUE (organisation_id, key)
) {strict};

CREATE TABLE step (
    id {id} PRIMARY KEY,
    service_id {id} NOT NULL REFERENCES service (id),
    team_id {id} NOT NULL REFERENCES team (id),
    key TEXT NOT NULL,
    position {int} NOT NULL,
    name_nl TEXT NOT NULL,
    name_en TEXT NOT NULL,
    promised_days {int},
    benefit_nl TEXT NOT NULL,
    benefit_en TEXT NOT NULL,
    UNIQUE (service_id, key)
) {strict};

CREATE TABLE account (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisation (id),
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created_at {time} NOT NULL
) {strict};

CREATE TABLE account_team (
    account_id {id} NOT NULL REFERENCES account (id),
    team_id {id} NOT NULL REFERENCES team (id),
    PRIMARY KEY (account_id, team_id)
) {strict};

CREATE TABLE trajectory (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisation (id),
    service_id {id} NOT NULL REFERENCES service (id),
    team_id {id} NOT NULL REFERENCES team (id),
    employee_id {id} REFERENCES account (id),
    name TEXT NOT NULL,
    turn_side TEXT NOT NULL,
    turn_since {time} NOT NULL,
    started_at {time} NOT NULL,
    expectation_asked {bool} NOT NULL
) {strict};
CREATE INDEX trajectory_team ON trajectory (team_id);
CREATE INDEX trajectory_service ON trajectory (service_id);

CREATE TABLE link (
    id {id} PRIMARY KEY,
    trajectory_id {id} NOT NULL REFERENCES trajectory (id),
    token_hash TEXT NOT NULL UNIQUE,
    created_at {time} NOT NULL,
    expires_at {time} NOT NULL
) {strict};

CREATE TABLE session (
    id {id} PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    account_id {id} REFERENCES account (id),
    link_id {id} REFERENCES link (id),
    created_at {time} NOT NULL,
    expires_at {time} NOT NULL
) {strict};

CREATE TABLE sign_in_attempt (
    email_hash TEXT NOT NULL,
    at {time} NOT NULL
) {strict};
CREATE INDEX sign_in_attempt_email ON sign_in_attempt (email_hash, at);

CREATE TABLE expectation (
    id {id} PRIMARY KEY,
    trajectory_id {id} NOT NULL REFERENCES trajectory (id),
    said_at {time} NOT NULL,
    remembered {bool} NOT NULL,
    own_words TEXT,
    result TEXT,
    time_words TEXT,
    who TEXT,
    contact TEXT,
    satisfied {int}
) {strict};
CREATE INDEX expectation_trajectory ON expectation (trajectory_id);

CREATE TABLE moment (
    id {id} PRIMARY KEY,
    trajectory_id {id} NOT NULL REFERENCES trajectory (id),
    step_id {id} REFERENCES step (id),
    team_id {id} REFERENCES team (id),
    side TEXT NOT NULL,
    channel TEXT NOT NULL,
    title TEXT NOT NULL,
    benefit TEXT,
    happened_at {time} NOT NULL,
    written_by TEXT NOT NULL,
    created_at {time} NOT NULL
) {strict};
CREATE INDEX moment_trajectory ON moment (trajectory_id, happened_at);

CREATE TABLE promise (
    id {id} PRIMARY KEY,
    trajectory_id {id} NOT NULL REFERENCES trajectory (id),
    side TEXT NOT NULL,
    words TEXT NOT NULL,
    due_day {int} NOT NULL,
    done_day {int},
    reason TEXT,
    created_at {time} NOT NULL
) {strict};
CREATE INDEX promise_trajectory ON promise (trajectory_id);

CREATE TABLE view (
    id {id} PRIMARY KEY,
    trajectory_id {id} NOT NULL REFERENCES trajectory (id),
    moment_id {id} NOT NULL REFERENCES moment (id),
    by_chair TEXT NOT NULL,
    about_chair TEXT NOT NULL,
    value {int},
    words TEXT,
    said_at {time} NOT NULL,
    release TEXT NOT NULL,
    withdrawn_at {time}
) {strict};
CREATE INDEX view_moment ON view (moment_id);
CREATE INDEX view_trajectory ON view (trajectory_id);
-- a guess is given once, and so is what the employee says before seeing the other: the database itself refuses a second
CREATE UNIQUE INDEX view_guess_once ON view (moment_id, by_chair, about_chair) WHERE by_chair <> about_chair OR by_chair = 'employee';

CREATE TABLE recognition (
    moment_id {id} PRIMARY KEY REFERENCES moment (id),
    trajectory_id {id} NOT NULL REFERENCES trajectory (id),
    answer TEXT NOT NULL,
    said_at {time} NOT NULL
) {strict};

CREATE TABLE finding (
    id {id} PRIMARY KEY,
    view_id {id} NOT NULL REFERENCES view (id),
    kind TEXT NOT NULL,
    excerpt_start {int} NOT NULL,
    excerpt_end {int} NOT NULL
) {strict};
CREATE INDEX finding_view ON finding (view_id);

CREATE TABLE shown (
    moment_id {id} NOT NULL REFERENCES moment (id),
    employee_id {id} NOT NULL REFERENCES account (id),
    account_id {id} NOT NULL REFERENCES account (id),
    shown_at {time} NOT NULL,
    PRIMARY KEY (moment_id, employee_id, account_id)
) {strict};

CREATE TABLE story (
    id {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisation (id),
    service_id {id} NOT NULL REFERENCES service (id),
    step_id {id} REFERENCES step (id),
    interviewer_id {id} NOT NULL REFERENCES account (id),
    words TEXT NOT NULL,
    value {int},
    release TEXT NOT NULL,
    told_at {time} NOT NULL
) {strict};

CREATE TABLE story_teller (
    story_id {id} PRIMARY KEY REFERENCES story (id),
    name TEXT NOT NULL
) {strict};

CREATE TABLE indicator (
    organisation_id {id} NOT NULL REFERENCES organisation (id),
    kind TEXT NOT NULL,
    decision TEXT NOT NULL,
    position {int} NOT NULL,
    PRIMARY KEY (organisation_id, kind)
) {strict};

CREATE TABLE audit (
    id {id} PRIMARY KEY,
    at {time} NOT NULL,
    organisation_id {id} NOT NULL,
    account_id {id},
    link_id {id},
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    subject_id {id}
) {strict};
CREATE INDEX audit_organisation ON audit (organisation_id, at);

CREATE TABLE job (
    id {id} PRIMARY KEY,
    kind TEXT NOT NULL,
    subject_id {id} NOT NULL,
    run_after {time} NOT NULL,
    attempts {int} NOT NULL,
    last_error TEXT,
    done_at {time}
) {strict};
CREATE INDEX job_waiting ON job (run_after) WHERE done_at IS NULL;
