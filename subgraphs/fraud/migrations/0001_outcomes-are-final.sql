-- The first outcome stands, whoever writes.
CREATE FUNCTION "refuse_another_outcome"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'case % is %, which is final', old.id, old.outcome USING ERRCODE = 'check_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "fraud_cases_outcome_is_final" BEFORE UPDATE ON "fraud_cases" FOR EACH ROW
WHEN (old.outcome IS NOT NULL)
EXECUTE FUNCTION "refuse_another_outcome"();
