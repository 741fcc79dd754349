-- A session on a device of which nothing is known, where somebody else than the customer spoke by the own
-- link before: it is asked first who speaks there (V13). What began before this goes on as it was.
ALTER TABLE session ADD COLUMN to_ask {bool} NOT NULL DEFAULT FALSE;

-- By whom it was taken back whether something was noticed, on behalf of the customer.
ALTER TABLE taken_back ADD COLUMN voice TEXT;
