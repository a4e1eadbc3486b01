CREATE TABLE "limit_usage" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"day_used_minor" bigint NOT NULL,
	"month_used_minor" bigint NOT NULL,
	CONSTRAINT "limit_usage_used" CHECK ("limit_usage"."day_used_minor" >= 0 and "limit_usage"."month_used_minor" >= "limit_usage"."day_used_minor")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"transaction_id" uuid PRIMARY KEY NOT NULL,
	"assessment" json NOT NULL,
	"until" timestamp (3) with time zone,
	"verdict" text,
	"refusal" text,
	CONSTRAINT "reviews_verdict" CHECK ("reviews"."verdict" in ('APPROVED', 'BLOCKED', 'EXPIRED', 'WITHDRAWN')),
	CONSTRAINT "reviews_refusal" CHECK ("reviews"."refusal" in ('INSUFFICIENT_FUNDS', 'WALLET_FROZEN', 'CURRENCY_MISMATCH', 'PAYMENT_DECLINED', 'LIMIT_EXCEEDED', 'BLOCKED_BY_FRAUD_RULES', 'REVIEW_EXPIRED', 'NOT_PROCESSED'))
);
--> statement-breakpoint
ALTER TABLE "transactions" DROP CONSTRAINT "transactions_step";--> statement-breakpoint
ALTER TABLE "transactions" DROP CONSTRAINT "transactions_failure";--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "base_amount_minor" bigint;--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "base_currency" text;--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "limit_day" date;--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "fraud_score" integer;--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_base" CHECK (("transactions"."base_amount_minor" is null) = ("transactions"."base_currency" is null));--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_counted" CHECK ("transactions"."limit_day" is null or "transactions"."base_amount_minor" is not null);--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_step" CHECK ("transactions"."step" in ('CHARGE', 'AWAIT_CHARGE', 'POST', 'HOLD', 'REVIEW', 'CAPTURE', 'RELEASE', 'DONE'));--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_failure" CHECK (("transactions"."status" = 'FAILED') = ("transactions"."failure_code" is not null) and "transactions"."failure_code" in ('INSUFFICIENT_FUNDS', 'WALLET_FROZEN', 'CURRENCY_MISMATCH', 'PAYMENT_DECLINED', 'LIMIT_EXCEEDED', 'BLOCKED_BY_FRAUD_RULES', 'REVIEW_EXPIRED', 'NOT_PROCESSED'));--> statement-breakpoint
-- Each transfer updates its sender's row: room in the page, so that no update leaves it.
ALTER TABLE "limit_usage" SET (fillfactor = 50);
