INSERT INTO "retention" ("id", "months") VALUES (1, 0);
--> statement-breakpoint
CREATE TRIGGER "entry_people_rows_stay" BEFORE UPDATE OR DELETE ON "entry_people" FOR EACH ROW EXECUTE FUNCTION "refuse_to_change_the_log"();
--> statement-breakpoint
CREATE TRIGGER "entry_people_are_not_truncated" BEFORE TRUNCATE ON "entry_people" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_to_change_the_log"();
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON "entry_people" FROM CURRENT_USER;
--> statement-breakpoint
-- Makes one month's partition of one of the tables that have them. A trigger on TRUNCATE is not passed on to partitions: each gets its own.
CREATE FUNCTION "make_partition"(log_table text, first timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	name text := log_table || '_' || to_char(first AT TIME ZONE 'UTC', 'YYYYMM');
BEGIN
	IF to_regclass(name) IS NOT NULL THEN RETURN; END IF;
	EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', name, log_table, first,
		(first AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC');
	EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_log()',
		name || '_is_not_truncated', name);
	EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM CURRENT_USER', name);
END
$$;
--> statement-breakpoint
SELECT make_partition('entry_people', to_date(right(relname, 6), 'YYYYMM')::timestamp AT TIME ZONE 'UTC')
FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid WHERE inhparent = 'entries'::regclass;
--> statement-breakpoint
-- From here on the tables may be somebody else's than the service's: what it did as their owner, these do for it, and nothing else.
-- Makes the partitions of a moment's month.
CREATE OR REPLACE FUNCTION "ensure_entries_partition"(moment timestamptz) RETURNS void LANGUAGE plpgsql
	SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
	first timestamptz := date_trunc('month', moment, 'UTC');
BEGIN
	IF moment IS NULL OR moment < '2020-01-01T00:00:00Z' OR moment > now() + interval '5 years' THEN
		RAISE EXCEPTION 'The log has no such month' USING ERRCODE = 'invalid_parameter_value';
	END IF;
	PERFORM make_partition('entries', first);
	PERFORM make_partition('entry_people', first);
END
$$;
--> statement-breakpoint
-- Removes the oldest month when it is past those that the owner keeps, with what the service signed of where the chain begins since. The last entry
-- must be the one that this was signed of, and under a checkpoint.
CREATE FUNCTION "remove_oldest_month"(month text, through bigint, signed text) RETURNS void LANGUAGE plpgsql
	SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
	kept integer;
	oldest text;
	last_sequence bigint;
	last_hash text;
BEGIN
	PERFORM 1 FROM chain_head FOR UPDATE;
	SELECT months INTO STRICT kept FROM retention;
	IF kept = 0 THEN
		RAISE EXCEPTION 'Nothing of the log is removed' USING ERRCODE = 'insufficient_privilege';
	END IF;
	SELECT relname INTO oldest FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
	WHERE inhparent = 'entries'::regclass ORDER BY relname LIMIT 1;
	IF month IS NULL OR oldest IS DISTINCT FROM 'entries_' || month
		OR month >= to_char(now() AT TIME ZONE 'UTC' - make_interval(months => kept), 'YYYYMM') THEN
		RAISE EXCEPTION 'This month of the log is kept' USING ERRCODE = 'insufficient_privilege';
	END IF;
	EXECUTE format('SELECT sequence, hash FROM %I ORDER BY sequence DESC LIMIT 1', oldest) INTO last_sequence, last_hash;
	IF last_sequence IS DISTINCT FROM through THEN
		RAISE EXCEPTION 'The month ends elsewhere' USING ERRCODE = 'invalid_parameter_value';
	END IF;
	IF through IS NOT NULL THEN
		IF NOT EXISTS (SELECT FROM checkpoints WHERE sequence >= through) THEN
			RAISE EXCEPTION 'The month was not signed' USING ERRCODE = 'invalid_parameter_value';
		END IF;
		IF signed IS NULL OR length(signed) > 2048 THEN
			RAISE EXCEPTION 'The place is not signed' USING ERRCODE = 'invalid_parameter_value';
		END IF;
		INSERT INTO horizons (sequence, hash, at, signed) VALUES (last_sequence, last_hash, now(), signed);
	END IF;
	EXECUTE format('DROP TABLE %I, %I', oldest, 'entry_people_' || month);
END
$$;
--> statement-breakpoint
-- Lets a role do what the service does. The owner calls it; what the role was given before and is not named here is taken back.
CREATE FUNCTION "let_serve"(service text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA public, drizzle FROM %I', service);
	EXECUTE format('REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM %I', service);
	EXECUTE format('GRANT USAGE ON SCHEMA public, drizzle TO %I', service);
	EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA public, drizzle TO %I', service);
	EXECUTE format('GRANT INSERT ON entries, entry_people, recorded, checkpoints TO %I', service);
	EXECUTE format('GRANT UPDATE ON chain_head, verification TO %I', service);
	EXECUTE format('GRANT INSERT, DELETE ON pending, inbox, outbox TO %I', service);
	EXECUTE format('GRANT UPDATE ON inbox, outbox TO %I', service);
	EXECUTE format('GRANT EXECUTE ON FUNCTION ensure_entries_partition(timestamptz), remove_oldest_month(text, bigint, text) TO %I', service);
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION "make_partition"(text, timestamptz), "ensure_entries_partition"(timestamptz),
	"remove_oldest_month"(text, bigint, text), "let_serve"(text) FROM PUBLIC;
