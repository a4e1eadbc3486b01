import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { statementFailed, statementMade } from '@mint/schema/events/wallet.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listNotifications } from '../domain/list-notifications.ts';
import { openWorld, type World } from '../test/world.ts';
import { onStatementFailed } from './on-statement-failed.ts';
import { onStatementMade } from './on-statement-made.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const statementOf = (userId: Id<'usr'>) => ({
  statementId: newId('stm'),
  userId,
  walletId: newId('wal'),
  currency: 'USD',
  format: 'PDF' as const,
  from: new Date('2024-01-01T00:00:00Z'),
  to: new Date('2024-03-01T00:00:00Z'),
  occurredAt: new Date(),
});

test.each([
  [
    'made',
    onStatementMade,
    statementMade,
    'STATEMENT_READY',
    'Your USD statement from 1 January 2024 to 29 February 2024 can be downloaded.',
    'statement-ready',
  ],
  [
    'not made',
    onStatementFailed,
    statementFailed,
    'STATEMENT_FAILED',
    'Your USD statement from 1 January 2024 to 29 February 2024 could not be made. Ask for it again.',
    'statement-failed',
  ],
] as const)(
  'a statement that somebody waits for and is %s is told to them, once',
  async (_, handler, contract, kind, body, template) => {
    const { id: userId } = world.auth.addUser('Ada');
    const payload = statementOf(userId);
    const id = await world.deliver(handler, contract as typeof statementMade, payload);
    await world.deliver(handler, contract as typeof statementMade, payload, id);
    const inbox = await listNotifications(world.context, userId, { limit: 10, before: null, unreadOnly: false });
    expect(inbox).toMatchObject([{ kind, body, transactionId: null }]);
    const mails = await world.database.sql<
      { template: string }[]
    >`select template from emails where user_id = ${toUuid(userId, 'usr')}`;
    expect(mails.map((mail) => mail.template)).toEqual([template]);
  },
);
