CREATE TABLE "attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"delivery_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"response_status" integer,
	"response_body" text,
	"duration_ms" integer NOT NULL,
	"error" text,
	CONSTRAINT "attempts_error" CHECK ("attempts"."error" in ('INVALID_URL', 'NAME_NOT_RESOLVED', 'ADDRESS_NOT_PUBLIC', 'CONNECTION_FAILED', 'TLS_FAILED', 'TIMED_OUT', 'INVALID_RESPONSE', 'REDIRECTED', 'STATUS_REFUSED'))
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"endpoint_id" uuid NOT NULL,
	"event" text NOT NULL,
	"message_id" uuid NOT NULL,
	"is_test" boolean NOT NULL,
	"object_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"body" text NOT NULL,
	"status" text NOT NULL,
	"is_next" boolean NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"leased_until" timestamp with time zone,
	"owed_since" timestamp with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "deliveries_status" CHECK ("deliveries"."status" in ('PENDING', 'DELIVERED', 'FAILED')),
	CONSTRAINT "deliveries_ended" CHECK (("deliveries"."status" = 'PENDING') = ("deliveries"."settled_at" is null)),
	CONSTRAINT "deliveries_leases" CHECK ("deliveries"."status" = 'PENDING' or "deliveries"."leased_until" is null),
	CONSTRAINT "deliveries_sequence" CHECK ("deliveries"."sequence" > 0)
);
--> statement-breakpoint
CREATE TABLE "endpoints" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"url" text NOT NULL,
	"events" text[] NOT NULL,
	"description" text,
	"enabled" boolean NOT NULL,
	"disabled_reason" text,
	"enabled_at" timestamp with time zone NOT NULL,
	"secret" "bytea" NOT NULL,
	"previous_secret" "bytea",
	"previous_secret_until" timestamp with time zone,
	"failing_since" timestamp with time zone,
	"wake_at" timestamp with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "endpoints_disabled" CHECK ("endpoints"."enabled" = ("endpoints"."disabled_reason" is null)),
	CONSTRAINT "endpoints_disabled_reason" CHECK ("endpoints"."disabled_reason" in ('OWNER', 'FAILING', 'GONE')),
	CONSTRAINT "endpoints_events" CHECK (cardinality("endpoints"."events") > 0),
	CONSTRAINT "endpoints_secrets" CHECK (("endpoints"."previous_secret" is null) = ("endpoints"."previous_secret_until" is null))
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"event_id" uuid NOT NULL,
	"handler" text NOT NULL,
	"processed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inbox_event_id_handler_pk" PRIMARY KEY("event_id","handler")
);
--> statement-breakpoint
CREATE TABLE "object_sequences" (
	"object_id" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
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
CREATE INDEX "attempts_delivery" ON "attempts" USING btree ("delivery_id","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_message" ON "deliveries" USING btree ("endpoint_id","message_id");--> statement-breakpoint
CREATE INDEX "deliveries_list" ON "deliveries" USING btree ("endpoint_id","created_at","id");--> statement-breakpoint
CREATE INDEX "deliveries_list_status" ON "deliveries" USING btree ("endpoint_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "deliveries_next" ON "deliveries" USING btree ("endpoint_id","next_attempt_at") WHERE status = 'PENDING' and is_next;--> statement-breakpoint
CREATE INDEX "deliveries_object" ON "deliveries" USING btree ("endpoint_id","object_id","sequence","id") WHERE status = 'PENDING';--> statement-breakpoint
CREATE INDEX "deliveries_leased" ON "deliveries" USING btree ("endpoint_id","leased_until") WHERE leased_until is not null;--> statement-breakpoint
CREATE INDEX "deliveries_tests" ON "deliveries" USING btree ("endpoint_id","created_at") WHERE is_test;--> statement-breakpoint
CREATE INDEX "deliveries_settled" ON "deliveries" USING btree ("settled_at") WHERE settled_at is not null;--> statement-breakpoint
CREATE INDEX "endpoints_owner" ON "endpoints" USING btree ("owner_id","created_at","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "endpoints_wake" ON "endpoints" USING btree ("wake_at") WHERE enabled and deleted_at is null and wake_at is not null;--> statement-breakpoint
CREATE INDEX "endpoints_deleted" ON "endpoints" USING btree ("deleted_at") WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX "inbox_processed_at" ON "inbox" USING btree ("processed_at");--> statement-breakpoint
CREATE INDEX "outbox_unpublished" ON "outbox" USING btree ("seq") WHERE "outbox"."published_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_published_at" ON "outbox" USING btree ("published_at") WHERE "outbox"."published_at" is not null;