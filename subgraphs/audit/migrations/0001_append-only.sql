INSERT INTO "chain_head" ("id", "sequence", "hash", "appended_at") VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', '1970-01-01T00:00:00Z');
--> statement-breakpoint
INSERT INTO "verification" ("id", "next_at") VALUES (1, now());
--> statement-breakpoint
-- What is in the log stays as it is, whoever asks.
CREATE FUNCTION "refuse_to_change_the_log"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'The log is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "entries_rows_stay" BEFORE UPDATE OR DELETE ON "entries" FOR EACH ROW EXECUTE FUNCTION "refuse_to_change_the_log"();
--> statement-breakpoint
CREATE TRIGGER "entries_are_not_truncated" BEFORE TRUNCATE ON "entries" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_to_change_the_log"();
--> statement-breakpoint
CREATE TRIGGER "checkpoints_rows_stay" BEFORE UPDATE OR DELETE ON "checkpoints" FOR EACH ROW EXECUTE FUNCTION "refuse_to_change_the_log"();
--> statement-breakpoint
CREATE TRIGGER "checkpoints_are_not_truncated" BEFORE TRUNCATE ON "checkpoints" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_to_change_the_log"();
--> statement-breakpoint
CREATE TRIGGER "horizons_rows_stay" BEFORE UPDATE OR DELETE ON "horizons" FOR EACH ROW EXECUTE FUNCTION "refuse_to_change_the_log"();
--> statement-breakpoint
CREATE TRIGGER "horizons_are_not_truncated" BEFORE TRUNCATE ON "horizons" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_to_change_the_log"();
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON "entries", "checkpoints", "horizons" FROM CURRENT_USER;
--> statement-breakpoint
-- Makes the partition of a moment's month. A trigger on TRUNCATE is not passed on to partitions: each gets its own.
CREATE FUNCTION "ensure_entries_partition"(moment timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	first timestamptz := date_trunc('month', moment, 'UTC');
	name text := 'entries_' || to_char(moment AT TIME ZONE 'UTC', 'YYYYMM');
BEGIN
	IF to_regclass(name) IS NOT NULL THEN RETURN; END IF;
	EXECUTE format('CREATE TABLE %I PARTITION OF entries FOR VALUES FROM (%L) TO (%L)', name, first,
		date_trunc('month', moment AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC');
	EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_log()',
		name || '_is_not_truncated', name);
	EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM CURRENT_USER', name);
END
$$;
