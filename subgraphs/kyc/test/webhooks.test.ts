import { randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvents } from '@mint/platform/outbox/outbox.ts';
import { clearBucket } from '@mint/platform/testing/bucket.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { startTestSubgraph, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { userRegistered } from '@mint/schema/events/auth.ts';
import { KycService, ReviewOutcome } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readProfile } from '../domain/profile.ts';
import { kycSubgraph } from '../subgraph.ts';
import { storeEnv } from './open-kyc.ts';

const env = storeEnv();
const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
let subgraph: TestSubgraph;
let webhookUrl: string;

/** Stands where the provider finds the subgraph: passes webhooks on, or loses them or their answers. */
let road: Server;
let passed: { body: string; headers: IncomingHttpHeaders }[] = [];
let losses: ('REQUEST' | 'ANSWER')[] = [];

beforeAll(async () => {
  road = createServer(async (request, response) => {
    const body = String(await buffer(request));
    const loss = losses.shift();
    if (loss === 'REQUEST') return void request.socket.destroy();
    passed.push({ body, headers: request.headers });
    const answer = await send(body, request.headers);
    if (loss === 'ANSWER') return void request.socket.destroy();
    response.writeHead(answer.status).end();
  });
  await new Promise<void>((resolve) => road.listen(0, '127.0.0.1', resolve));
  subgraph = await startTestSubgraph(kycSubgraph, {
    events: true,
    env: {
      ...env,
      WORK_INTERVAL_MS: '50',
      VERIFICATION_PROVIDER: 'sandbox',
      VERIFICATION_WEBHOOK_SECRET: secret,
      VERIFICATION_WEBHOOK_URL: `http://127.0.0.1:${(road.address() as AddressInfo).port}/from-the-provider`,
    },
  });
  webhookUrl = new URL('/webhooks/kyc', subgraph.running.url ?? '').href;
});
afterAll(async () => {
  await subgraph?.stop();
  road?.close();
  await clearBucket(env.DOCUMENTS_BUCKET);
});
beforeEach(() => {
  passed = [];
  losses = [];
});

const signedNames = ['webhook-id', 'webhook-timestamp', 'webhook-signature', 'content-type'];
function send(body: string, headers: IncomingHttpHeaders): Promise<Response> {
  const chosen = Object.entries(headers).filter(([name]) => signedNames.includes(name));
  return fetch(webhookUrl, {
    method: 'POST',
    body,
    headers: chosen.map(([name, value]): [string, string] => [name, String(value)]),
  });
}

/** Signs and sends as the provider would. */
function deliver(
  data: object,
  {
    id = `msg_${randomUUID()}`,
    at = new Date(),
    key = secret,
    body = JSON.stringify({ type: 'verification.decided', data }),
  } = {},
): Promise<Response> {
  return send(body, {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(key).sign(id, at, body),
  });
}

/** A person whose file waits for a review that the provider was asked for; nobody answers of itself. */
async function pending(legalName = 'Ada Lovelace', submission = 1) {
  const userId = newId('usr');
  const { id } = await readProfile(subgraph.database, userId);
  const reference = randomUUID();
  const uuid = toUuid(id, 'kyc');
  const { sql } = subgraph.database;
  await sql`
    update profiles set status = 'BASIC', legal_name = ${legalName}, date_of_birth = '1990-12-31', address_line = 'A', city = 'B', postal_code = '',
      country = 'GB', basic_submitted_at = now() where id = ${uuid}`;
  await sql`update profiles set status = 'PENDING_REVIEW', submission = ${submission}, submitted_at = now() where id = ${uuid}`;
  await sql`insert into verifications (id, profile_id, submission, provider) values (${reference}, ${uuid}, ${submission}, 'sandbox')`;
  const hand = () => sql`update verifications set next_attempt_at = now() - interval '1 millisecond' where id = ${reference}`;
  return { userId, id, reference, hand, status: async () => (await readProfile(subgraph.database, userId)).status };
}

const decisionsOf = async (userId: Id<'usr'>) => {
  const rows = await subgraph.database.sql<{ type: string; actor: string }[]>`
    select type, actor from outbox where key = ${userId} and type in ('kyc.approved', 'kyc.rejected')`;
  return rows.map(({ type, actor }) => [type, actor]);
};
const approval = (reference: string) => ({ reference, decision: 'APPROVED', reason: 'Fine' });

describe('a webhook', () => {
  test.each([
    ['APPROVED', 'VERIFIED', 'kyc.approved'],
    ['REJECTED', 'REJECTED', 'kyc.rejected'],
  ])('that says %s makes the file %s', async (decision, status, told) => {
    const file = await pending();
    const answer = await deliver({ reference: file.reference, decision, reason: 'Looked at' });
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'decided' }]);
    expect(await file.status()).toBe(status);
    expect(await decisionsOf(file.userId)).toEqual([[told, 'sandbox']]);
  });

  test('whose signature is not good, or whose time is past or to come, is 401 and does nothing', async () => {
    const file = await pending();
    const data = approval(file.reference);
    const at = (seconds: number) => new Date(Date.now() + seconds * 1_000);
    const other = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;
    for (const [given, status] of [
      [{ key: other }, 401],
      [{ at: at(-301) }, 401],
      [{ at: at(302) }, 401],
    ] as const) {
      expect((await deliver(data, given)).status).toBe(status);
    }
    const good = {
      'content-type': 'application/json',
      'webhook-id': 'msg',
      'webhook-timestamp': String(Math.floor(Date.now() / 1_000)),
    };
    const body = JSON.stringify({ type: 'verification.decided', data });
    const signature = new Webhook(secret).sign('msg', new Date(Number(good['webhook-timestamp']) * 1_000), body);
    for (const headers of [
      {},
      good,
      { ...good, 'webhook-signature': 'v1,' },
      { ...good, 'webhook-signature': 'v1' },
      { ...good, 'webhook-signature': signature.replace('v1,', 'v1a,') },
      { ...good, 'webhook-signature': `v1,${Buffer.alloc(32).toString('base64')}` },
      { ...good, 'webhook-signature': signature, 'webhook-id': 'other' },
      { ...good, 'webhook-signature': signature, 'webhook-timestamp': 'yesterday' },
      { ...good, 'webhook-signature': signature, 'webhook-id': 'x'.repeat(201) },
    ]) {
      expect((await send(body, headers)).status).toBe(401);
    }
    // Another body, though it means the same.
    expect((await send(`${body} `, { ...good, 'webhook-signature': signature })).status).toBe(401);
    expect((await send('', { ...good, 'webhook-signature': signature })).status).toBe(401);
    expect(await file.status()).toBe('PENDING_REVIEW');
    // Of several signatures one is good, as while a secret is changed.
    const both = `v1,${Buffer.alloc(32).toString('base64')} ${signature}`;
    expect((await send(body, { ...good, 'webhook-signature': both })).status).toBe(200);
  });

  test('that is four minutes old is still taken', async () => {
    const file = await pending();
    expect((await deliver(approval(file.reference), { at: new Date(Date.now() - 240_000) })).status).toBe(200);
    expect(await file.status()).toBe('VERIFIED');
  });

  test.each([
    ['no JSON', '{"type":'],
    ['another kind', JSON.stringify({ type: 'verification.began', data: approval(randomUUID()) })],
    ['no decision', JSON.stringify({ type: 'verification.decided', data: { reference: randomUUID(), reason: 'x' } })],
    [
      'an unknown decision',
      JSON.stringify({ type: 'verification.decided', data: { ...approval(randomUUID()), decision: 'MAYBE' } }),
    ],
    ['no reference', JSON.stringify({ type: 'verification.decided', data: approval('nonsense') })],
    ['no reason', JSON.stringify({ type: 'verification.decided', data: { ...approval(randomUUID()), reason: ' ' } })],
    ['a list', '[]'],
    ['nothing in it', 'null'],
  ])('that is %s is 400', async (_, body) => {
    expect((await deliver({}, { body })).status).toBe(400);
  });

  test('that is too long is 413, and by another method there is none', async () => {
    expect((await deliver({}, { body: JSON.stringify({ text: 'x'.repeat(17_000) }) })).status).toBe(413);
    expect((await fetch(webhookUrl)).status).toBe(404);
  });

  test('that comes again, however often and by how many at once, has its effect once', async () => {
    const file = await pending();
    const id = `msg_${randomUUID()}`;
    const answers = await Promise.all(Array.from({ length: 5 }, () => deliver(approval(file.reference), { id })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const words = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { status: string }).status));
    expect(words.toSorted()).toEqual(['decided', 'duplicate', 'duplicate', 'duplicate', 'duplicate']);
    expect(await (await deliver(approval(file.reference), { id })).json()).toEqual({ status: 'duplicate' });
    expect(await decisionsOf(file.userId)).toHaveLength(1);
  });

  test('about what was never asked is 404, and leaves no trace', async () => {
    const id = `msg_${randomUUID()}`;
    expect((await deliver(approval(randomUUID()), { id })).status).toBe(404);
    expect(await subgraph.database.sql`select from webhook_receipts where id = ${id}`).toHaveLength(0);
  });

  test('that comes after another decided, or about an earlier submission, changes nothing', async () => {
    const file = await pending('Ada Lovelace', 2);
    const earlier = randomUUID();
    await subgraph.database.sql`
      insert into verifications (id, profile_id, submission, provider) values (${earlier}, ${toUuid(file.id, 'kyc')}, 1, 'sandbox')`;
    const late = await deliver(approval(earlier));
    expect([late.status, await late.json()]).toEqual([200, { status: 'outdated' }]);
    expect(await file.status()).toBe('PENDING_REVIEW');
    const operator = subgraph.rpc(KycService, 'operator');
    await operator.reject({ profileId: file.id, reason: 'Blurred' });
    // Reordered: the second word comes first; either is the only one.
    expect(await (await deliver(approval(file.reference))).json()).toEqual({ status: 'outdated' });
    expect(await file.status()).toBe('REJECTED');
    expect(await decisionsOf(file.userId)).toEqual([['kyc.rejected', 'operator']]);
  });

  test('and a reviewer at the same moment: one of them decides', async () => {
    const operator = subgraph.rpc(KycService, 'operator');
    for (let round = 0; round < 5; round += 1) {
      const file = await pending();
      const [answer, { outcome }] = await Promise.all([
        deliver(approval(file.reference)),
        operator.reject({ profileId: file.id, reason: 'Blurred' }),
      ]);
      const word = ((await answer.json()) as { status: string }).status;
      const isProvidersWord = word === 'decided';
      expect(outcome).toBe(isProvidersWord ? ReviewOutcome.NOT_PENDING : ReviewOutcome.DONE);
      expect(await file.status()).toBe(isProvidersWord ? 'VERIFIED' : 'REJECTED');
      expect(await decisionsOf(file.userId)).toHaveLength(1);
    }
  });
});

describe('the sandbox', () => {
  test.each([
    ['Ada Approved', 'VERIFIED'],
    ['Ada rejected', 'REJECTED'],
  ])('finds of %s that the file is %s, by a signed webhook', async (legalName, status) => {
    const file = await pending(legalName);
    await file.hand();
    await eventually(async () => expect(await file.status()).toBe(status));
    expect(passed).toHaveLength(1);
    expect(passed[0]?.headers['webhook-id']).toBe(`msg_${file.reference}`);
    await eventually(async () => {
      const [row] = await subgraph.database.sql`
        select next_attempt_at, handed_over_at is not null as handed, answered_at is not null as answered from verifications where id = ${file.reference}`;
      expect(row).toEqual({ next_attempt_at: null, handed: true, answered: true });
    });
  });

  test('leaves anybody else to reviewers', async () => {
    const file = await pending('Approved Lovelace');
    await file.hand();
    await eventually(async () => {
      const [row] = await subgraph.database.sql`
        select next_attempt_at, handed_over_at is not null as handed from verifications where id = ${file.reference}`;
      expect(row).toEqual({ next_attempt_at: null, handed: true });
    });
    expect(passed).toEqual([]);
    expect(await file.status()).toBe('PENDING_REVIEW');
  });

  test('is asked again when it could not be reached, or when nobody noted that it has the request; its word counts once', async () => {
    const file = await pending('Ada Approved');
    losses = ['REQUEST', 'ANSWER'];
    await file.hand();
    await eventually(async () => expect(await file.status()).toBe('VERIFIED'));
    const [row] = await subgraph.database.sql`select attempts, next_attempt_at from verifications where id = ${file.reference}`;
    // Its word was taken though the answer to it was lost: nobody is owed anything.
    expect(row).toEqual({ attempts: 2, next_attempt_at: null });
    await file.hand();
    await eventually(() => expect(passed).toHaveLength(2));
    expect(new Set(passed.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(await decisionsOf(file.userId)).toHaveLength(1);
  });
});

test('somebody who registers has a file, and what happens to it is told through Kafka', async () => {
  const userId = newId('usr');
  const payload = { userId, handle: 'ada', displayName: 'Ada', email: 'ada@mint.test', country: 'GB', registeredAt: new Date() };
  await subgraph.database.transaction((tx) => addEvents(tx, [{ contract: userRegistered, payload }]));
  const find = () => subgraph.database.sql`select from profiles where user_id = ${toUuid(userId, 'usr')}`;
  await eventually(async () => expect(await find()).toHaveLength(1), { timeoutMs: 30_000 });
  const operator = subgraph.rpc(KycService, 'operator');
  await operator.freezeProfile({ userId, reason: 'A look' });
  await eventually(async () => {
    const told = await subgraph.database
      .sql`select published_at is not null as published from outbox where key = ${userId} and type = 'kyc.frozen'`;
    expect([...told]).toEqual([{ published: true }]);
  });
});
