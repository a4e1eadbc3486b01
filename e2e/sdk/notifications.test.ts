import { randomUUID } from 'node:crypto';
import { type RunningGateway, startGateway } from '@mint/gateway/server.ts';
import { SCOPES } from '@mint/platform/auth/scopes.ts';
import { type Database, openDatabase } from '@mint/platform/database/database.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { startTcpProxy, type TcpProxy } from '@mint/platform/testing/tcp-proxy.ts';
import { LogOutDocument, MeDocument, NotificationsDocument, TransferDocument } from '@mint/sdk/__generated__/graphql.ts';
import { MintClient } from '@mint/sdk/client.ts';
import type { MintError } from '@mint/sdk/mint-error.ts';
import type { SessionTokens } from '@mint/sdk/session.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { join, logIn, type Person, topUp } from '../contract/people.ts';
import { startProduct } from '../contract/product.ts';
import { openSigner, type Signer } from '../contract/tokens.ts';
import type { Stack } from '../stack.ts';

/** Long enough to do something in, short enough to see the end of. */
const accessTokenSeconds = 4;

let stack: Stack;
let signer: Signer;
let ada: Person;
let inboxes: Database;
beforeAll(async () => {
  stack = await startProduct({ auth: { ACCESS_TOKEN_TTL_SECONDS: String(accessTokenSeconds) } });
  signer = await openSigner(stack);
  inboxes = openDatabase({ url: stack.environment.notifications?.DATABASE_URL ?? '', name: 'sdk', maxConnections: 2 });
  ada = await join(stack.url, 'Ada');
  await topUp(ada, '1000.00');
});
afterAll(async () => {
  await signer?.close();
  await inboxes?.close();
  await stack?.stop();
});

/** Somebody who was told of nothing but the welcome. */
async function newPerson(): Promise<Person> {
  const person = await join(stack.url, 'Bob');
  await eventually(async () =>
    expect((await person.client.execute(NotificationsDocument, {})).notifications.nodes).toHaveLength(1),
  );
  return person;
}

/** Waits until somebody was told of a transaction; asked of the database, so that it spends no token of theirs. */
async function untilTold(transactionId: string): Promise<void> {
  await eventually(async () => {
    const [row] = await inboxes.sql`
      select from notifications where transaction_id = ${toUuid(transactionId, 'txn')} and kind = 'TRANSFER_RECEIVED'`;
    expect(row).toBeDefined();
  });
}

/**
 * Sends so many payments, and gives their ids. Each waits until the one before was told: two at the same time have no order
 * between them.
 */
async function pay(recipient: Person, times: number): Promise<string[]> {
  const ids: string[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const { transferCreate } = await ada.client.execute(TransferDocument, {
      input: { recipientId: recipient.id, amount: { amount: '0.01', currency: 'USD' }, idempotencyKey: randomUUID() },
    });
    const id = transferCreate.transaction?.id ?? 'none';
    await untilTold(id);
    ids.push(id);
  }
  return ids;
}

/** Follows somebody's notifications at another address than the product's own. */
function follow(url: string, tokens: SessionTokens, onTokens?: (tokens: SessionTokens) => void) {
  const client = new MintClient({ url, tokens, onTokens, maxReconnectWaitMs: 500 });
  const heard: (string | undefined)[] = [];
  const faults: MintError[] = [];
  let connections = 0;
  client.followNotifications({
    next: ({ transaction }) => void heard.push(transaction?.id),
    error: (error) => void faults.push(error),
    connected: () => {
      connections += 1;
    },
  });
  return { client, heard, faults, connections: () => connections };
}

describe('over a gateway that comes and goes', () => {
  let gateway: RunningGateway;
  let door: TcpProxy;
  const open = async (port = '0') => {
    gateway = await startGateway({ env: { ...stack.environment.gateway, PORT: port } });
  };
  beforeEach(async () => {
    await open();
    door = await startTcpProxy(gateway.url);
  });
  afterEach(async () => {
    await door?.stop();
    await gateway?.drain();
  });
  const address = () => `http://127.0.0.1:${door.port}/graphql`;

  test('every notification comes, in order, once', async () => {
    const person = await newPerson();
    const live = follow(address(), person.session);
    await eventually(() => expect(live.connections()).toBe(1));
    const paid = await pay(person, 2);
    await eventually(() => expect(live.heard).toEqual(paid));

    // The gateway is restarted: some are paid while it is away, and some in the very moment it goes.
    const [meanwhile] = await Promise.all([pay(person, 3), gateway.drain()]);
    paid.push(...meanwhile, ...(await pay(person, 2)));
    await open(String(gateway.port));
    await eventually(() => expect(live.heard).toEqual(paid), { timeoutMs: 20_000 });

    // The connection is killed without a word, again and again.
    for (let turn = 0; turn < 3; turn += 1) {
      const sent = pay(person, 2);
      await door.cut();
      paid.push(...(await sent));
      await door.restore();
      await eventually(() => expect(live.heard).toEqual(paid), { timeoutMs: 20_000 });
    }
    await live.client.close();
    expect(live.faults).toEqual([]);
  });

  test('nothing is lost of what comes before the first notification was heard', async () => {
    const person = await newPerson();
    const live = follow(address(), person.session);
    await eventually(() => expect(live.connections()).toBe(1));
    await door.cut();
    const paid = await pay(person, 2);
    await door.restore();
    await eventually(() => expect(live.heard).toEqual(paid), { timeoutMs: 20_000 });
    await live.client.close();
  });
});

describe.concurrent('a session', () => {
  test('renews itself under a stream that outlives its tokens, and nothing is lost', async () => {
    const person = await newPerson();
    const renewed: SessionTokens[] = [];
    const live = follow(stack.url, person.session, (tokens) => renewed.push(tokens));
    const paid: string[] = [];
    // The gateway closes the connection when the token that opened it ends.
    for (const connections of [1, 2, 3]) {
      await eventually(() => expect(live.connections()).toBeGreaterThanOrEqual(connections), {
        timeoutMs: 3 * accessTokenSeconds * 1000,
      });
      paid.push(...(await pay(person, 2)));
      await eventually(() => expect(live.heard).toEqual(paid));
    }
    expect(live.faults).toEqual([]);
    expect(renewed.length).toBeGreaterThanOrEqual(2);
    await live.client.close();
    expect(new Set(renewed.map(({ refreshToken }) => refreshToken)).size).toBe(renewed.length);
  });

  test('renews itself once for however many operations, and is still good for others after', async () => {
    const person = await join(stack.url);
    const renewed: SessionTokens[] = [];
    const over = { ...person.session, accessTokenExpiresAt: new Date(0).toISOString() };
    const client = new MintClient({ url: stack.url, tokens: over, onTokens: (tokens) => renewed.push(tokens) });
    const answers = await Promise.all(Array.from({ length: 10 }, () => client.execute(MeDocument, {})));
    expect(new Set(answers.map(({ me }) => me?.id))).toEqual(new Set([person.id]));
    expect(renewed).toHaveLength(1);
  });

  test('that is ended elsewhere ends the stream, with that reason, when its token does', async () => {
    const person = await newPerson();
    const live = follow(stack.url, person.session);
    await eventually(() => expect(live.connections()).toBe(1));
    const elsewhere = new MintClient({ url: stack.url, tokens: await logIn(stack.url, person) });
    await elsewhere.execute(LogOutDocument, { input: { sessionId: person.session.id } });
    await eventually(() => expect(live.faults.map(({ code }) => code)).toEqual(['SESSION_ENDED']), {
      timeoutMs: 3 * accessTokenSeconds * 1000,
    });
    await expect(live.client.execute(MeDocument, {})).rejects.toMatchObject({ code: 'SESSION_ENDED' });
    expect(live.faults).toHaveLength(1);
  });

  test('is kept by a client whose clock is wrong', async () => {
    const person = await newPerson();
    // Over for the server long ago, and by this clock good for another hour.
    const accessToken = await signer.sign({ userId: person.id, scopes: [...SCOPES], expiresInSeconds: -60 });
    const behind = { ...person.session, accessToken, accessTokenExpiresAt: new Date(Date.now() + 3_600_000).toISOString() };
    const live = follow(stack.url, behind);
    await eventually(() => expect(live.connections()).toBe(1));
    const paid = await pay(person, 1);
    await eventually(() => expect(live.heard).toEqual(paid));
    await live.client.close();
    expect(live.faults).toEqual([]);
  });
});
