import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { domains } from '@mint/local/domains.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import {
  AuditKeysDocument,
  AuditLogDocument,
  type AuditLogQueryVariables,
  AuditProofDocument,
  FreezeUserDocument,
  MyAuditEntriesDocument,
  TransferDocument,
  VerifyAuditDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { verifyAuditEntry } from '@mint/sdk/audit-proof.ts';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { join, type Person, topUp } from '../contract/people.ts';
import { send } from '../contract/wire.ts';
import { type Stack, startStackOfOneProcess } from '../stack.ts';
import { joinAsOperator } from './operators.ts';

let stack: Stack;
let olga: Person;
let ada: Person;
let grace: Person;
const collector = createServer((request, response) => request.resume().on('end', () => response.end('{}')));
beforeAll(async () => {
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', `http://127.0.0.1:${(collector.address() as AddressInfo).port}`);
  stack = await startStackOfOneProcess({
    gateway: { GUARDED_BURST: '10000', COST_BUCKET_SIZE: '1000000' },
    auth: { EMAIL_REQUESTS_PER_ADDRESS: '1000', LOGIN_ATTEMPTS_PER_ADDRESS: '1000' },
    audit: { CHECKPOINT_INTERVAL_MS: '200' },
  });
  olga = await joinAsOperator(stack, 'Olga');
  ada = await join(stack.url, 'Ada');
  grace = await join(stack.url, 'Grace');
});
afterAll(async () => {
  await stack?.stop();
  vi.unstubAllEnvs();
  collector.closeAllConnections();
  collector.close();
});

const entries = async (variables: AuditLogQueryVariables) =>
  (await olga.client.execute(AuditLogDocument, variables)).auditLog.nodes;
const verify = async () => (await olga.client.execute(VerifyAuditDocument, {})).auditVerify;

async function onDatabase<T>(url: string | undefined, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url ?? '', { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
const auditDatabase = () => stack.environment.audit?.DATABASE_URL;

test('what a person does is in the log with who, from where, and in which trace', async () => {
  await topUp(ada, '20.00');
  const traceId = randomBytes(16).toString('hex');
  const input = { recipientId: grace.id, amount: { amount: '5.00', currency: 'USD' }, idempotencyKey: randomUUID() };
  const { data } = await send(
    stack.url,
    TransferDocument,
    { input },
    { token: ada.session.accessToken, headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` } },
  );
  const transactionId = data?.transferCreate.transaction?.id;
  await eventually(async () => {
    const told = await entries({ filter: { traceId }, first: 100 });
    const own = told.filter(({ resourceId }) => resourceId === transactionId).map(({ action }) => action);
    expect(own.toSorted()).toEqual(['transaction.completed', 'transaction.created', 'wallet.posted']);
    const asked = told.filter(({ topic }) => topic === 'transaction.events');
    for (const entry of asked) expect(entry).toMatchObject({ actorId: ada.id, ipAddress: '127.0.0.1', traceId });
    // The ledger's functions know of no people: who caused a posting is said by the entries of the same trace.
    const posted = told.find(({ action }) => action === 'wallet.posted');
    expect(posted).toMatchObject({ actorId: 'wallet', traceId });
  });
  const [completed] = await entries({ filter: { resourceId: transactionId ?? '', action: 'transaction.completed' } });
  expect(JSON.parse(completed?.after ?? '')).toMatchObject({ transactionId });
});

test('what an operator changes is there with how it stood before and since', async () => {
  const input = { userId: grace.id, reason: 'reported as stolen' };
  expect((await olga.client.execute(FreezeUserDocument, { input })).adminUserFreeze.userErrors).toEqual([]);
  await eventually(async () => {
    const [action] = await entries({ filter: { resourceId: grace.id, topic: 'admin.events' } });
    expect(action).toMatchObject({ action: 'admin.action_performed', actorId: olga.id, ipAddress: '127.0.0.1' });
    expect(action?.before).toContain('ACTIVE');
    expect(action?.after).toContain('FROZEN');
  });
});

test('somebody finds what concerns them, proven by keys that anybody may have, and nothing of the operator', async () => {
  const { auditKeys } = (await send(stack.url, AuditKeysDocument, {})).data ?? { auditKeys: [] };
  await eventually(async () => {
    const { nodes } = (await ada.client.execute(MyAuditEntriesDocument, { first: 100 })).myAuditEntries;
    expect(nodes.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['user.registered', 'session.created', 'transaction.completed', 'wallet.posted']),
    );
    for (const entry of nodes) {
      const { auditProof } = await ada.client.execute(AuditProofDocument, { entryId: entry.id });
      if (!auditProof) throw new Error('There is no answer');
      expect(await verifyAuditEntry(entry, auditProof, auditKeys)).toMatchObject({ holds: true });
      expect(await verifyAuditEntry({ ...entry, action: 'user.frozen' }, auditProof, auditKeys)).toMatchObject({
        reason: 'ENTRY',
      });
    }
  });
  const [frozen] = await entries({ filter: { action: 'user.frozen' } });
  expect(frozen?.after).toContain('reported as stolen');
  await expect(ada.client.execute(AuditProofDocument, { entryId: frozen?.id ?? '' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('every event of every domain is there once, in one chain', async () => {
  const told = domains.filter(({ name }) => name !== 'audit');
  const outboxes = await Promise.all(
    told.map(({ name }) =>
      onDatabase(stack.environment[name]?.DATABASE_URL, (sql) => sql<{ id: string }[]>`select id from outbox`),
    ),
  );
  const ids = outboxes.flat().map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(10);
  await eventually(async () => {
    const rows = await onDatabase(
      auditDatabase(),
      (sql) => sql<{ id: string }[]>`select event_id as id from entries where event_id = any(${ids}::uuid[])`,
    );
    expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });
  const [latest, before] = await entries({ filter: { topic: 'audit.events' }, first: 2 });
  expect(latest?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(latest?.hash).not.toBe(before?.hash);
  const found = await verify();
  expect(found).toMatchObject({ verified: true, firstBrokenSequence: null });
  expect(Number(found.entriesChecked)).toBeGreaterThanOrEqual(ids.length);
});

test('the service itself can neither alter nor remove an entry; who can is found out', async () => {
  for (const statement of [
    'update entries set actor_id = null',
    'delete from entries',
    'truncate entries',
    'drop table entries',
  ]) {
    await expect(onDatabase(auditDatabase(), (sql) => sql.unsafe(statement))).rejects.toThrow(/permission denied|must be owner/);
  }
  const superuser = new URL(process.env.TEST_DATABASE_URL ?? '');
  superuser.pathname = new URL(auditDatabase() ?? '').pathname;
  const alter = (action: string) =>
    onDatabase(superuser.href, (sql) =>
      sql.begin(async (tx) => {
        await tx`set local session_replication_role = replica`;
        const [row] = await tx<{ action: string }[]>`select action from entries where sequence = 3`;
        await tx`update entries set action = ${action} where sequence = 3`;
        return row?.action ?? '';
      }),
    );
  const was = await alter('another');
  expect(await verify()).toMatchObject({ verified: false, entriesChecked: '2', firstBrokenSequence: '3' });
  await alter(was);
  expect((await verify()).verified).toBe(true);
});
