CREATE TABLE "object_removals" (
	"object_key" text PRIMARY KEY NOT NULL,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"writable_until" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"wallet_id" uuid NOT NULL,
	"currency" char(3) NOT NULL,
	"format" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"after_seq" bigint NOT NULL,
	"through_seq" bigint NOT NULL,
	"opening" bigint NOT NULL,
	"closing" bigint NOT NULL,
	"status" text DEFAULT 'PENDING' NOT NULL,
	"object_key" text NOT NULL,
	"byte_length" bigint,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"failure" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "statements_object" UNIQUE("object_key"),
	CONSTRAINT "statements_known_format" CHECK (format in ('CSV', 'PDF')),
	CONSTRAINT "statements_known_status" CHECK (status in ('PENDING', 'READY', 'FAILED')),
	CONSTRAINT "statements_period" CHECK (starts_at < ends_at),
	CONSTRAINT "statements_bounds" CHECK (0 <= after_seq and after_seq <= through_seq),
	CONSTRAINT "statements_empty_changes_nothing" CHECK (after_seq < through_seq or opening = closing),
	CONSTRAINT "statements_pending_is_due" CHECK ((status = 'PENDING') = (next_attempt_at is not null)),
	CONSTRAINT "statements_ready_has_length" CHECK ((status = 'READY') = (byte_length is not null))
);
--> statement-breakpoint
CREATE INDEX "object_removals_due" ON "object_removals" USING btree ("next_attempt_at");--> statement-breakpoint
CREATE INDEX "statements_of_user" ON "statements" USING btree ("user_id","created_at","id");--> statement-breakpoint
CREATE INDEX "statements_due" ON "statements" USING btree ("next_attempt_at") WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE INDEX "statements_expiring" ON "statements" USING btree ("expires_at") WHERE status <> 'PENDING';