-- every way in says what it is, who made it and how it was used; a code on paper opens nothing without a word
-- of the customer's own
ALTER TABLE link ADD COLUMN kind TEXT NOT NULL DEFAULT 'personal';
ALTER TABLE link ADD COLUMN made_by {id};
ALTER TABLE link ADD COLUMN first_used {time};
ALTER TABLE link ADD COLUMN last_used {time};
ALTER TABLE link ADD COLUMN word_hash TEXT;
ALTER TABLE link ADD COLUMN wrong {int} NOT NULL DEFAULT 0;
ALTER TABLE link ADD COLUMN wrong_at {time};
ALTER TABLE link ADD COLUMN ended_by TEXT;
CREATE INDEX link_trajectory ON link (trajectory_id);
CREATE INDEX audit_link ON audit (link_id, at);
CREATE INDEX session_link ON session (link_id);

-- what made a link wrote its line in the trail at the same microsecond
UPDATE link SET kind = 'voice' WHERE voice IS NOT NULL;
UPDATE link SET kind = 'code' WHERE voice IS NULL AND EXISTS (SELECT 1 FROM audit u WHERE u.subject_id =
    link.trajectory_id
    AND u.at = link.created_at AND u.action = 'print');
UPDATE link SET made_by = (SELECT u.account_id FROM audit u WHERE u.subject_id = link.trajectory_id AND u.at
    = link.created_at
    AND u.action IN ('start', 'print') AND u.account_id IS NOT NULL LIMIT 1);
UPDATE link SET first_used = (SELECT MIN(u.at) FROM audit u WHERE u.link_id = link.id AND u.action =
    'open-link'),
    last_used = (SELECT MAX(u.at) FROM audit u WHERE u.link_id = link.id AND u.action = 'open-link');
UPDATE link SET ended_by = 'customer' WHERE revoked_at IS NOT NULL;
-- who came by a code types it once more, and then sets a word
DELETE FROM session WHERE link_id IN (SELECT id FROM link WHERE kind = 'code');

-- who said it on behalf of the customer, also where that was not kept before
ALTER TABLE expectation ADD COLUMN voice TEXT;
ALTER TABLE moment ADD COLUMN voice TEXT;
ALTER TABLE recognition ADD COLUMN voice TEXT;
UPDATE expectation SET voice = (SELECT l.voice FROM audit u JOIN link l ON l.id = u.link_id
    WHERE u.subject_id = expectation.trajectory_id AND u.at = expectation.said_at AND l.voice IS NOT NULL
    LIMIT 1);
UPDATE moment SET voice = (SELECT l.voice FROM audit u JOIN link l ON l.id = u.link_id
    WHERE u.subject_id = moment.id AND u.at = moment.created_at AND l.voice IS NOT NULL LIMIT 1) WHERE
    written_by = 'customer';
UPDATE recognition SET voice = (SELECT l.voice FROM audit u JOIN link l ON l.id = u.link_id
    WHERE u.subject_id = recognition.moment_id AND u.at = recognition.said_at AND l.voice IS NOT NULL LIMIT
    1);
UPDATE view SET voice = (SELECT l.voice FROM audit u JOIN link l ON l.id = u.link_id
    WHERE u.subject_id = view.moment_id AND u.at = view.said_at AND l.voice IS NOT NULL LIMIT 1)
    WHERE by_chair = 'customer' AND about_chair = 'employee' AND voice IS NULL;
-- only the customer lets words go to the mirror
UPDATE view SET release = 'closed' WHERE by_chair = 'customer' AND voice IS NOT NULL;

-- said through a code on paper before that code had a word: an employee could have said it, so it counts once
-- the customer confirmed it
ALTER TABLE view ADD COLUMN by_code {bool} NOT NULL DEFAULT FALSE;
ALTER TABLE view ADD COLUMN confirmed_at {time};
ALTER TABLE entry ADD COLUMN by_code {bool} NOT NULL DEFAULT FALSE;
ALTER TABLE expectation ADD COLUMN by_code {bool} NOT NULL DEFAULT FALSE;
ALTER TABLE moment ADD COLUMN by_code {bool} NOT NULL DEFAULT FALSE;
ALTER TABLE recognition ADD COLUMN by_code {bool} NOT NULL DEFAULT FALSE;
UPDATE entry SET by_code = TRUE WHERE by_side = 'customer' AND EXISTS (SELECT 1 FROM audit u JOIN link l ON
    l.id = u.link_id
    WHERE l.kind = 'code' AND u.at = entry.at AND u.subject_id IN (entry.trajectory_id, entry.about_id));
UPDATE view SET by_code = TRUE WHERE by_chair = 'customer' AND (EXISTS (SELECT 1 FROM audit u JOIN link l ON
    l.id = u.link_id
    WHERE l.kind = 'code' AND u.at = view.said_at AND u.subject_id = view.moment_id)
    OR EXISTS (SELECT 1 FROM entry a JOIN entry p ON p.id = a.about_id WHERE a.kind = 'agree' AND a.by_code
    AND p.kind = 'by-phone'
    AND p.about_id = view.moment_id AND view.said_at >= a.at AND view.said_at <= a.at + 10000000));
UPDATE expectation SET by_code = TRUE WHERE EXISTS (SELECT 1 FROM audit u JOIN link l ON l.id = u.link_id
    WHERE l.kind = 'code' AND u.at = expectation.said_at AND u.subject_id = expectation.trajectory_id);
UPDATE moment SET by_code = TRUE WHERE written_by = 'customer' AND EXISTS (SELECT 1 FROM audit u JOIN link l
    ON l.id = u.link_id
    WHERE l.kind = 'code' AND u.at = moment.created_at AND u.subject_id = moment.id);
UPDATE recognition SET by_code = TRUE WHERE EXISTS (SELECT 1 FROM audit u JOIN link l ON l.id = u.link_id
    WHERE l.kind = 'code' AND u.at = recognition.said_at AND u.subject_id = recognition.moment_id);

-- who told by name "for myself" has a seat of the own beside the two chairs; the customer's seat is the
-- customer's again
INSERT INTO entry (id, trajectory_id, kind, about_id, by_side, voice, words, number, at, by_code)
    SELECT v.id, v.trajectory_id, 'beside', v.moment_id, 'customer', v.voice, v.words, v.value, v.said_at,
    v.by_code FROM view v
    WHERE v.voice IS NOT NULL AND v.by_chair = 'customer' AND v.about_chair = 'customer' AND v.withdrawn_at
    IS NULL
    AND (SELECT e.code FROM entry e WHERE e.trajectory_id = v.trajectory_id AND e.kind = 'voice' AND e.voice
    = v.voice
    AND e.at <= v.said_at AND e.withdrawn_at IS NULL ORDER BY e.at DESC, e.id DESC LIMIT 1) = 'self';
DELETE FROM finding WHERE view_id IN (SELECT id FROM entry WHERE kind = 'beside');
DELETE FROM job WHERE subject_id IN (SELECT id FROM entry WHERE kind = 'beside');
DELETE FROM view WHERE id IN (SELECT id FROM entry WHERE kind = 'beside');
UPDATE entry SET kind = 'beside' WHERE kind IN ('impression', 'felt', 'observation') AND voice IS NOT NULL
    AND withdrawn_at IS NULL
    AND (SELECT e.code FROM entry e WHERE e.trajectory_id = entry.trajectory_id AND e.kind = 'voice' AND
    e.voice = entry.voice
    AND e.at <= entry.at AND e.withdrawn_at IS NULL ORDER BY e.at DESC, e.id DESC LIMIT 1) = 'self';

-- nobody is locked out of a customer whom they help
ALTER TABLE own_trajectory ADD COLUMN created_at {time};
DELETE FROM own_trajectory WHERE EXISTS (SELECT 1 FROM link l JOIN trajectory t ON t.id = l.trajectory_id
    WHERE l.id = own_trajectory.link_id AND t.employee_id = own_trajectory.account_id);
