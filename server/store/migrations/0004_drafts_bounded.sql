-- Answers about drafts were kept with everything that was typed: they outlived the drafts. How much all drafts
-- hold together is counted, so that it can be bounded; and the server shows that it can write.

DELETE FROM idempotency WHERE scope IN ('draft.create', 'draft.save', 'draft.delete');

CREATE TABLE draft_total (
    id         INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    drafts     INTEGER NOT NULL CHECK (drafts >= 0),
    characters INTEGER NOT NULL CHECK (characters >= 0)
) STRICT;

INSERT INTO draft_total (id, drafts, characters) SELECT 1, count(*), coalesce(sum(length(body)), 0) FROM draft;

CREATE TABLE heartbeat (
    id      INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    beat_at INTEGER NOT NULL
) STRICT;

INSERT INTO heartbeat (id, beat_at) VALUES (1, 0);
