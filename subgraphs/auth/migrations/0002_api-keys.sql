CREATE TABLE "api_key_secrets" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"prefix" text collate "C" NOT NULL,
	"api_key_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "api_key_usage" (
	"api_key_id" uuid NOT NULL,
	"day" date NOT NULL,
	"requests" bigint NOT NULL,
	CONSTRAINT "api_key_usage_api_key_id_day_pk" PRIMARY KEY("api_key_id","day")
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"scopes" text[] NOT NULL,
	"ip_allowlist" text[] NOT NULL,
	"daily_limit_minor" bigint,
	"daily_limit_currency" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"revoked_reason" text,
	"last_used_at" timestamp (3) with time zone,
	CONSTRAINT "api_keys_scopes_known" CHECK (cardinality("api_keys"."scopes") > 0 and "api_keys"."scopes" <@ array['profile:read','wallet:read','transactions:read','transfers:write','requests:write','notifications:read','webhooks:write']),
	CONSTRAINT "api_keys_revoked_with_reason" CHECK (("api_keys"."revoked_at" is null) = ("api_keys"."revoked_reason" is null)),
	CONSTRAINT "api_keys_limit_is_money" CHECK (("api_keys"."daily_limit_minor" is null) = ("api_keys"."daily_limit_currency" is null) and "api_keys"."daily_limit_minor" > 0)
);
--> statement-breakpoint
CREATE TABLE "revocations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"transaction" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"revoked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "revocations_kind_known" CHECK ("revocations"."kind" in ('SESSION', 'API_KEY'))
);
--> statement-breakpoint
CREATE TABLE "usage_reporters" (
	"reporter" uuid PRIMARY KEY NOT NULL,
	"last_batch" bigint NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "api_key_secrets" ADD CONSTRAINT "api_key_secrets_api_key_id_api_keys_id_fk" FOREIGN KEY ("api_key_id") REFERENCES "public"."api_keys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_key_usage" ADD CONSTRAINT "api_key_usage_api_key_id_api_keys_id_fk" FOREIGN KEY ("api_key_id") REFERENCES "public"."api_keys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_key_secrets_prefix_index" ON "api_key_secrets" USING btree ("prefix");--> statement-breakpoint
CREATE INDEX "api_key_secrets_key_index" ON "api_key_secrets" USING btree ("api_key_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "api_key_usage_day_index" ON "api_key_usage" USING btree ("day");--> statement-breakpoint
CREATE INDEX "api_keys_owner_index" ON "api_keys" USING btree ("user_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "revocations_transaction_index" ON "revocations" USING btree ("transaction");--> statement-breakpoint
CREATE INDEX "revocations_age_index" ON "revocations" USING btree ("revoked_at");--> statement-breakpoint
CREATE INDEX "usage_reporters_age_index" ON "usage_reporters" USING btree ("reported_at");