-- Who speaks by the customer's own link is said in each session for itself: a link can lie on two telephones,
-- and what is said on one of them makes nobody on the other somebody else (V13).
ALTER TABLE session ADD COLUMN voice_id {id} REFERENCES entry (id);
UPDATE session SET voice_id = (SELECT e.id FROM link l JOIN entry e ON e.trajectory_id = l.trajectory_id
    WHERE l.id = session.link_id AND l.voice IS NULL AND e.kind = 'voice' AND e.by_side = 'customer'
    AND e.voice IS NULL AND e.withdrawn_at IS NULL ORDER BY e.at DESC, e.id DESC LIMIT 1)
    WHERE link_id IS NOT NULL;
-- what held before it holds again when it is taken back
UPDATE entry SET other_id = (SELECT p.id FROM entry p WHERE p.trajectory_id = entry.trajectory_id
    AND p.kind = 'voice' AND p.by_side = 'customer' AND p.voice IS NULL AND p.withdrawn_at IS NULL
    AND (p.at < entry.at OR (p.at = entry.at AND p.id < entry.id)) ORDER BY p.at DESC, p.id DESC LIMIT 1)
    WHERE kind = 'voice' AND by_side = 'customer' AND voice IS NULL AND withdrawn_at IS NULL;
-- what an employee knew is no guess: the calls that were written down are found by themselves
CREATE INDEX entry_by_phone ON entry (about_id) WHERE kind = 'by-phone';
CREATE INDEX session_voice ON session (voice_id) WHERE voice_id IS NOT NULL;
