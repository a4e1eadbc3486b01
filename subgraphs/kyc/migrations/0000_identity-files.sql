CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"profile_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'AWAITING_UPLOAD' NOT NULL,
	"content_type" text NOT NULL,
	"byte_length" integer NOT NULL,
	"object_key" text,
	"upload_ends_at" timestamp (3) with time zone NOT NULL,
	"uploaded_at" timestamp (3) with time zone,
	"rejected_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "documents_object" UNIQUE("object_key"),
	CONSTRAINT "documents_known_kind" CHECK (kind in ('PASSPORT', 'DRIVERS_LICENSE', 'SELFIE', 'UTILITY_BILL', 'OTHER')),
	CONSTRAINT "documents_known_type" CHECK (content_type in ('image/jpeg', 'image/png', 'application/pdf')),
	CONSTRAINT "documents_size" CHECK (byte_length between 1 and 10485760),
	CONSTRAINT "documents_uploaded_with_moment" CHECK ((status = 'UPLOADED') = (uploaded_at is not null)),
	CONSTRAINT "documents_rejected_with_moment" CHECK ((status = 'REJECTED') = (rejected_at is not null)),
	CONSTRAINT "documents_rejected_without_object" CHECK ((status = 'REJECTED') = (object_key is null))
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"event_id" uuid NOT NULL,
	"handler" text NOT NULL,
	"processed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inbox_event_id_handler_pk" PRIMARY KEY("event_id","handler")
);
--> statement-breakpoint
CREATE TABLE "object_removals" (
	"object_key" text PRIMARY KEY NOT NULL,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"writable_until" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL
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
CREATE TABLE "profiles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"status" text DEFAULT 'UNVERIFIED' NOT NULL,
	"tier" text GENERATED ALWAYS AS (case status when 'UNVERIFIED' then 'UNVERIFIED' when 'VERIFIED' then 'VERIFIED' else 'BASIC' end) STORED NOT NULL,
	"frozen" boolean DEFAULT false NOT NULL,
	"legal_name" text,
	"date_of_birth" date,
	"address_line" text,
	"city" text,
	"postal_code" text,
	"country" char(2),
	"basic_submitted_at" timestamp (3) with time zone,
	"submission" integer DEFAULT 0 NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"rejection_reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "profiles_user" UNIQUE("user_id"),
	CONSTRAINT "profiles_known_status" CHECK (status in ('UNVERIFIED', 'BASIC', 'PENDING_REVIEW', 'VERIFIED', 'REJECTED')),
	CONSTRAINT "profiles_stated_from_basic_on" CHECK ((status = 'UNVERIFIED') = (num_nonnulls(legal_name, date_of_birth, address_line, city, postal_code, country, basic_submitted_at) = 0)
        and num_nulls(legal_name, date_of_birth, address_line, city, postal_code, country, basic_submitted_at) in (0, 7)),
	CONSTRAINT "profiles_submitted_when_counted" CHECK ((submission = 0) = (submitted_at is null)),
	CONSTRAINT "profiles_reviewed_when_submitted" CHECK ((status in ('UNVERIFIED', 'BASIC')) = (submission = 0)),
	CONSTRAINT "profiles_rejected_with_reason" CHECK ((status = 'REJECTED') = (rejection_reason is not null))
);
--> statement-breakpoint
CREATE TABLE "tier_limits" (
	"tier" text PRIMARY KEY NOT NULL,
	"currency" char(3) NOT NULL,
	"per_transaction_minor" bigint NOT NULL,
	"daily_minor" bigint NOT NULL,
	"monthly_minor" bigint NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tier_limits_known_tier" CHECK (tier in ('UNVERIFIED', 'BASIC', 'VERIFIED')),
	CONSTRAINT "tier_limits_in_order" CHECK (0 <= per_transaction_minor and per_transaction_minor <= daily_minor and daily_minor <= monthly_minor)
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"profile_id" uuid NOT NULL,
	"submission" integer NOT NULL,
	"provider" text NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"handed_over_at" timestamp (3) with time zone,
	"answered_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "verifications_submission" UNIQUE("profile_id","submission")
);
--> statement-breakpoint
CREATE TABLE "webhook_receipts" (
	"id" text PRIMARY KEY NOT NULL,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_profile_id_profiles_id_fk" FOREIGN KEY ("profile_id") REFERENCES "public"."profiles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_profile_id_profiles_id_fk" FOREIGN KEY ("profile_id") REFERENCES "public"."profiles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "documents_of_profile" ON "documents" USING btree ("profile_id","created_at","id");--> statement-breakpoint
CREATE INDEX "documents_abandoned" ON "documents" USING btree ("upload_ends_at") WHERE status = 'AWAITING_UPLOAD';--> statement-breakpoint
CREATE INDEX "documents_rejected" ON "documents" USING btree ("rejected_at") WHERE status = 'REJECTED';--> statement-breakpoint
CREATE INDEX "inbox_processed_at" ON "inbox" USING btree ("processed_at");--> statement-breakpoint
CREATE INDEX "object_removals_due" ON "object_removals" USING btree ("next_attempt_at");--> statement-breakpoint
CREATE INDEX "outbox_unpublished" ON "outbox" USING btree ("seq") WHERE "outbox"."published_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_published_at" ON "outbox" USING btree ("published_at") WHERE "outbox"."published_at" is not null;--> statement-breakpoint
CREATE INDEX "profiles_pending" ON "profiles" USING btree ("submitted_at","id") WHERE status = 'PENDING_REVIEW';--> statement-breakpoint
CREATE INDEX "verifications_due" ON "verifications" USING btree ("next_attempt_at") WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE INDEX "webhook_receipts_age" ON "webhook_receipts" USING btree ("received_at");