-- what was taken back is gone; that it was there, the day and the reason stay
ALTER TABLE moment ADD COLUMN withdrawn_at {time};
ALTER TABLE moment ADD COLUMN withdrawn_code TEXT;
ALTER TABLE expectation ADD COLUMN withdrawn_at {time};
ALTER TABLE expectation ADD COLUMN withdrawn_code TEXT;
ALTER TABLE support ADD COLUMN withdrawn_at {time};
-- an answer about noticing has no row of its own to leave a trace in
CREATE TABLE taken_back (
    id {id} PRIMARY KEY,
    trajectory_id {id} NOT NULL REFERENCES trajectory (id),
    moment_id {id} NOT NULL REFERENCES moment (id),
    by_chair TEXT NOT NULL,
    at {time} NOT NULL,
    code TEXT NOT NULL
) {strict};
CREATE INDEX taken_back_trajectory ON taken_back (trajectory_id);

-- what is said once: the slot is empty for most kinds, and names the question for an answer. What was written before this
-- file has none, and is held to it by the program alone
ALTER TABLE entry ADD COLUMN slot TEXT;
CREATE UNIQUE INDEX entry_slot ON entry (trajectory_id, kind, by_side, COALESCE(about_id, trajectory_id), slot)
    WHERE slot IS NOT NULL AND withdrawn_at IS NULL;

-- who reads an interview: the box that was ticked before allowed the words to be used without a name, so staff as well
ALTER TABLE story ADD COLUMN for_staff {bool} NOT NULL DEFAULT FALSE;
ALTER TABLE story ADD COLUMN checked_at {time};
ALTER TABLE story ADD COLUMN withdrawn_at {time};
UPDATE story SET for_staff = TRUE WHERE release = 'quote';

-- a customer who took back how a moment was, was told that all of it went: the answers given there before that go now
UPDATE entry SET
    withdrawn_code = (SELECT COALESCE(v.withdrawn_code, 'unsaid') FROM view v WHERE v.moment_id = entry.about_id
        AND v.by_chair = 'customer' AND v.withdrawn_at >= entry.at ORDER BY v.withdrawn_at, v.id LIMIT 1),
    withdrawn_at = (SELECT MIN(v.withdrawn_at) FROM view v WHERE v.moment_id = entry.about_id
        AND v.by_chair = 'customer' AND v.withdrawn_at >= entry.at),
    words = NULL, number = NULL, code = NULL
WHERE withdrawn_at IS NULL
    AND ((kind = 'answer' AND by_side = 'customer') OR (kind = 'by-phone' AND EXISTS (SELECT 1 FROM entry a
        WHERE a.about_id = entry.id AND a.kind = 'agree')))
    AND EXISTS (SELECT 1 FROM view v WHERE v.moment_id = entry.about_id AND v.by_chair = 'customer'
        AND v.withdrawn_at >= entry.at);
DELETE FROM finding WHERE view_id IN (SELECT id FROM view WHERE withdrawn_at IS NOT NULL);
UPDATE view SET sides = NULL, release = 'closed' WHERE withdrawn_at IS NOT NULL;

-- a promise that was opened again because it did not help was done all the same, on the day that its entry kept; unless a
-- new day was promised since
UPDATE promise SET done_day = (SELECT MAX(e.day) FROM entry e WHERE e.about_id = promise.id AND e.kind = 'not-helped')
WHERE done_day IS NULL AND withdrawn_day IS NULL
    AND EXISTS (SELECT 1 FROM entry e WHERE e.about_id = promise.id AND e.kind = 'not-helped' AND e.day IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM entry x WHERE x.about_id = promise.id AND x.kind = 'extend' AND x.at >
        (SELECT MAX(e.at) FROM entry e WHERE e.about_id = promise.id AND e.kind = 'not-helped' AND e.day IS NOT NULL));
