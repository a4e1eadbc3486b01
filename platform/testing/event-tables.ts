import type { Database } from '../database/database.ts';

/** The outbox and the inbox in a test database that has no domain's migrations. */
export async function createEventTables(database: Database): Promise<void> {
  await database.sql.unsafe(`
    create table outbox (
      id uuid primary key default uuidv7(),
      seq bigint generated always as identity not null,
      topic text not null, key text not null, type text not null, version integer not null,
      payload json not null, actor text, ip_address text, traceparent text,
      occurred_at timestamptz not null default now(),
      published_at timestamptz
    );
    create index outbox_unpublished on outbox (seq) where published_at is null;
    create index outbox_published_at on outbox (published_at) where published_at is not null;
    create table inbox (
      event_id uuid not null, handler text not null, processed_at timestamptz not null default now(),
      primary key (event_id, handler)
    );
    create index inbox_processed_at on inbox (processed_at);
  `);
}
