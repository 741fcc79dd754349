-- Whether something was noticed is one answer of each person: what somebody says on behalf of the customer
-- stands beside what the customer says, and neither takes the place of the other (N19).
CREATE TABLE recognition_of_each (
    moment_id {id} NOT NULL REFERENCES moment (id),
    trajectory_id {id} NOT NULL REFERENCES trajectory (id),
    answer TEXT NOT NULL,
    said_at {time} NOT NULL,
    -- who said it on behalf of the customer; empty for the customer
    voice TEXT,
    by_code {bool} NOT NULL DEFAULT FALSE
) {strict};
INSERT INTO recognition_of_each (moment_id, trajectory_id, answer, said_at, voice, by_code)
    SELECT moment_id, trajectory_id, answer, said_at, voice, by_code FROM recognition;
DROP TABLE recognition;
ALTER TABLE recognition_of_each RENAME TO recognition;
CREATE UNIQUE INDEX recognition_once ON recognition (moment_id, COALESCE(voice, ''));
CREATE INDEX recognition_said ON recognition (said_at);

-- and so is everything else that is said once: what somebody says on behalf of the customer takes nobody's
-- place
DROP INDEX entry_once;
CREATE UNIQUE INDEX entry_once ON entry (about_id, kind, by_side, COALESCE(voice, ''))
    WHERE kind IN ('win-came', 'reply', 'talk-way') AND withdrawn_at IS NULL;
UPDATE entry SET slot = voice WHERE slot IS NOT NULL AND voice IS NOT NULL;
