CREATE TABLE "entry_people" (
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"sequence" bigint NOT NULL,
	"appended_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "entry_people_person_id_at_sequence_appended_at_pk" PRIMARY KEY("person_id","at","sequence","appended_at")
) PARTITION BY RANGE ("appended_at");
--> statement-breakpoint
CREATE TABLE "retention" (
	"id" integer PRIMARY KEY NOT NULL,
	"months" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "salt" text;