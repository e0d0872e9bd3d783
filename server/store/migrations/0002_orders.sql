-- Enrolment drafts, and orders with what became of their payment. Secrets of links stand here as digests only.

CREATE TABLE draft (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    link_sha256 BLOB    NOT NULL UNIQUE CHECK (length(link_sha256) = 32),
    revision    INTEGER NOT NULL CHECK (revision >= 1),
    saved_at    INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL CHECK (expires_at > saved_at),
    body        TEXT    NOT NULL CHECK (length(body) <= 65536)
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_by_expiry ON draft (expires_at);

CREATE TABLE orders (
    id               BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    number           TEXT    NOT NULL UNIQUE CHECK (length(number) = 12),
    link_sha256      BLOB    NOT NULL UNIQUE CHECK (length(link_sha256) = 32),
    idempotency_key  TEXT    NOT NULL UNIQUE,
    revision         INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    state            TEXT    NOT NULL CHECK (state IN ('authorising', 'received', 'declined', 'voided')),
    payment_state    TEXT    NOT NULL
        CHECK (payment_state IN ('none', 'authorised', 'captured', 'declined', 'voided', 'invoiced')),
    gateway          TEXT    NOT NULL,
    total_minor      INTEGER NOT NULL CHECK (total_minor >= 0),
    currency         TEXT    NOT NULL CHECK (length(currency) = 3),
    placed_at        INTEGER NOT NULL,
    changed_at       INTEGER NOT NULL CHECK (changed_at >= placed_at),
    redirect_url     TEXT    NOT NULL DEFAULT '',
    payment_due_at   INTEGER,
    payment_attempts INTEGER NOT NULL DEFAULT 0 CHECK (payment_attempts >= 0),
    contents         TEXT    NOT NULL,
    explanation      TEXT    NOT NULL,
    -- Received means paid for or on account; nothing else was, and what may still change is looked at again.
    CHECK ((state = 'received') = (payment_state IN ('authorised', 'captured', 'invoiced'))),
    CHECK ((state = 'authorising') = (payment_state = 'none')),
    CHECK (payment_state NOT IN ('none', 'authorised') OR payment_due_at IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX orders_payment_due ON orders (payment_due_at) WHERE payment_due_at IS NOT NULL;
