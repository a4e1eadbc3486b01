CREATE TABLE "chain_head" (
	"id" integer PRIMARY KEY NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" text NOT NULL,
	"appended_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "checkpoints" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"from_sequence" bigint NOT NULL,
	"hash" text NOT NULL,
	"merkle_root" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"signed" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"sequence" bigint NOT NULL,
	"event_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"action" text NOT NULL,
	"version" integer,
	"actor_id" text NOT NULL,
	"resource_id" text NOT NULL,
	"ip_address" text,
	"trace_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"payload" json NOT NULL,
	"appended_at" timestamp (3) with time zone NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "entries_sequence_appended_at_pk" PRIMARY KEY("sequence","appended_at")
) PARTITION BY RANGE ("appended_at");
--> statement-breakpoint
CREATE TABLE "horizons" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"signed" text NOT NULL
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
CREATE TABLE "pending" (
	"place" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pending_place_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"event_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"action" text NOT NULL,
	"version" integer,
	"actor_id" text NOT NULL,
	"resource_id" text NOT NULL,
	"ip_address" text,
	"trace_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"payload" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recorded" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"sequence" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" integer PRIMARY KEY NOT NULL,
	"signed" text,
	"next_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "entries_actor" ON "entries" USING btree ("actor_id","at","sequence");--> statement-breakpoint
CREATE INDEX "entries_action" ON "entries" USING btree ("action","at","sequence");--> statement-breakpoint
CREATE INDEX "entries_resource" ON "entries" USING btree ("resource_id","at","sequence");--> statement-breakpoint
CREATE INDEX "entries_topic" ON "entries" USING btree ("topic","at","sequence");--> statement-breakpoint
CREATE INDEX "entries_trace" ON "entries" USING btree ("trace_id","at","sequence");--> statement-breakpoint
CREATE INDEX "entries_at" ON "entries" USING btree ("at","sequence");--> statement-breakpoint
CREATE INDEX "inbox_processed_at" ON "inbox" USING btree ("processed_at");--> statement-breakpoint
CREATE INDEX "outbox_unpublished" ON "outbox" USING btree ("seq") WHERE "outbox"."published_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_published_at" ON "outbox" USING btree ("published_at") WHERE "outbox"."published_at" is not null;