-- An end stays, whoever writes.
CREATE FUNCTION "refuse_to_leave_an_end"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% % has ended', tg_table_name, old.id USING ERRCODE = 'check_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "actions_end_is_final" BEFORE UPDATE ON "actions" FOR EACH ROW
WHEN (old.state <> 'PENDING')
EXECUTE FUNCTION "refuse_to_leave_an_end"();
--> statement-breakpoint
CREATE TRIGGER "approvals_end_is_final" BEFORE UPDATE ON "approvals" FOR EACH ROW
WHEN (old.status <> 'PENDING')
EXECUTE FUNCTION "refuse_to_leave_an_end"();
