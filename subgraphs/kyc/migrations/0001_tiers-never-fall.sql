-- The code has the same table (domain/machine.ts); this holds whoever writes. A tier, once reached, stays: no way leads back.
CREATE FUNCTION "refuse_illegal_transition"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'identity file % cannot go from % to %', old.id, old.status, new.status USING ERRCODE = 'check_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "profiles_legal_transition" BEFORE UPDATE OF "status" ON "profiles" FOR EACH ROW
WHEN (new.status <> old.status AND (old.status, new.status) NOT IN (
	('UNVERIFIED', 'BASIC'),
	('BASIC', 'PENDING_REVIEW'),
	('PENDING_REVIEW', 'VERIFIED'),
	('PENDING_REVIEW', 'REJECTED'),
	('REJECTED', 'PENDING_REVIEW')
))
EXECUTE FUNCTION "refuse_illegal_transition"();
--> statement-breakpoint
-- What each tier may send until an administrator says otherwise, in US cents. There is a row for each tier, always.
INSERT INTO "tier_limits" ("tier", "currency", "per_transaction_minor", "daily_minor", "monthly_minor") VALUES
	('UNVERIFIED', 'USD', 5000, 10000, 20000),
	('BASIC', 'USD', 50000, 200000, 1000000),
	('VERIFIED', 'USD', 1000000, 5000000, 20000000);
--> statement-breakpoint
-- Work is found by when it is due, which each attempt moves: room in each page keeps the rows near.
ALTER TABLE "object_removals" SET (fillfactor = 70);
--> statement-breakpoint
ALTER TABLE "verifications" SET (fillfactor = 70);
