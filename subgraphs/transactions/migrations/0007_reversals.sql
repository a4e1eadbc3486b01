CREATE TABLE "reversals" (
	"transaction_id" uuid PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"actor" text NOT NULL,
	"reason" text NOT NULL,
	"refusal" text,
	"taken_minor" bigint,
	"short_minor" bigint,
	"restored_minor" bigint,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"next_attempt_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"unsettled_until" timestamp with time zone NOT NULL,
	CONSTRAINT "reversals_state" CHECK ("reversals"."state" in ('ASKED', 'DONE', 'REFUSED')),
	CONSTRAINT "reversals_refusal" CHECK (("reversals"."state" = 'REFUSED') = ("reversals"."refusal" is not null) and "reversals"."refusal" in ('NOTHING_LEFT', 'BALANCE_LIMIT')),
	CONSTRAINT "reversals_open" CHECK (("reversals"."state" = 'ASKED') = ("reversals"."next_attempt_at" is not null) and ("reversals"."state" = 'ASKED') = ("reversals"."ended_at" is null)),
	CONSTRAINT "reversals_amounts" CHECK (num_nulls("reversals"."taken_minor", "reversals"."short_minor", "reversals"."restored_minor") = case when "reversals"."state" = 'DONE' then 0 else 3 end)
);
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "return_minor" bigint;--> statement-breakpoint
ALTER TABLE "sandbox_charges" ADD COLUMN "refunded_minor" bigint;--> statement-breakpoint
CREATE INDEX "reversals_due" ON "reversals" USING btree ("next_attempt_at") WHERE next_attempt_at is not null;