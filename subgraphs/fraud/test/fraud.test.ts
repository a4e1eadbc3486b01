import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvents, type NewEvent } from '@mint/platform/outbox/outbox.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { startTestSubgraph, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { userRegistered } from '@mint/schema/events/auth.ts';
import { kycBasicSubmitted } from '@mint/schema/events/kyc.ts';
import { transactionCancelled, transactionCompleted, transactionCreated } from '@mint/schema/events/transactions.ts';
import { CaseOutcome, Decision, FraudService } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fraudSubgraph } from '../subgraph.ts';
import { openAuthPeer, openTransactionsPeer } from './peers.ts';
import { transactionPayload } from './world.ts';

let subgraph: TestSubgraph;
const transactions = openTransactionsPeer();
beforeAll(async () => {
  subgraph = await startTestSubgraph(fraudSubgraph, {
    rpcTransports: { auth: openAuthPeer().transport, transactions: transactions.transport },
    events: true,
  });
});
afterAll(() => subgraph?.stop());

const finding = { rule: 'geo_anomaly', score: 60, reason: 'Elsewhere.', evidence: { requestCountry: 'BR' } };

async function opened(transactionId = newId('txn')) {
  const { fraudCase } = await subgraph.rpc(FraudService, 'transactions').openCase({
    transactionId,
    senderId: newId('usr'),
    recipientId: newId('usr'),
    amountMinor: 1_000n,
    currency: 'USD',
    assessment: { score: 60, decision: Decision.REVIEW, findings: [finding] },
  });
  return fraudCase?.id as Id<'frc'>;
}

/** Has events come through the outbox and Kafka, as another domain's do. */
const happen = (...events: NewEvent[]) => subgraph.database.transaction((tx) => addEvents(tx, events));

const read = `query ($id: ID!) {
  fraudCase(id: $id) {
    id score rulesFired decision outcome reason createdAt expiresAt decidedAt decidedBy { id } transaction { id }
    findings { rule score reason evidence { name value } }
  }
}`;

describe('a case in the graph', () => {
  test('says everything to an administrator, before and after it is decided', async () => {
    const transactionId = newId('txn');
    const id = await opened(transactionId);
    const as = await subgraph.viewer({ role: 'ADMIN' });
    const open = {
      id,
      score: 60,
      rulesFired: ['geo_anomaly'],
      decision: 'REVIEW',
      outcome: null,
      reason: null,
      createdAt: expect.any(String),
      expiresAt: expect.any(String),
      decidedAt: null,
      decidedBy: null,
      transaction: { id: transactionId },
      findings: [{ ...finding, evidence: [{ name: 'requestCountry', value: 'BR' }] }],
    };
    expect(await subgraph.data(read, { id }, { as })).toEqual({ fraudCase: open });
    const operator = subgraph.rpc(FraudService, 'operator');
    await operator.recordOutcome({ caseId: id, outcome: CaseOutcome.BLOCKED, reason: 'no', actorId: as.userId });
    expect(await subgraph.data(read, { id }, { as })).toEqual({
      fraudCase: { ...open, outcome: 'BLOCKED', reason: 'no', decidedAt: expect.any(String), decidedBy: { id: as.userId } },
    });
    expect(await subgraph.data(read, { id: newId('frc') }, { as })).toEqual({ fraudCase: null });
    expect(await subgraph.data(read, { id: 'frc_x' }, { as })).toEqual({ fraudCase: null });
  });

  test('is nobody else’s, neither by id nor by reference', async () => {
    const id = await opened();
    const byReference = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on FraudCase { id score } } }`;
    const variables = { id, r: [{ __typename: 'FraudCase', id }] };
    const admin = await subgraph.viewer({ role: 'ADMIN' });
    expect(await subgraph.data(byReference, variables, { as: admin })).toEqual({ _entities: [{ id, score: 60 }] });
    const refused = async (as: Awaited<ReturnType<typeof subgraph.viewer>> | null, document: string) => {
      const { data, errors } = await subgraph.query(document, variables, { as });
      expect(JSON.stringify(data ?? {})).not.toContain('60');
      return errors[0]?.extensions.code;
    };
    const key = await subgraph.viewer({
      apiKeyId: newId('key'),
      sessionId: null,
      scopes: ['transactions:read', 'transfers:write'],
    });
    for (const document of [read, byReference]) {
      expect(await refused(null, document)).toBe('UNAUTHENTICATED');
      expect(await refused(await subgraph.viewer(), document)).toBe('FORBIDDEN');
      expect(await refused(key, document)).toBe('FORBIDDEN');
    }
  });

  test('costs one query for a list of them', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => opened()));
    const as = await subgraph.viewer({ role: 'ADMIN' });
    const r = [...ids, newId('frc')].map((id) => ({ __typename: 'FraudCase', id }));
    const answer = await subgraph.data(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on FraudCase { id } } }`,
      { r },
      { as },
    );
    expect(answer).toEqual({ _entities: [...ids.map((id) => ({ id })), null] });
  });
});

test('what happens elsewhere comes through Kafka, and is gone by', async () => {
  const [senderId, recipientId] = [newId('usr'), newId('usr')];
  const register = (userId: Id<'usr'>, country: string): NewEvent => ({
    contract: userRegistered,
    payload: { userId, handle: 'h', displayName: 'Some One', email: `${userId}@mail.test`, country, registeredAt: new Date() },
  });
  const held = newId('txn');
  const caseId = await opened(held);
  await happen(
    register(senderId, 'BR'),
    register(recipientId, 'BR'),
    {
      contract: kycBasicSubmitted,
      payload: { userId: recipientId, profileId: newId('kyc'), legalName: 'Kim Wanted', country: 'BR', submittedAt: new Date() },
    },
    ...Array.from({ length: 3 }, () => ({
      contract: transactionCreated,
      payload: transactionPayload({ senderId, recipientId, occurredAt: new Date(Date.now() - 60_000) }),
    })),
    ...Array.from({ length: 5 }, () => ({
      contract: transactionCompleted,
      payload: transactionPayload({ senderId, recipientId, baseAmountMinor: 2_000n }),
    })),
    { contract: transactionCancelled, payload: transactionPayload({ transactionId: held }) },
  );
  await eventually(
    async () => {
      // Of these two: a topic also carries what other tests tell.
      const [sender, recipient] = [toUuid(senderId, 'usr'), toUuid(recipientId, 'usr')];
      const [row] = await subgraph.database.sql<[Record<string, bigint | string | null>]>`
        select (select count(*) from recent_transfers where sender_id = ${sender}) as recent,
          (select transfers from sender_totals where user_id = ${sender}) as completed,
          (select count(*) from people where user_id = ${recipient} and legal_key is not null) as named,
          (select outcome from fraud_cases where id = ${toUuid(caseId, 'frc')}) as outcome`;
      expect(row).toEqual({ recent: 3n, completed: 5n, named: 1n, outcome: 'WITHDRAWN' });
    },
    { timeoutMs: 60_000 },
  );
  const { assessment } = await subgraph.rpc(FraudService, 'transactions').score({
    transactionId: newId('txn'),
    senderId,
    recipientId,
    amountMinor: 90_000n,
    currency: 'EUR',
    baseAmountMinor: 100_000n,
    baseCurrency: 'USD',
    ipAddress: '8.8.8.8',
    requestedAt: { seconds: BigInt(Math.floor(Date.now() / 1_000)), nanos: 0 },
  });
  const rules = assessment?.findings.map(({ rule }) => rule).filter((rule) => rule !== 'night_large');
  expect(rules).toEqual(['velocity_breach', 'large_amount_deviation', 'geo_anomaly']);
  expect(assessment?.decision).toBe(Decision.BLOCK);
}, 90_000);
