ALTER TABLE "actions" DROP CONSTRAINT "actions_kind";--> statement-breakpoint
ALTER TABLE "approvals" DROP CONSTRAINT "approvals_kind";--> statement-breakpoint
ALTER TABLE "approvals" DROP CONSTRAINT "approvals_status";--> statement-breakpoint
ALTER TABLE "approvals" ALTER COLUMN "transaction_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "user_id" uuid;--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "input" json DEFAULT '{}'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "void_reason" text;--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "not_before" timestamp (3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "approvals_one_open_of_user" ON "approvals" USING btree ("user_id","kind") WHERE status = 'PENDING';--> statement-breakpoint
CREATE INDEX "approvals_open_of_requester" ON "approvals" USING btree ("requested_by") WHERE status = 'PENDING';--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_kind" CHECK ("actions"."kind" in ('USER_FREEZE', 'USER_UNFREEZE', 'USER_ROLE_SET', 'KYC_APPROVE', 'KYC_REJECT', 'FRAUD_CASE_APPROVE', 'FRAUD_CASE_BLOCK', 'LIMITS_SET', 'TRANSACTION_REVERSE', 'TRANSACTION_FORCE_COMPLETE', 'USER_TOTP_RESET'));--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_about" CHECK (num_nonnulls("approvals"."transaction_id", "approvals"."user_id") = 1 and ("approvals"."kind" in ('TRANSACTION_REVERSE', 'TRANSACTION_FORCE_COMPLETE')) = ("approvals"."transaction_id" is not null));--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_void" CHECK (("approvals"."status" = 'VOID') = ("approvals"."void_reason" is not null) and "approvals"."void_reason" in ('REQUESTER_NOT_ADMIN', 'STOPPED_BY_OWNER', 'TOTP_NOT_ENABLED'));--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_kind" CHECK ("approvals"."kind" in ('TRANSACTION_REVERSE', 'TRANSACTION_FORCE_COMPLETE', 'USER_TOTP_RESET'));--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_status" CHECK ("approvals"."status" in ('PENDING', 'APPROVED', 'REJECTED', 'EXPIRED', 'VOID'));