-- An end stays, whoever writes. The code's own tables of transitions are stricter.
CREATE FUNCTION "refuse_to_leave_an_end"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% % has ended', tg_table_name, old.id USING ERRCODE = 'check_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "money_requests_end_is_final" BEFORE UPDATE OF "status", "transaction_id" ON "money_requests" FOR EACH ROW
WHEN (old.settled_at IS NOT NULL)
EXECUTE FUNCTION "refuse_to_leave_an_end"();
--> statement-breakpoint
CREATE TRIGGER "split_shares_end_is_final" BEFORE UPDATE OF "status", "transaction_id" ON "split_shares" FOR EACH ROW
WHEN (old.settled_at IS NOT NULL)
EXECUTE FUNCTION "refuse_to_leave_an_end"();
--> statement-breakpoint
CREATE TRIGGER "splits_end_is_final" BEFORE UPDATE OF "status" ON "splits" FOR EACH ROW
WHEN (old.settled_at IS NOT NULL AND new.status <> old.status)
EXECUTE FUNCTION "refuse_to_leave_an_end"();
--> statement-breakpoint
CREATE TRIGGER "payments_end_is_final" BEFORE UPDATE OF "state", "transaction_id" ON "payments" FOR EACH ROW
WHEN (old.settled_at IS NOT NULL)
EXECUTE FUNCTION "refuse_to_leave_an_end"();
