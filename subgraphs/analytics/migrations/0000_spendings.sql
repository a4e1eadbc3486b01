CREATE TABLE "budget_announcements" (
	"user_id" uuid NOT NULL,
	"month" text NOT NULL,
	"category" text NOT NULL,
	"state" text NOT NULL,
	"announced_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "budget_announcements_user_id_month_category_pk" PRIMARY KEY("user_id","month","category"),
	CONSTRAINT "budget_announcements_known_state" CHECK ("budget_announcements"."state" in ('WARNING', 'EXCEEDED'))
);
--> statement-breakpoint
CREATE TABLE "budgets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"category" text NOT NULL,
	"limit_minor" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"set_on" date NOT NULL,
	"since_month" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "budgets_category" UNIQUE("user_id","category"),
	CONSTRAINT "budgets_limit" CHECK ("budgets"."limit_minor" > 0)
);
--> statement-breakpoint
CREATE TABLE "category_file" (
	"singleton" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"sha256" text NOT NULL,
	"categories" text[] NOT NULL,
	CONSTRAINT "category_file_singleton" CHECK ("category_file"."singleton")
);
--> statement-breakpoint
CREATE TABLE "category_patterns" (
	"pattern" text NOT NULL,
	"kind" text NOT NULL,
	"category" text NOT NULL,
	"priority" integer NOT NULL,
	CONSTRAINT "category_patterns_pattern_kind_pk" PRIMARY KEY("pattern","kind"),
	CONSTRAINT "category_patterns_known_kind" CHECK ("category_patterns"."kind" in ('MERCHANT', 'WORDS'))
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"transaction_id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"category" text NOT NULL,
	"corrected_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"event_id" uuid NOT NULL,
	"handler" text NOT NULL,
	"processed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inbox_event_id_handler_pk" PRIMARY KEY("event_id","handler")
);
--> statement-breakpoint
CREATE TABLE "merchant_categories" (
	"user_id" uuid NOT NULL,
	"merchant_key" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"category" text NOT NULL,
	CONSTRAINT "merchant_categories_user_id_merchant_key_since_pk" PRIMARY KEY("user_id","merchant_key","since")
);
--> statement-breakpoint
CREATE TABLE "month_categories" (
	"user_id" uuid NOT NULL,
	"month" text NOT NULL,
	"category" text NOT NULL,
	"total_minor" numeric(60, 0) NOT NULL,
	"transactions" bigint NOT NULL,
	CONSTRAINT "month_categories_user_id_month_category_pk" PRIMARY KEY("user_id","month","category")
);
--> statement-breakpoint
CREATE TABLE "month_merchants" (
	"user_id" uuid NOT NULL,
	"month" text NOT NULL,
	"merchant_key" text NOT NULL,
	"merchant" text NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"total_minor" numeric(60, 0) NOT NULL,
	"transactions" bigint NOT NULL,
	CONSTRAINT "month_merchants_user_id_month_merchant_key_pk" PRIMARY KEY("user_id","month","merchant_key")
);
--> statement-breakpoint
CREATE TABLE "months" (
	"user_id" uuid NOT NULL,
	"month" text NOT NULL,
	"currency" char(3) NOT NULL,
	"total_minor" numeric(60, 0) NOT NULL,
	"transactions" bigint NOT NULL,
	CONSTRAINT "months_user_id_month_pk" PRIMARY KEY("user_id","month")
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
CREATE TABLE "people" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"base_currency" char(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rebuild_spendings" (
	"transaction_id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"month" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"merchant" text,
	"merchant_key" text,
	"named_category" text,
	"found_category" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "spendings" (
	"transaction_id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"month" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"merchant" text,
	"merchant_key" text,
	"named_category" text,
	"found_category" text NOT NULL,
	"category" text NOT NULL,
	"expressed_minor" numeric(60, 0),
	"expressed_in" char(3) NOT NULL
);
--> statement-breakpoint
CREATE INDEX "inbox_processed_at" ON "inbox" USING btree ("processed_at");--> statement-breakpoint
CREATE INDEX "month_categories_largest" ON "month_categories" USING btree ("user_id","month","total_minor" DESC NULLS FIRST,"category");--> statement-breakpoint
CREATE INDEX "month_merchants_largest" ON "month_merchants" USING btree ("user_id","month","total_minor" DESC NULLS FIRST,"merchant_key");--> statement-breakpoint
CREATE INDEX "outbox_unpublished" ON "outbox" USING btree ("seq") WHERE "outbox"."published_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_published_at" ON "outbox" USING btree ("published_at") WHERE "outbox"."published_at" is not null;--> statement-breakpoint
CREATE INDEX "rebuild_spendings_of_month" ON "rebuild_spendings" USING btree ("user_id","month");--> statement-breakpoint
CREATE INDEX "spendings_of_month" ON "spendings" USING btree ("user_id","month","transaction_id");