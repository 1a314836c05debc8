-- Waits for its turn, then reads: one trip while everybody else who signs waits. A statement inside sees what was
-- committed before it began, which a lock in the outer statement's own select would not.
CREATE FUNCTION ledger_last() RETURNS TABLE ("place" bigint, "hash" text) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
	PERFORM pg_advisory_xact_lock(718204632);
	RETURN QUERY SELECT l."place", l."hash" FROM "ledger" l ORDER BY l."place" DESC LIMIT 1;
END $$;
