CREATE TABLE "entry_hours" (
	"hour" timestamp (3) with time zone NOT NULL,
	"currency" char(3) NOT NULL,
	"sum_minor" bigint NOT NULL,
	"entries" bigint NOT NULL,
	CONSTRAINT "entry_hours_hour_currency_pk" PRIMARY KEY("hour","currency")
);
--> statement-breakpoint
CREATE TABLE "entry_totals" (
	"currency" char(3) PRIMARY KEY NOT NULL,
	"sum_minor" bigint NOT NULL,
	"entries" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "heard_ends" (
	"transaction_id" uuid NOT NULL,
	"status" text NOT NULL,
	"event_id" uuid NOT NULL,
	"sender_id" uuid,
	"recipient_id" uuid NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"taken_minor" bigint,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "heard_ends_transaction_id_status_event_id_pk" PRIMARY KEY("transaction_id","status","event_id"),
	CONSTRAINT "heard_ends_status" CHECK ("heard_ends"."status" in ('COMPLETED', 'FAILED', 'CANCELLED', 'REVERSED'))
);
--> statement-breakpoint
CREATE TABLE "heard_postings" (
	"transaction_id" uuid NOT NULL,
	"leg" smallint NOT NULL,
	"event_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"debit" text NOT NULL,
	"credit" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"posted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "heard_postings_transaction_id_leg_event_id_pk" PRIMARY KEY("transaction_id","leg","event_id")
);
--> statement-breakpoint
CREATE TABLE "heard_since" (
	"id" integer PRIMARY KEY NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mismatches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"scope" text NOT NULL,
	"subject_id" text NOT NULL,
	"place" text NOT NULL,
	"at" timestamp (3) with time zone,
	"expected" text NOT NULL,
	"found" text NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	CONSTRAINT "mismatches_kind" CHECK ("mismatches"."kind" in ('POSTING_MISSING', 'POSTING_UNEXPECTED', 'POSTING_DIFFERS', 'POSTING_WITHOUT_TRANSACTION', 'TRANSACTION_UNSETTLED', 'ENTRY_MISSING', 'ENTRY_DIFFERS', 'ENTRY_WITHOUT_POSTING', 'ENTRIES_UNBALANCED', 'ENTRIES_LOST', 'BALANCE_NOT_CONTINUED', 'BALANCE_DIFFERS', 'EVENT_MISSING', 'EVENT_DOUBLED', 'EVENT_DIFFERS', 'EVENT_WITHOUT_CAUSE')),
	CONSTRAINT "mismatches_scope" CHECK ("mismatches"."scope" in ('TRANSACTION', 'ENTRIES', 'HOUR', 'WALLET'))
);
--> statement-breakpoint
CREATE TABLE "open_transactions" (
	"transaction_id" uuid PRIMARY KEY NOT NULL,
	"next_look_at" timestamp with time zone NOT NULL,
	"looks" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "walks" (
	"name" text PRIMARY KEY NOT NULL,
	"position" json,
	"steps" bigint DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"failure" text,
	"failing_since" timestamp (3) with time zone,
	CONSTRAINT "walks_name" CHECK ("walks"."name" in ('EVENTS', 'FRONT', 'OPEN', 'SWEEP', 'ENTRIES', 'ENTRIES_SWEEP', 'FAULTS', 'WALLETS', 'FORGET')),
	CONSTRAINT "walks_failing" CHECK (("walks"."failure" is null) = ("walks"."failing_since" is null))
);
--> statement-breakpoint
CREATE INDEX "heard_ends_old" ON "heard_ends" USING btree ("occurred_at");--> statement-breakpoint
CREATE INDEX "heard_postings_old" ON "heard_postings" USING btree ("posted_at");--> statement-breakpoint
CREATE UNIQUE INDEX "mismatches_one_open" ON "mismatches" USING btree ("kind","subject_id","place") WHERE resolved_at is null;--> statement-breakpoint
CREATE INDEX "mismatches_open" ON "mismatches" USING btree ("first_seen_at","id") WHERE resolved_at is null;--> statement-breakpoint
CREATE INDEX "mismatches_of_scope" ON "mismatches" USING btree ("scope","last_seen_at") WHERE resolved_at is null;--> statement-breakpoint
CREATE INDEX "open_transactions_due" ON "open_transactions" USING btree ("next_look_at");
--> statement-breakpoint
INSERT INTO "walks" ("name") SELECT unnest(ARRAY['EVENTS', 'FRONT', 'OPEN', 'SWEEP', 'ENTRIES', 'ENTRIES_SWEEP', 'FAULTS', 'WALLETS', 'FORGET']);
--> statement-breakpoint
-- Everything that is told from now on is heard; of what was told before, some may be gone from the topics.
INSERT INTO "heard_since" ("id", "since") VALUES (1, now());
--> statement-breakpoint
-- A mismatch that was resolved stays so: when it comes back it is another.
CREATE TRIGGER "mismatches_end_is_final" BEFORE UPDATE ON "mismatches" FOR EACH ROW
WHEN (old.resolved_at is not null)
EXECUTE FUNCTION "refuse_to_leave_an_end"();
