CREATE TABLE "recovery_codes" (
	"user_id" uuid NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "recovery_codes_user_id_hash_pk" PRIMARY KEY("user_id","hash")
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"encrypted_secret" "bytea" NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" bigint,
	"threshold_minor" bigint,
	"threshold_currency" text,
	CONSTRAINT "second_factors_threshold_is_money" CHECK (("second_factors"."threshold_minor" is null) = ("second_factors"."threshold_currency" is null) and "second_factors"."threshold_minor" >= 0),
	CONSTRAINT "second_factors_threshold_in_force" CHECK ("second_factors"."threshold_minor" is null or "second_factors"."confirmed_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "step_ups" (
	"user_id" uuid NOT NULL,
	"operation_hash" "bytea" NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "step_ups_user_id_operation_hash_pk" PRIMARY KEY("user_id","operation_hash")
);
--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_second_factors_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."second_factors"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_ups" ADD CONSTRAINT "step_ups_user_id_second_factors_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."second_factors"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "step_ups_age_index" ON "step_ups" USING btree ("taken_at");