import type { Tx } from '@mint/platform/database/database.ts';
import { fromUuid, type Id, newUuid, toUuid } from '@mint/platform/ids/ids.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { Redis } from 'ioredis';
import { publishHints } from './live-hints.ts';
import { type MailContent, mailContracts } from './mail-data.ts';
import type { MailQueue } from './mail-jobs.ts';
import { kindRules, type NotificationKind } from './notification-kinds.ts';

/** What telling people takes beside the transaction. */
export interface TellingContext {
  readonly redis: Redis;
  readonly redisPrefix: string;
  readonly mail: Pick<MailQueue, 'enqueue'>;
  readonly log: Logger;
}

/** What a notification may be about beside a transaction: of each there is a page. */
type ResourcePrefix = 'mrq' | 'spl' | 'sch' | 'stm' | 'pob' | 'whe' | 'key';

/** What one person is to be told of one event. */
export interface Message {
  readonly userId: Id<'usr'>;
  /** For the inbox; null for what goes by e-mail only. */
  readonly inbox: {
    readonly kind: NotificationKind;
    readonly title: string;
    readonly body: string;
    readonly transactionId: Id<'txn'> | null;
    /** What it is about, when that is something other than the transaction. */
    readonly resourceId?: Id<ResourcePrefix>;
  } | null;
  /** Null when there is nothing to mail. */
  readonly mail: MailContent | null;
}

/**
 * Tells people of an event, as their preferences want it: inbox entries, and e-mails owed. Part of the transaction `tx`; live subscribers and
 * the mail queue are told once it has committed. Telling of the same event again changes nothing.
 */
export async function tellPeople(
  tx: Tx,
  context: TellingContext,
  eventId: Id<'evt'>,
  messages: readonly Message[],
): Promise<void> {
  // One journey to the database for both.
  await Promise.all([addToInboxes(tx, context, eventId, messages), addEmails(tx, context, eventId, messages)]);
}

/**
 * One statement for all of the event's people. The row in `inbox_counters` is locked from here to the commit, so one person's positions are
 * committed in the order they were given out and none is left out: whoever has read up to a position has missed nothing before it.
 */
async function addToInboxes(tx: Tx, context: TellingContext, eventId: Id<'evt'>, messages: readonly Message[]): Promise<void> {
  const drafts = messages.flatMap(({ userId, inbox }, ordinal) =>
    inbox === null
      ? []
      : [
          {
            ordinal,
            id: newUuid(),
            user_id: toUuid(userId, 'usr'),
            kind: inbox.kind,
            title: inbox.title,
            body: inbox.body,
            transaction_id: inbox.transactionId === null ? null : toUuid(inbox.transactionId, 'txn'),
            resource_id: inbox.resourceId ?? null,
            wanted: kindRules[inbox.kind].inApp,
          },
        ],
  );
  if (drafts.length === 0) return;
  const event = toUuid(eventId, 'evt');
  const added = await tx.sql<{ id: string; user_id: string; position: bigint }[]>`
    with draft as (
      select given.*, row_number() over by_user as step, count(*) over (partition by given.user_id) as total
      from jsonb_to_recordset(${JSON.stringify(drafts)}::text::jsonb)
        as given (ordinal int, id uuid, user_id uuid, kind text, title text, body text, transaction_id uuid, resource_id text, wanted boolean)
      left join preferences on preferences.user_id = given.user_id and preferences.kind = given.kind
      where coalesce(preferences.in_app, given.wanted)
        and not exists (
          select from notifications known
          where known.event_id = ${event} and known.user_id = given.user_id and known.kind = given.kind
        )
      window by_user as (partition by given.user_id order by given.ordinal)
    ), counter as (
      insert into inbox_counters (user_id, last_position, unread_count)
      select user_id, count(*), count(*) from draft group by user_id order by user_id
      on conflict (user_id) do update set
        last_position = inbox_counters.last_position + excluded.last_position,
        unread_count = inbox_counters.unread_count + excluded.unread_count
      returning user_id, last_position
    )
    insert into notifications (id, user_id, position, kind, title, body, transaction_id, resource_id, event_id)
    select draft.id, draft.user_id, counter.last_position - draft.total + draft.step, draft.kind, draft.title, draft.body, draft.transaction_id,
      draft.resource_id, ${event}
    from draft join counter on counter.user_id = draft.user_id
    returning id, user_id, position`;
  const hints = added.map((row) => ({
    userId: fromUuid('usr', row.user_id),
    id: fromUuid('ntf', row.id),
    position: row.position,
  }));
  tx.afterCommit(() => publishHints(context.redis, context.redisPrefix, hints, context.log));
}

async function addEmails(tx: Tx, context: TellingContext, eventId: Id<'evt'>, messages: readonly Message[]): Promise<void> {
  const drafts = messages.flatMap(({ userId, mail }) => {
    if (mail === null) return [];
    const { kind } = mailContracts[mail.template];
    return [
      {
        id: newUuid(),
        user_id: toUuid(userId, 'usr'),
        template: mail.template,
        kind,
        data: mail.data,
        wanted: kindRules[kind].email,
      },
    ];
  });
  if (drafts.length === 0) return;
  const added = await tx.sql<{ id: string }[]>`
    insert into emails (id, event_id, user_id, template, data)
    select given.id, ${toUuid(eventId, 'evt')}, given.user_id, given.template, given.data
    from jsonb_to_recordset(${JSON.stringify(drafts)}::text::jsonb)
      as given (id uuid, user_id uuid, template text, kind text, data jsonb, wanted boolean)
    left join preferences on preferences.user_id = given.user_id and preferences.kind = given.kind
    where coalesce(preferences.email, given.wanted)
    on conflict (event_id, user_id, template) do nothing
    returning id`;
  const ids = added.map((row) => row.id);
  tx.afterCommit(() => context.mail.enqueue(ids));
}
