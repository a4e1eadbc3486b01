-- An outcome stays: only COMPLETED may still become REVERSED. The code's own table of transitions is stricter; this holds whoever writes.
CREATE FUNCTION "refuse_to_leave_an_outcome"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'transaction % is %, which is final', old.id, old.status USING ERRCODE = 'check_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "transactions_outcome_is_final" BEFORE UPDATE OF "status" ON "transactions" FOR EACH ROW
WHEN (old.status IN ('COMPLETED', 'FAILED', 'CANCELLED', 'REVERSED') AND new.status <> old.status AND NOT (old.status = 'COMPLETED' AND new.status = 'REVERSED'))
EXECUTE FUNCTION "refuse_to_leave_an_outcome"();
--> statement-breakpoint
-- Room in each page, so that a transaction's update stays in it and touches no index.
ALTER TABLE "transactions" SET (fillfactor = 85);
--> statement-breakpoint
ALTER TABLE "work" SET (fillfactor = 70);
