-- Which answers the mirror shows together: what was released stays known, so that a later release cannot tell one answer by
-- its difference.
CREATE TABLE mirror_release (
    service_id {id} NOT NULL REFERENCES service (id),
    release_day {int} NOT NULL,
    family TEXT NOT NULL,
    blocks {bytes} NOT NULL,
    PRIMARY KEY (service_id, release_day, family)
) {strict};

-- what was taken back since the last release is looked up at each look
CREATE INDEX view_withdrawn ON view (withdrawn_at) WHERE withdrawn_at IS NOT NULL;
CREATE INDEX entry_withdrawn ON entry (withdrawn_at) WHERE withdrawn_at IS NOT NULL;
CREATE INDEX expectation_withdrawn ON expectation (withdrawn_at) WHERE withdrawn_at IS NOT NULL;
CREATE INDEX moment_withdrawn ON moment (withdrawn_at) WHERE withdrawn_at IS NOT NULL;
CREATE INDEX taken_back_at ON taken_back (at);
