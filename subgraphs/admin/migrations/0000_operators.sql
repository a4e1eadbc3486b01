CREATE TABLE "actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"admin_id" uuid NOT NULL,
	"resource_id" text NOT NULL,
	"reason" text NOT NULL,
	"input" json NOT NULL,
	"before" json,
	"after" json,
	"state" text NOT NULL,
	"refusal" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"next_attempt_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "actions_kind" CHECK ("actions"."kind" in ('USER_FREEZE', 'USER_UNFREEZE', 'USER_ROLE_SET', 'KYC_APPROVE', 'KYC_REJECT', 'FRAUD_CASE_APPROVE', 'FRAUD_CASE_BLOCK', 'LIMITS_SET', 'TRANSACTION_REVERSE', 'TRANSACTION_FORCE_COMPLETE')),
	CONSTRAINT "actions_state" CHECK ("actions"."state" in ('PENDING', 'DONE', 'REFUSED')),
	CONSTRAINT "actions_refusal" CHECK (("actions"."state" = 'REFUSED') = ("actions"."refusal" is not null) and "actions"."refusal" in ('NOT_FOUND', 'LAST_ADMIN', 'NOT_PENDING', 'ALREADY_DECIDED', 'INVALID_LIMITS', 'CURRENCY_MISMATCH', 'NOT_REVERSIBLE', 'NOTHING_LEFT', 'NOT_COMPLETABLE', 'REFUSED')),
	CONSTRAINT "actions_open" CHECK (("actions"."state" = 'PENDING') = ("actions"."next_attempt_at" is not null)),
	CONSTRAINT "actions_end" CHECK (("actions"."state" = 'PENDING') = ("actions"."ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "approvals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"transaction_id" uuid NOT NULL,
	"requested_by" uuid NOT NULL,
	"reason" text NOT NULL,
	"status" text NOT NULL,
	"decided_by" uuid,
	"decision_reason" text,
	"decided_at" timestamp (3) with time zone,
	"action_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "approvals_kind" CHECK ("approvals"."kind" in ('TRANSACTION_REVERSE', 'TRANSACTION_FORCE_COMPLETE')),
	CONSTRAINT "approvals_status" CHECK ("approvals"."status" in ('PENDING', 'APPROVED', 'REJECTED', 'EXPIRED')),
	CONSTRAINT "approvals_decided" CHECK (("approvals"."status" in ('APPROVED', 'REJECTED')) = (num_nulls("approvals"."decided_by", "approvals"."decision_reason", "approvals"."decided_at") = 0)),
	CONSTRAINT "approvals_two" CHECK ("approvals"."decided_by" <> "approvals"."requested_by"),
	CONSTRAINT "approvals_done" CHECK (("approvals"."status" = 'APPROVED') = ("approvals"."action_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"event_id" uuid NOT NULL,
	"handler" text NOT NULL,
	"processed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inbox_event_id_handler_pk" PRIMARY KEY("event_id","handler")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "outbox_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"topic" text NOT NULL,
	"key" text NOT NULL,
	"type" text NOT NULL,
	"version" integer NOT NULL,
	"payload" json NOT NULL,
	"actor" text,
	"ip_address" text,
	"traceparent" text,
	"occurred_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "actions_list" ON "actions" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "actions_of_resource" ON "actions" USING btree ("resource_id","created_at","id");--> statement-breakpoint
CREATE INDEX "actions_due" ON "actions" USING btree ("next_attempt_at") WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "approvals_one_open" ON "approvals" USING btree ("transaction_id","kind") WHERE status = 'PENDING';--> statement-breakpoint
CREATE INDEX "approvals_list" ON "approvals" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "approvals_by_status" ON "approvals" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE INDEX "approvals_due" ON "approvals" USING btree ("expires_at") WHERE status = 'PENDING';--> statement-breakpoint
CREATE INDEX "inbox_processed_at" ON "inbox" USING btree ("processed_at");--> statement-breakpoint
CREATE INDEX "outbox_unpublished" ON "outbox" USING btree ("seq") WHERE "outbox"."published_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_published_at" ON "outbox" USING btree ("published_at") WHERE "outbox"."published_at" is not null;