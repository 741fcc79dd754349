-- a name as it is looked for: without capitals and accents, made by the program, which fills it in at its start where it is missing
ALTER TABLE trajectory ADD COLUMN name_folded TEXT;
CREATE INDEX trajectory_unfolded ON trajectory (id) WHERE name_folded IS NULL;

-- a moment of which nobody knows the day stands where it was told, and is not counted as a time
ALTER TABLE moment ADD COLUMN placed {bool} NOT NULL DEFAULT TRUE;

-- which version of the reader looked for personal data in the words: a better one reads them again before others see them
ALTER TABLE view ADD COLUMN read_by {int} NOT NULL DEFAULT 0;
