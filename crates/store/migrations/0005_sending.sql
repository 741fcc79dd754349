-- which sendings of a form were kept: written with the deed itself, so the same one is never kept twice
CREATE TABLE sending (
    id {id} PRIMARY KEY,
    at {time} NOT NULL,
    -- what was in it, under a key: never a word of it
    what TEXT NOT NULL
) {strict};
CREATE INDEX sending_at ON sending (at);

-- what this installation signs with; made once, the same for every server on this database
CREATE TABLE own_key (
    name TEXT PRIMARY KEY,
    key TEXT NOT NULL
) {strict};
