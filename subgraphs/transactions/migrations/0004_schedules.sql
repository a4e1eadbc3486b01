CREATE TABLE "schedule_runs" (
	"schedule_id" uuid NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"status" text NOT NULL,
	"attempt" integer DEFAULT 1 NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone,
	"transaction_id" uuid,
	"failure_code" text,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "schedule_runs_schedule_id_due_at_pk" PRIMARY KEY("schedule_id","due_at"),
	CONSTRAINT "schedule_runs_status" CHECK ("schedule_runs"."status" in ('WAITING', 'ASKED', 'COMPLETED', 'FAILED', 'SKIPPED', 'CANCELLED', 'MISSED')),
	CONSTRAINT "schedule_runs_open_or_ended" CHECK (("schedule_runs"."status" in ('WAITING', 'ASKED')) = ("schedule_runs"."next_attempt_at" is not null)),
	CONSTRAINT "schedule_runs_end" CHECK (("schedule_runs"."next_attempt_at" is null) = ("schedule_runs"."ended_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "schedules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"recipient_id" uuid NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"note" text,
	"cron" text NOT NULL,
	"time_zone" text NOT NULL,
	"starts_at" timestamp (3) with time zone,
	"ends_at" timestamp (3) with time zone,
	"status" text NOT NULL,
	"pause_reason" text,
	"next_run_at" timestamp (3) with time zone,
	"notice_at" timestamp (3) with time zone,
	"noticed_run_at" timestamp (3) with time zone,
	"failure_count" integer DEFAULT 0 NOT NULL,
	"idempotency_key" text NOT NULL,
	"input_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "schedules_status" CHECK ("schedules"."status" in ('ACTIVE', 'PAUSED', 'CANCELLED', 'ENDED')),
	CONSTRAINT "schedules_pause" CHECK (("schedules"."status" = 'PAUSED') = ("schedules"."pause_reason" is not null) and "schedules"."pause_reason" in ('OWNER', 'FAILURES', 'UNPAYABLE')),
	CONSTRAINT "schedules_next" CHECK ("schedules"."next_run_at" is null or "schedules"."status" = 'ACTIVE'),
	CONSTRAINT "schedules_notice_of_next" CHECK ("schedules"."notice_at" is null or "schedules"."next_run_at" is not null),
	CONSTRAINT "schedules_amount" CHECK ("schedules"."amount_minor" > 0),
	CONSTRAINT "schedules_parties" CHECK ("schedules"."owner_id" <> "schedules"."recipient_id"),
	CONSTRAINT "schedules_failures" CHECK ("schedules"."failure_count" >= 0)
);
--> statement-breakpoint
CREATE INDEX "schedule_runs_due" ON "schedule_runs" USING btree ("next_attempt_at") WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE INDEX "schedule_runs_open" ON "schedule_runs" USING btree ("schedule_id") WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "schedules_idempotency_key" ON "schedules" USING btree ("owner_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "schedules_owner" ON "schedules" USING btree ("owner_id","created_at","id");--> statement-breakpoint
CREATE INDEX "schedules_open" ON "schedules" USING btree ("owner_id") WHERE status in ('ACTIVE', 'PAUSED');--> statement-breakpoint
CREATE INDEX "schedules_due" ON "schedules" USING btree ("next_run_at") WHERE next_run_at is not null;--> statement-breakpoint
CREATE INDEX "schedules_notice" ON "schedules" USING btree ("notice_at") WHERE notice_at is not null;