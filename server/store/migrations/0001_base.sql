-- Answers given under idempotency keys, and what is to leave the process.

CREATE TABLE idempotency (
    scope       TEXT    NOT NULL CHECK (length(scope) BETWEEN 1 AND 64),
    key         TEXT    NOT NULL CHECK (length(key) BETWEEN 16 AND 64),
    fingerprint BLOB    NOT NULL CHECK (length(fingerprint) = 32),
    run         BLOB    NOT NULL CHECK (length(run) = 16),
    made_at     INTEGER NOT NULL,
    lease_until INTEGER NOT NULL,
    status      INTEGER          CHECK (status BETWEEN 200 AND 599),
    body        TEXT,
    PRIMARY KEY (scope, key),
    CHECK ((status IS NULL) = (body IS NULL))
) STRICT;

CREATE INDEX idempotency_by_age ON idempotency (made_at);

CREATE TABLE outbox (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    kind        TEXT    NOT NULL CHECK (length(kind) BETWEEN 1 AND 64),
    payload     TEXT    NOT NULL,
    made_at     INTEGER NOT NULL,
    not_before  INTEGER NOT NULL,
    attempts    INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    fence       INTEGER NOT NULL DEFAULT 0 CHECK (fence >= attempts),
    lease_until INTEGER NOT NULL DEFAULT 0,
    lease_owner BLOB             CHECK (length(lease_owner) = 16),
    done_at     INTEGER,
    dead_at     INTEGER,
    last_error  TEXT,
    CHECK (done_at IS NULL OR dead_at IS NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX outbox_waiting ON outbox (not_before) WHERE done_at IS NULL AND dead_at IS NULL;
