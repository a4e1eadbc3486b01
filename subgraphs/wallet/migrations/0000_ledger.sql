CREATE TABLE "entries" (
	"wallet_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"transaction_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"balance_after" bigint,
	"posted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "entries_wallet_id_seq_pk" PRIMARY KEY("wallet_id","seq")
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"transaction_id" uuid PRIMARY KEY NOT NULL,
	"wallet_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"state" text NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"held_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "holds_positive" CHECK (amount > 0),
	CONSTRAINT "holds_known_state" CHECK (state in ('HELD', 'CAPTURED', 'VOIDED')),
	CONSTRAINT "holds_ended_when_not_held" CHECK ((state = 'HELD') = (ended_at is null))
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"event_id" uuid NOT NULL,
	"handler" text NOT NULL,
	"processed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inbox_event_id_handler_pk" PRIMARY KEY("event_id","handler")
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"transaction_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"debit_wallet_id" uuid NOT NULL,
	"debit_seq" bigint NOT NULL,
	"credit_wallet_id" uuid NOT NULL,
	"credit_seq" bigint NOT NULL,
	"amount" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"posted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "journal_positive" CHECK (amount > 0),
	CONSTRAINT "journal_two_sides" CHECK (debit_wallet_id <> credit_wallet_id)
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
CREATE TABLE "wallets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid,
	"account" text,
	"currency" char(3) NOT NULL,
	"status" text DEFAULT 'ACTIVE' NOT NULL,
	"balance" bigint DEFAULT 0 NOT NULL,
	"held" bigint DEFAULT 0 NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL,
	"opened_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wallets_user_currency" UNIQUE("user_id","currency"),
	CONSTRAINT "wallets_account_currency" UNIQUE("account","currency"),
	CONSTRAINT "wallets_one_owner" CHECK ((user_id is null) <> (account is null)),
	CONSTRAINT "wallets_known_status" CHECK (status in ('ACTIVE', 'FROZEN')),
	CONSTRAINT "wallets_never_overdrawn" CHECK (held >= 0 and held <= balance),
	CONSTRAINT "wallets_system_has_no_balance" CHECK (account is null or (balance = 0 and seq = 0))
);
--> statement-breakpoint
CREATE INDEX "holds_expiring" ON "holds" USING btree ("expires_at") WHERE state = 'HELD' and expires_at is not null;--> statement-breakpoint
CREATE INDEX "inbox_processed_at" ON "inbox" USING btree ("processed_at");--> statement-breakpoint
CREATE INDEX "outbox_unpublished" ON "outbox" USING btree ("seq") WHERE "outbox"."published_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_published_at" ON "outbox" USING btree ("published_at") WHERE "outbox"."published_at" is not null;