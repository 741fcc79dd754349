-- until when whoever took the job has it: until then run_after says the same, so that nobody else takes it,
-- and who took it and died is waited for no longer. Empty while nobody has it. It is the mark by which
-- somebody ends only a job that is still the own
ALTER TABLE job ADD COLUMN leased_until {time};
-- when the last try failed. Such a job is not tried any more: it stays, with its last error, until somebody
-- who looks after the program takes it away or lets it be tried anew. Nobody has it then
ALTER TABLE job ADD COLUMN failed_at {time}
    CHECK (failed_at IS NULL OR leased_until IS NULL);

-- what is done is deleted from now on. done_at is written by the version before only, and read so that what
-- that one does beside this one is not done twice
DELETE FROM job WHERE done_at IS NOT NULL;
-- what was tried five times was left alone and looked as if it waited
UPDATE job SET failed_at = run_after WHERE attempts >= 5;

-- kind has no CHECK: a newer version beside this one may put work there that this one does not know
DROP INDEX job_waiting;
CREATE INDEX job_due ON job (run_after, id) WHERE done_at IS NULL AND failed_at IS NULL;
