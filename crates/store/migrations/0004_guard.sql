-- what /health writes, to see that writing is possible
CREATE TABLE health (
    id {int} PRIMARY KEY,
    at {time} NOT NULL
) {strict};

-- a device on which somebody signed in before: others who try that mail address do not shut its owner out
-- there
CREATE TABLE device (
    token_hash TEXT NOT NULL,
    account_id {id} NOT NULL REFERENCES account (id),
    created_at {time} NOT NULL,
    expires_at {time} NOT NULL,
    PRIMARY KEY (token_hash, account_id)
) {strict};

-- attempts are counted in memory since this version; the table stays for the version before
DELETE FROM sign_in_attempt;
