CREATE TABLE "payout_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"status" text NOT NULL,
	"all_or_nothing" boolean NOT NULL,
	"error_code" text,
	"currency" text,
	"total_minor" bigint NOT NULL,
	"ip_address" text,
	"api_key_id" uuid,
	"budget_minor" bigint,
	"budget_currency" text,
	"idempotency_key" text NOT NULL,
	"input_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "payout_batches_status" CHECK ("payout_batches"."status" in ('PROCESSING', 'COMPLETED', 'PARTIALLY_COMPLETED', 'FAILED', 'REJECTED')),
	CONSTRAINT "payout_batches_end" CHECK (("payout_batches"."status" = 'PROCESSING') = ("payout_batches"."ended_at" is null)),
	CONSTRAINT "payout_batches_total" CHECK ("payout_batches"."total_minor" >= 0),
	CONSTRAINT "payout_batches_budget" CHECK (("payout_batches"."api_key_id" is null) = ("payout_batches"."budget_minor" is null) and ("payout_batches"."api_key_id" is null) = ("payout_batches"."budget_currency" is null))
);
--> statement-breakpoint
CREATE TABLE "payouts" (
	"batch_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"reference" text NOT NULL,
	"status" text NOT NULL,
	"error_code" text,
	"recipient_id" uuid,
	"amount_minor" bigint,
	"note" text,
	"transaction_id" uuid,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone,
	CONSTRAINT "payouts_batch_id_position_pk" PRIMARY KEY("batch_id","position"),
	CONSTRAINT "payouts_status" CHECK ("payouts"."status" in ('WAITING', 'ASKED', 'IN_REVIEW', 'PAID', 'FAILED', 'REJECTED', 'NOT_PAID')),
	CONSTRAINT "payouts_open_or_ended" CHECK (("payouts"."status" in ('WAITING', 'ASKED', 'IN_REVIEW')) = ("payouts"."next_attempt_at" is not null)),
	CONSTRAINT "payouts_payable" CHECK ("payouts"."next_attempt_at" is null or ("payouts"."recipient_id" is not null and "payouts"."amount_minor" > 0)),
	CONSTRAINT "payouts_error" CHECK (("payouts"."status" in ('FAILED', 'REJECTED')) = ("payouts"."error_code" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "payout_batches_idempotency_key" ON "payout_batches" USING btree ("owner_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "payout_batches_owner" ON "payout_batches" USING btree ("owner_id","created_at","id");--> statement-breakpoint
CREATE INDEX "payout_batches_open" ON "payout_batches" USING btree ("owner_id") WHERE status = 'PROCESSING';--> statement-breakpoint
CREATE INDEX "payouts_due" ON "payouts" USING btree ("next_attempt_at","position") WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE INDEX "payouts_open" ON "payouts" USING btree ("batch_id") WHERE next_attempt_at is not null;