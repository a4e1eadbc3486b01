CREATE TABLE "taken_back" (
	"transaction_id" uuid PRIMARY KEY NOT NULL,
	"restored_minor" bigint NOT NULL
);
