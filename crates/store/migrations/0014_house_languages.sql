-- What an organisation says is one column for all its languages: an object of texts by the code of the
-- language, as JSON. The columns of Dutch and English stay for one version, so that the version before can go
-- on with this database: until then both are written, and what that version wrote is brought along each time
-- the database is opened (`house/before.rs`).
ALTER TABLE organisation ADD COLUMN promise TEXT NOT NULL DEFAULT '{}';
ALTER TABLE team ADD COLUMN name TEXT NOT NULL DEFAULT '{}';
ALTER TABLE team ADD COLUMN does TEXT NOT NULL DEFAULT '{}';
ALTER TABLE service ADD COLUMN name TEXT NOT NULL DEFAULT '{}';
ALTER TABLE service ADD COLUMN summary TEXT NOT NULL DEFAULT '{}';
ALTER TABLE step ADD COLUMN name TEXT NOT NULL DEFAULT '{}';
ALTER TABLE step ADD COLUMN benefit TEXT NOT NULL DEFAULT '{}';
ALTER TABLE segment ADD COLUMN name TEXT NOT NULL DEFAULT '{}';
ALTER TABLE role_name ADD COLUMN name TEXT NOT NULL DEFAULT '{}';
ALTER TABLE role_name ADD COLUMN more TEXT NOT NULL DEFAULT '{}';
ALTER TABLE customer_name ADD COLUMN one TEXT NOT NULL DEFAULT '{}';
ALTER TABLE customer_name ADD COLUMN more TEXT NOT NULL DEFAULT '{}';
