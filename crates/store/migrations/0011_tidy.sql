-- what is said about something is looked for by that at each taking back, and the mirror looks for what was
-- noticed since the release before
CREATE INDEX entry_about ON entry (about_id);
CREATE INDEX recognition_said ON recognition (said_at);

-- who came in by a code on paper and then makes another way in is told apart from who came by the own link
ALTER TABLE link ADD COLUMN made_with {id} REFERENCES link (id);

-- attempts are counted in memory since 0004, and no version that can still run beside this one reads the table.
-- view.confirmed_at is not read or written any more since this version, and stays for the version before
DROP TABLE sign_in_attempt;
