CREATE TABLE "quotes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sender_id" uuid NOT NULL,
	"recipient_id" uuid NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"recipient_amount_minor" bigint NOT NULL,
	"recipient_currency" text NOT NULL,
	"fee_minor" bigint NOT NULL,
	"rate_numerator" numeric NOT NULL,
	"rate_denominator" numeric NOT NULL,
	"rate" text NOT NULL,
	"rate_source" text NOT NULL,
	"rate_as_of" timestamp with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"transaction_id" uuid,
	CONSTRAINT "quotes_amounts" CHECK ("quotes"."amount_minor" > 0 and "quotes"."recipient_amount_minor" > 0 and "quotes"."fee_minor" >= 0),
	CONSTRAINT "quotes_rate" CHECK ("quotes"."rate_numerator" > 0 and "quotes"."rate_denominator" > 0),
	CONSTRAINT "quotes_same_currency" CHECK ("quotes"."currency" <> "quotes"."recipient_currency" or ("quotes"."amount_minor" = "quotes"."recipient_amount_minor" and "quotes"."fee_minor" = 0)),
	CONSTRAINT "quotes_parties" CHECK ("quotes"."sender_id" <> "quotes"."recipient_id")
);
--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "recipient_amount_minor" bigint;--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "recipient_currency" text;--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "fee_minor" bigint;--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "rate" text;--> statement-breakpoint
CREATE INDEX "quotes_unused" ON "quotes" USING btree ("expires_at") WHERE transaction_id is null;--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_exchange" CHECK (num_nulls("transactions"."recipient_amount_minor", "transactions"."recipient_currency", "transactions"."fee_minor", "transactions"."rate") in (0, 4)
        and ("transactions"."recipient_currency" is null or "transactions"."recipient_currency" <> "transactions"."currency" and "transactions"."recipient_amount_minor" > 0 and "transactions"."fee_minor" >= 0));