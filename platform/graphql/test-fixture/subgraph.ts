import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Database } from '../../database/database.ts';
import { fromUuid, newUuid, toUuid } from '../../ids/ids.ts';
import { defineEvent } from '../../kafka/contract.ts';
import { on } from '../../kafka/handler.ts';
import { addEvent } from '../../outbox/outbox.ts';
import { callerOf } from '../../rpc/guard.ts';
import { EchoService } from '../../rpc/test-fixture/__generated__/echo_pb.ts';
import { encodeCursor, parsePage, toConnection } from '../connection.ts';
import { defineSubgraph } from '../define-subgraph.ts';
import type { LiveEvent } from '../live-event.ts';
import { createLiveQueue, type LiveQueue } from '../live-queue.ts';
import { createLoader } from '../loader.ts';
import { type RequestContext, requireViewer } from '../request-context.ts';

interface NoteRow {
  readonly noteId: string;
  readonly body: string;
  readonly createdAt: Date;
  /** With microseconds, for cursors. */
  readonly at: string;
}

export interface NotesContext {
  readonly database: Database;
  readonly config: { readonly GREETING: string };
  /** Who listens for new notes, by owner. */
  readonly listeners: Map<string, Set<LiveQueue<NoteRow>>>;
  readonly queries: { batches: number };
  /** Lets `slow` answer. */
  readonly gate: PromiseWithResolvers<string>;
  readonly life: string[];
}

interface NotesLoaders {
  readonly note: ReturnType<typeof createLoader<string, NoteRow>>;
}

type Context = RequestContext<NotesContext, NotesLoaders>;

export const noteAdded = defineEvent({
  type: 'note.added',
  version: 1,
  topic: 'fixture.notes',
  payload: z.object({ noteId: z.string(), body: z.string() }),
  key: (payload) => payload.noteId,
});

const LIVE_QUEUE_LIMIT = 3;

async function addNote(context: Context, body: string): Promise<NoteRow> {
  const { database, listeners } = context.domain;
  const owner = toUuid(requireViewer(context).userId, 'usr');
  const row = await database.transaction(async (tx) => {
    const noteId = newUuid();
    const [row] = await tx.sql<NoteRow[]>`
      insert into notes (note_id, owner_id, body) values (${noteId}, ${owner}, ${body})
      returning note_id as "noteId", body, created_at as "createdAt", created_at::text as at`;
    await addEvent(tx, noteAdded, { noteId, body });
    return row as NoteRow;
  });
  for (const queue of listeners.get(owner) ?? []) queue.push({ cursor: body, root: row });
  return row;
}

function listen(context: Context, after: string | null | undefined): AsyncIterable<LiveEvent<NoteRow>> {
  const { listeners } = context.domain;
  const owner = toUuid(requireViewer(context).userId, 'usr');
  const queues = listeners.get(owner) ?? new Set();
  listeners.set(owner, queues);
  const queue = createLiveQueue<NoteRow>({ limit: LIVE_QUEUE_LIMIT, onEnd: () => queues.delete(queue) });
  queues.add(queue);
  queue.push({ ready: true, cursor: context.resumeAfter ?? after ?? 'start' });
  return queue;
}

/** A little domain to try the platform with: notes that belong to people. */
export const notes = defineSubgraph<{ readonly GREETING: string }, NotesContext, NotesLoaders>({
  name: 'notes',
  configSchema: z.object({ GREETING: z.string().min(1) }),
  typeDefs: [readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8')],
  migrations: new URL('./migrations/', import.meta.url),
  async openContext({ database, config }) {
    const life = ['open'];
    return { database, config, listeners: new Map(), queries: { batches: 0 }, gate: Promise.withResolvers(), life };
  },
  async closeContext({ life }) {
    life.push('close');
  },
  workers: [
    ({ life }) => {
      life.push('worker started');
      return { stop: async () => void life.push('worker stopped') };
    },
  ],
  loaders: ({ database, queries }) => ({
    note: createLoader(async (ids) => {
      queries.batches += 1;
      const rows = await database.sql<NoteRow[]>`
        select note_id as "noteId", body, created_at as "createdAt", created_at::text as at
        from notes where note_id = any(${ids.map((id) => toUuid(id, 'ntf'))}::uuid[])`;
      return new Map(rows.map((row) => [fromUuid('ntf', row.noteId), row]));
    }),
  }),
  rpc: (router) => {
    router.service(EchoService, {
      read: ({ text }, context) => ({ text, caller: callerOf(context) }),
      write: ({ text }, context) => ({ text, caller: callerOf(context) }),
    });
  },
  rpcCallers: { read: ['wallet', 'auth'], write: ['wallet'] },
  handlers: [
    on<typeof noteAdded, NotesContext>(noteAdded, async ({ event, context }) => {
      context.life.push(`heard ${event.payload.body}`);
    }),
  ],
  routes: (app) => {
    app.get('/hello', async () => 'hello');
  },
  resolvers: {
    Query: {
      greeting: (_root: unknown, _args: unknown, context: Context) => context.domain.config.GREETING,
      clientSeen: (_root: unknown, _args: unknown, { request }: Context) => ({
        ip: request.ip,
        userAgent: request.userAgent,
        theme: request.cookies.mint_theme ?? null,
      }),
      note: (_root: unknown, { id }: { id: string }, { loaders }: Context) => loaders.note.load(id),
      notes: async (_root: unknown, args: { first?: number; after?: string }, context: Context) => {
        const page = parsePage(args, { max: 10, default: 2 });
        const owner = toUuid(requireViewer(context).userId, 'usr');
        const { sql } = context.domain.database;
        const rows = await sql<NoteRow[]>`
          select note_id as "noteId", body, created_at as "createdAt", created_at::text as at from notes
          where owner_id = ${owner}
          ${page.after ? sql`and (created_at, note_id) < (${page.after.createdAt}::timestamptz, ${page.after.id}::uuid)` : sql``}
          order by created_at desc, note_id desc limit ${page.limit}`;
        return toConnection(rows, page, ({ at, noteId }) => encodeCursor({ createdAt: at, id: noteId }));
      },
      echoMoment: (_root: unknown, { at }: { at: Date }) => at,
      secret: () => 'secret',
      fail: async (_root: unknown, _args: unknown, { domain }: Context) => {
        await domain.database.sql`select * from no_such_table`;
      },
      slow: (_root: unknown, _args: unknown, { domain }: Context) => domain.gate.promise,
    },
    Mutation: {
      noteAdd: (_root: unknown, { body }: { body: string }, context: Context) => addNote(context, body),
      themeSet: (_root: unknown, { theme }: { theme: string }, { request }: Context) => {
        request.setCookie('mint_theme', theme, { maxAgeSeconds: 60 });
        request.setCookie('mint_seen', 'yes');
        return true;
      },
    },
    Subscription: {
      noteAdded: {
        subscribe: (_root: unknown, { after }: { after?: string }, context: Context) => listen(context, after),
        resolve: (row: NoteRow) => row,
      },
    },
    Note: {
      id: ({ noteId }: NoteRow) => fromUuid('ntf', noteId),
      draft: () => null,
      __resolveReference: async ({ id }: { id: string }, { loaders }: Context) => loaders.note.load(id),
    },
  },
});
