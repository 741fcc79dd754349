-- Who spoke by the customer's own link for somebody else when a way in was made or ended there (V13): the
-- customer reads in the list who that was.
ALTER TABLE link ADD COLUMN made_as TEXT;
ALTER TABLE link ADD COLUMN ended_as TEXT;
