CREATE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'the ledger is only appended to' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE FUNCTION ledger_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW."previous" IS DISTINCT FROM (CASE WHEN NEW."place" = 1 THEN repeat('0', 64)
		ELSE (SELECT l."hash" FROM "ledger" l WHERE l."place" = NEW."place" - 1) END) THEN
		RAISE EXCEPTION 'a ledger record follows the one before it' USING ERRCODE = 'check_violation';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "ledger_keep" BEFORE UPDATE OR DELETE ON "ledger" FOR EACH ROW EXECUTE FUNCTION ledger_refuse();
--> statement-breakpoint
CREATE TRIGGER "ledger_keep_all" BEFORE TRUNCATE ON "ledger" FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
--> statement-breakpoint
CREATE TRIGGER "ledger_chain" BEFORE INSERT ON "ledger" FOR EACH ROW EXECUTE FUNCTION ledger_follow();
