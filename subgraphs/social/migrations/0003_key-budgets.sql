ALTER TABLE "payments" DROP CONSTRAINT "payments_failure_known";--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "budget_key_id" uuid;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "budget_minor" bigint;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "budget_currency" text;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_budget" CHECK (num_nulls("payments"."budget_key_id", "payments"."budget_minor", "payments"."budget_currency") in (0, 3));--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_failure_known" CHECK ("payments"."failure" in ('INSUFFICIENT_FUNDS', 'WALLET_FROZEN', 'CURRENCY_MISMATCH', 'CURRENCY_NOT_SUPPORTED', 'LIMIT_EXCEEDED', 'API_KEY_BUDGET_EXCEEDED', 'BLOCKED_BY_FRAUD_RULES', 'REVIEW_EXPIRED', 'ACCOUNT_FROZEN', 'EMAIL_NOT_VERIFIED', 'PAYMENT_CANCELLED', 'NOT_PROCESSED'));