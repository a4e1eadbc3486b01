CREATE TABLE "api_key_spending" (
	"api_key_id" uuid PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"used_minor" bigint NOT NULL,
	CONSTRAINT "api_key_spending_used" CHECK ("api_key_spending"."used_minor" >= 0)
);
--> statement-breakpoint
ALTER TABLE "reviews" DROP CONSTRAINT "reviews_refusal";--> statement-breakpoint
ALTER TABLE "transactions" DROP CONSTRAINT "transactions_failure";--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "spending_key_id" uuid;--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "spending_day" date;--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "spending_minor" bigint;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_refusal" CHECK ("reviews"."refusal" in ('INSUFFICIENT_FUNDS', 'WALLET_FROZEN', 'CURRENCY_MISMATCH', 'PAYMENT_DECLINED', 'LIMIT_EXCEEDED', 'API_KEY_BUDGET_EXCEEDED', 'BLOCKED_BY_FRAUD_RULES', 'REVIEW_EXPIRED', 'NOT_PROCESSED'));--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_spending" CHECK (num_nulls("transactions"."spending_key_id", "transactions"."spending_day", "transactions"."spending_minor") in (0, 3));--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_failure" CHECK (("transactions"."status" = 'FAILED') = ("transactions"."failure_code" is not null) and "transactions"."failure_code" in ('INSUFFICIENT_FUNDS', 'WALLET_FROZEN', 'CURRENCY_MISMATCH', 'PAYMENT_DECLINED', 'LIMIT_EXCEEDED', 'API_KEY_BUDGET_EXCEEDED', 'BLOCKED_BY_FRAUD_RULES', 'REVIEW_EXPIRED', 'NOT_PROCESSED'));