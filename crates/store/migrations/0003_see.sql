-- the kinds of customers that an organisation tells apart; known from the start and never changed
ALTER TABLE trajectory ADD COLUMN segment TEXT;
CREATE TABLE segment (
    organisation_id {id} NOT NULL REFERENCES organisation (id),
    key TEXT NOT NULL,
    position {int} NOT NULL,
    name_nl TEXT NOT NULL,
    name_en TEXT NOT NULL,
    PRIMARY KEY (organisation_id, key)
) {strict};

-- how words speak of the two sides, read once: 0 not at all, 1 of "we" only, 2 of "they" too
ALTER TABLE view ADD COLUMN sides {int};
INSERT INTO job (id, kind, subject_id, run_after, attempts)
    SELECT id, 'read-words', id, 0, 0 FROM view WHERE words IS NOT NULL;

-- an indicator is decided on for a while, not for ever
ALTER TABLE indicator ADD COLUMN until_day {int};
CREATE INDEX view_said ON view (said_at);
CREATE INDEX moment_created ON moment (created_at);
-- the latest released words, for each look into the mirror
CREATE INDEX view_quote ON view (said_at) WHERE release = 'quote';
