-- An entry that somebody holds is not to be taken before its lease ends: one column and its index say it, so that
-- finding what is due does not read everything that waits.

UPDATE outbox SET not_before = lease_until
    WHERE done_at IS NULL AND dead_at IS NULL AND lease_until > not_before;

ALTER TABLE outbox DROP COLUMN lease_until;
