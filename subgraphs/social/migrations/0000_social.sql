CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contacts_other" CHECK ("contacts"."owner_id" <> "contacts"."user_id")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"event_id" uuid NOT NULL,
	"handler" text NOT NULL,
	"processed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inbox_event_id_handler_pk" PRIMARY KEY("event_id","handler")
);
--> statement-breakpoint
CREATE TABLE "money_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"requester_id" uuid NOT NULL,
	"payer_id" uuid NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"note" text,
	"status" text NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"transaction_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"reminded_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "money_requests_status" CHECK ("money_requests"."status" in ('PENDING', 'PROCESSING', 'ACCEPTED', 'DECLINED', 'CANCELLED', 'EXPIRED')),
	CONSTRAINT "money_requests_amount" CHECK ("money_requests"."amount_minor" > 0),
	CONSTRAINT "money_requests_parties" CHECK ("money_requests"."requester_id" <> "money_requests"."payer_id"),
	CONSTRAINT "money_requests_expiry_after" CHECK ("money_requests"."expires_at" > "money_requests"."created_at"),
	CONSTRAINT "money_requests_accepted" CHECK ("money_requests"."status" <> 'ACCEPTED' or "money_requests"."transaction_id" is not null),
	CONSTRAINT "money_requests_paying" CHECK ("money_requests"."transaction_id" is null or "money_requests"."status" in ('PROCESSING', 'ACCEPTED')),
	CONSTRAINT "money_requests_settled" CHECK (("money_requests"."status" in ('PENDING', 'PROCESSING')) = ("money_requests"."settled_at" is null))
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
CREATE TABLE "payments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"attempt" integer NOT NULL,
	"payer_id" uuid NOT NULL,
	"payee_id" uuid NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"note" text,
	"idempotency_key" text NOT NULL,
	"ip_address" text,
	"state" text NOT NULL,
	"transaction_id" uuid,
	"failure" text,
	"asks" integer NOT NULL,
	"leased_until" timestamp with time zone NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"unsettled_until" timestamp with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "payments_purpose" CHECK ("payments"."purpose" in ('MONEY_REQUEST', 'SPLIT_SHARE')),
	CONSTRAINT "payments_state" CHECK ("payments"."state" in ('PROCESSING', 'IN_REVIEW', 'COMPLETED', 'FAILED')),
	CONSTRAINT "payments_failure" CHECK (("payments"."state" = 'FAILED') = ("payments"."failure" is not null)),
	CONSTRAINT "payments_failure_known" CHECK ("payments"."failure" in ('INSUFFICIENT_FUNDS', 'WALLET_FROZEN', 'CURRENCY_MISMATCH', 'CURRENCY_NOT_SUPPORTED', 'LIMIT_EXCEEDED', 'BLOCKED_BY_FRAUD_RULES', 'REVIEW_EXPIRED', 'ACCOUNT_FROZEN', 'EMAIL_NOT_VERIFIED', 'PAYMENT_CANCELLED', 'NOT_PROCESSED')),
	CONSTRAINT "payments_named" CHECK ("payments"."state" not in ('IN_REVIEW', 'COMPLETED') or "payments"."transaction_id" is not null),
	CONSTRAINT "payments_settled" CHECK (("payments"."state" in ('COMPLETED', 'FAILED')) = ("payments"."settled_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "people" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"handle" text,
	"handle_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "split_shares" (
	"id" uuid PRIMARY KEY NOT NULL,
	"split_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"payer_id" uuid NOT NULL,
	"payee_id" uuid NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"status" text NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"transaction_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "split_shares_status" CHECK ("split_shares"."status" in ('PENDING', 'PROCESSING', 'PAID', 'CANCELLED')),
	CONSTRAINT "split_shares_amount" CHECK ("split_shares"."amount_minor" > 0),
	CONSTRAINT "split_shares_paid" CHECK ("split_shares"."status" <> 'PAID' or ("split_shares"."transaction_id" is not null) = ("split_shares"."payer_id" <> "split_shares"."payee_id")),
	CONSTRAINT "split_shares_paying" CHECK ("split_shares"."transaction_id" is null or "split_shares"."status" in ('PROCESSING', 'PAID')),
	CONSTRAINT "split_shares_settled" CHECK (("split_shares"."status" in ('PENDING', 'PROCESSING')) = ("split_shares"."settled_at" is null))
);
--> statement-breakpoint
CREATE TABLE "splits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"creator_id" uuid NOT NULL,
	"title" text NOT NULL,
	"total_minor" bigint NOT NULL,
	"paid_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "splits_status" CHECK ("splits"."status" in ('OPEN', 'SETTLED', 'CANCELLED')),
	CONSTRAINT "splits_paid" CHECK ("splits"."paid_minor" between 0 and "splits"."total_minor"),
	CONSTRAINT "splits_total" CHECK ("splits"."total_minor" > 0),
	CONSTRAINT "splits_settled" CHECK ("splits"."status" <> 'SETTLED' or "splits"."paid_minor" = "splits"."total_minor"),
	CONSTRAINT "splits_open_unpaid" CHECK ("splits"."status" <> 'OPEN' or "splits"."paid_minor" < "splits"."total_minor"),
	CONSTRAINT "splits_ended" CHECK (("splits"."status" = 'OPEN') = ("splits"."settled_at" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_owner_user" ON "contacts" USING btree ("owner_id","user_id");--> statement-breakpoint
CREATE INDEX "contacts_list" ON "contacts" USING btree ("owner_id","created_at","id");--> statement-breakpoint
CREATE INDEX "inbox_processed_at" ON "inbox" USING btree ("processed_at");--> statement-breakpoint
CREATE INDEX "money_requests_made" ON "money_requests" USING btree ("requester_id","created_at","id");--> statement-breakpoint
CREATE INDEX "money_requests_made_status" ON "money_requests" USING btree ("requester_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "money_requests_asked" ON "money_requests" USING btree ("payer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "money_requests_asked_status" ON "money_requests" USING btree ("payer_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "money_requests_expiry" ON "money_requests" USING btree ("expires_at") WHERE status = 'PENDING' and settled_at is null;--> statement-breakpoint
CREATE INDEX "outbox_unpublished" ON "outbox" USING btree ("seq") WHERE "outbox"."published_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_published_at" ON "outbox" USING btree ("published_at") WHERE "outbox"."published_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "payments_idempotency_key" ON "payments" USING btree ("payer_id","idempotency_key");--> statement-breakpoint
CREATE UNIQUE INDEX "payments_attempt" ON "payments" USING btree ("subject_id","attempt");--> statement-breakpoint
CREATE UNIQUE INDEX "payments_one_each" ON "payments" USING btree ("subject_id") WHERE state <> 'FAILED';--> statement-breakpoint
CREATE UNIQUE INDEX "payments_transaction" ON "payments" USING btree ("transaction_id") WHERE transaction_id is not null;--> statement-breakpoint
CREATE INDEX "payments_due" ON "payments" USING btree ("next_attempt_at") WHERE state in ('PROCESSING', 'IN_REVIEW');--> statement-breakpoint
CREATE INDEX "payments_unnamed" ON "payments" USING btree ("payer_id") WHERE state = 'PROCESSING' and transaction_id is null;--> statement-breakpoint
CREATE INDEX "people_handle" ON "people" USING btree ("handle");--> statement-breakpoint
CREATE UNIQUE INDEX "split_shares_place" ON "split_shares" USING btree ("split_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "split_shares_person" ON "split_shares" USING btree ("split_id","payer_id");--> statement-breakpoint
CREATE INDEX "split_shares_owed" ON "split_shares" USING btree ("payer_id","created_at","split_id") WHERE payer_id <> payee_id;--> statement-breakpoint
CREATE INDEX "splits_made" ON "splits" USING btree ("creator_id","created_at","id");--> statement-breakpoint
CREATE INDEX "splits_open" ON "splits" USING btree ("creator_id") WHERE status = 'OPEN';