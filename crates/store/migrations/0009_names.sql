-- one and more of what the people in the two chairs are called: no form is made from another.
-- A name that was kept before has no word for more yet; whoever keeps the names is asked for it.
ALTER TABLE role_name ADD COLUMN more_nl TEXT NOT NULL DEFAULT '';
ALTER TABLE role_name ADD COLUMN more_en TEXT NOT NULL DEFAULT '';

-- whoever is served has no role, so the name stands apart
CREATE TABLE customer_name (
    organisation_id {id} PRIMARY KEY REFERENCES organisation (id),
    one_nl TEXT NOT NULL,
    more_nl TEXT NOT NULL,
    one_en TEXT NOT NULL,
    more_en TEXT NOT NULL
) {strict};
