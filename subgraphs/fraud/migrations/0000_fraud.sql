CREATE TABLE "assessments" (
	"transaction_id" uuid PRIMARY KEY NOT NULL,
	"assessed_at" timestamp (3) with time zone NOT NULL,
	"decision" text NOT NULL,
	"score" integer NOT NULL,
	"facts" jsonb NOT NULL,
	CONSTRAINT "assessments_decision" CHECK ("assessments"."decision" in ('ALLOW', 'REVIEW', 'BLOCK'))
);
--> statement-breakpoint
CREATE TABLE "fraud_cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"transaction_id" uuid NOT NULL,
	"sender_id" uuid NOT NULL,
	"recipient_id" uuid NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"score" integer NOT NULL,
	"decision" text NOT NULL,
	"findings" jsonb NOT NULL,
	"outcome" text,
	"decided_by" uuid,
	"reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "fraud_cases_decision" CHECK ("fraud_cases"."decision" in ('ALLOW', 'REVIEW', 'BLOCK')),
	CONSTRAINT "fraud_cases_outcome" CHECK ("fraud_cases"."outcome" in ('APPROVED', 'BLOCKED', 'EXPIRED', 'WITHDRAWN')),
	CONSTRAINT "fraud_cases_decided" CHECK (("fraud_cases"."outcome" is null) = ("fraud_cases"."decided_at" is null)),
	CONSTRAINT "fraud_cases_reason" CHECK (("fraud_cases"."outcome" in ('APPROVED', 'BLOCKED')) = ("fraud_cases"."reason" is not null))
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
	"traceparent" text,
	"occurred_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "pairs" (
	"sender_id" uuid NOT NULL,
	"recipient_id" uuid NOT NULL,
	"transfers" bigint NOT NULL,
	CONSTRAINT "pairs_sender_id_recipient_id_pk" PRIMARY KEY("sender_id","recipient_id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"country" char(2),
	"email" text,
	"display_key" text,
	"display_name_at" timestamp with time zone,
	"legal_key" text,
	"legal_name_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "recent_transfers" (
	"sender_id" uuid NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"transaction_id" uuid NOT NULL,
	CONSTRAINT "recent_transfers_sender_id_occurred_at_transaction_id_pk" PRIMARY KEY("sender_id","occurred_at","transaction_id")
);
--> statement-breakpoint
CREATE TABLE "sanctions_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"reference" text NOT NULL,
	"name" text NOT NULL,
	"aliases" text[] NOT NULL,
	"email" text,
	"date_of_birth" date,
	"country" char(2)
);
--> statement-breakpoint
CREATE TABLE "sanctions_keys" (
	"key" text NOT NULL,
	"entry_id" uuid NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "sanctions_keys_key_entry_id_pk" PRIMARY KEY("key","entry_id")
);
--> statement-breakpoint
CREATE TABLE "sender_totals" (
	"user_id" uuid NOT NULL,
	"currency" char(3) NOT NULL,
	"transfers" bigint NOT NULL,
	"sum_minor" numeric(60, 0) NOT NULL,
	"sum_of_squares" numeric(80, 0) NOT NULL,
	CONSTRAINT "sender_totals_user_id_currency_pk" PRIMARY KEY("user_id","currency")
);
--> statement-breakpoint
CREATE INDEX "assessments_assessed_at" ON "assessments" USING btree ("assessed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "fraud_cases_transaction" ON "fraud_cases" USING btree ("transaction_id");--> statement-breakpoint
CREATE INDEX "fraud_cases_queue" ON "fraud_cases" USING btree ("created_at","id") WHERE outcome is null;--> statement-breakpoint
CREATE INDEX "fraud_cases_expiry" ON "fraud_cases" USING btree ("expires_at") WHERE outcome is null;--> statement-breakpoint
CREATE INDEX "inbox_processed_at" ON "inbox" USING btree ("processed_at");--> statement-breakpoint
CREATE INDEX "outbox_unpublished" ON "outbox" USING btree ("seq") WHERE "outbox"."published_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_published_at" ON "outbox" USING btree ("published_at") WHERE "outbox"."published_at" is not null;--> statement-breakpoint
CREATE INDEX "people_display_key" ON "people" USING btree ("display_key") WHERE display_key is not null;--> statement-breakpoint
CREATE INDEX "people_legal_key" ON "people" USING btree ("legal_key") WHERE legal_key is not null;--> statement-breakpoint
CREATE INDEX "people_email" ON "people" USING btree ("email") WHERE email is not null;--> statement-breakpoint
CREATE INDEX "recent_transfers_occurred_at" ON "recent_transfers" USING btree ("occurred_at");--> statement-breakpoint
CREATE UNIQUE INDEX "sanctions_entries_reference" ON "sanctions_entries" USING btree ("source","reference");--> statement-breakpoint
CREATE INDEX "sanctions_keys_source" ON "sanctions_keys" USING btree ("source");