CREATE TABLE "reversal_legs" (
	"transaction_id" uuid NOT NULL,
	"leg" smallint NOT NULL,
	"kind" text NOT NULL,
	"debit_wallet_id" uuid NOT NULL,
	"debit_seq" bigint NOT NULL,
	"credit_wallet_id" uuid NOT NULL,
	"credit_seq" bigint NOT NULL,
	"amount" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"posted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reversal_legs_transaction_id_leg_pk" PRIMARY KEY("transaction_id","leg"),
	CONSTRAINT "reversal_legs_numbered" CHECK (leg in (4, 5, 6)),
	CONSTRAINT "reversal_legs_positive" CHECK (amount > 0),
	CONSTRAINT "reversal_legs_two_sides" CHECK (debit_wallet_id <> credit_wallet_id)
);
