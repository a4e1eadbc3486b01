ALTER TABLE "actions" ADD COLUMN "ip_address" text;--> statement-breakpoint
CREATE INDEX "actions_of_admin" ON "actions" USING btree ("admin_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "actions_one_open" ON "actions" USING btree ("resource_id") WHERE state = 'PENDING';