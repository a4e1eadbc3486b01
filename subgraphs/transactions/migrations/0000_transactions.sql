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
	"traceparent" text,
	"occurred_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "payees" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"handle" text,
	"handle_at" timestamp with time zone NOT NULL,
	"email_verified" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"transaction_id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"state" text NOT NULL,
	"reference" text,
	"next_attempt_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "payments_state" CHECK ("payments"."state" in ('REQUESTED', 'PENDING', 'SUCCEEDED', 'DECLINED', 'RETURNING', 'RETURNED'))
);
--> statement-breakpoint
CREATE TABLE "sandbox_charges" (
	"transaction_id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"state" text NOT NULL,
	"settles_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "transaction_events" (
	"transaction_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"status" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "transaction_events_transaction_id_sequence_pk" PRIMARY KEY("transaction_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "transactions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"step" text NOT NULL,
	"sequence" integer NOT NULL,
	"sender_id" uuid,
	"recipient_id" uuid NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"note" text,
	"merchant" text,
	"category" text,
	"failure_code" text,
	"sender_wallet_id" uuid,
	"principal_id" uuid NOT NULL,
	"idempotency_key" text NOT NULL,
	"input_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"completed_at" timestamp (3) with time zone,
	CONSTRAINT "transactions_kind" CHECK (("transactions"."kind" = 'TRANSFER') = ("transactions"."sender_id" is not null)),
	CONSTRAINT "transactions_status" CHECK ("transactions"."status" in ('PENDING', 'PROCESSING', 'IN_REVIEW', 'COMPLETED', 'FAILED', 'CANCELLED', 'REVERSED')),
	CONSTRAINT "transactions_step" CHECK ("transactions"."step" in ('CHARGE', 'AWAIT_CHARGE', 'POST', 'DONE')),
	CONSTRAINT "transactions_amount" CHECK ("transactions"."amount_minor" > 0),
	CONSTRAINT "transactions_parties" CHECK ("transactions"."sender_id" <> "transactions"."recipient_id"),
	CONSTRAINT "transactions_failure" CHECK (("transactions"."status" = 'FAILED') = ("transactions"."failure_code" is not null) and "transactions"."failure_code" in ('INSUFFICIENT_FUNDS', 'WALLET_FROZEN', 'CURRENCY_MISMATCH', 'PAYMENT_DECLINED', 'LIMIT_EXCEEDED', 'BLOCKED_BY_FRAUD_RULES', 'NOT_PROCESSED'))
);
--> statement-breakpoint
CREATE TABLE "work" (
	"transaction_id" uuid PRIMARY KEY NOT NULL,
	"leased_until" timestamp with time zone NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"unsettled_until" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX "inbox_processed_at" ON "inbox" USING btree ("processed_at");--> statement-breakpoint
CREATE INDEX "outbox_unpublished" ON "outbox" USING btree ("seq") WHERE "outbox"."published_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_published_at" ON "outbox" USING btree ("published_at") WHERE "outbox"."published_at" is not null;--> statement-breakpoint
CREATE INDEX "payees_handle" ON "payees" USING btree ("handle");--> statement-breakpoint
CREATE INDEX "payments_returning" ON "payments" USING btree ("next_attempt_at") WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "transactions_idempotency_key" ON "transactions" USING btree ("principal_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "transactions_sent" ON "transactions" USING btree ("sender_id","created_at","id");--> statement-breakpoint
CREATE INDEX "transactions_received" ON "transactions" USING btree ("recipient_id","created_at","id");--> statement-breakpoint
CREATE INDEX "transactions_between" ON "transactions" USING btree ("sender_id","recipient_id","created_at","id");--> statement-breakpoint
CREATE INDEX "work_due" ON "work" USING btree ("next_attempt_at");