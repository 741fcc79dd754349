-- Whether somebody on the customer's side said that the customer has died, and nobody by the customer's own
-- link said afterwards to speak for themselves (V13). Then nothing is asked of that person any more, on any
-- page, list or mail.
ALTER TABLE trajectory ADD COLUMN bereaved {bool} NOT NULL DEFAULT FALSE;
UPDATE trajectory SET bereaved = EXISTS (
    SELECT 1 FROM entry d
    WHERE d.trajectory_id = trajectory.id AND d.kind = 'voice' AND d.code = 'deceased'
    AND d.withdrawn_at IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM entry l
        WHERE l.trajectory_id = d.trajectory_id AND l.kind = 'voice' AND l.withdrawn_at IS NULL
        AND (l.at > d.at OR (l.at = d.at AND l.id > d.id))
        AND (COALESCE(l.voice, '') = COALESCE(d.voice, '') OR (l.voice IS NULL AND l.code = 'self'))
    )
);
