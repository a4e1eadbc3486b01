import { timestampDate, timestampFromDate } from '@bufbuild/protobuf/wkt';
import { type Client, Code } from '@connectrpc/connect';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { createRpcClient } from '@mint/platform/rpc/client.ts';
import { createTestDatabase } from '@mint/platform/testing/database.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { startTcpProxy } from '@mint/platform/testing/tcp-proxy.ts';
import { startTestSubgraph, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import {
  CaseOutcome,
  Decision,
  FraudService,
  RecordOutcomeResult,
  type ScoreRequest,
} from '@mint/schema/proto/__generated__/fraud_pb.ts';
import { ReviewVerdict } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fraudSubgraph } from '../subgraph.ts';
import { type AuthPeer, openAuthPeer, openTransactionsPeer, type TransactionsPeer } from '../test/peers.ts';

let subgraph: TestSubgraph;
let auth: AuthPeer;
let transactions: TransactionsPeer;
let fraud: Client<typeof FraudService>;
let operator: Client<typeof FraudService>;
beforeAll(async () => {
  auth = openAuthPeer();
  transactions = openTransactionsPeer();
  subgraph = await startTestSubgraph(fraudSubgraph, {
    env: { CASE_SWEEP_INTERVAL_MS: '100', VELOCITY_REDIS_TIMEOUT_MS: '1000', PEOPLE_TIMEOUT_MS: '5000' },
    rpcTransports: { auth: auth.transport, transactions: transactions.transport },
  });
  fraud = subgraph.rpc(FraudService, 'transactions');
  operator = subgraph.rpc(FraudService, 'operator');
});
afterAll(() => subgraph?.stop());

type Score = Partial<Omit<ScoreRequest, '$typeName' | '$unknown'>>;
const noon = new Date('2025-03-01T12:00:00Z');

/** A transfer of ten dollars between two people of auth's, at noon. */
function transfer(given: Score = {}): Score {
  return {
    transactionId: newId('txn'),
    senderId: given.senderId ?? auth.addUser('Sender').id,
    recipientId: given.recipientId ?? auth.addUser('Recipient').id,
    amountMinor: 1_000n,
    currency: 'USD',
    baseAmountMinor: 1_000n,
    baseCurrency: 'USD',
    ipAddress: '',
    requestedAt: timestampFromDate(noon),
    ...given,
  };
}

async function scored(given: Score = {}) {
  const { assessment } = await fraud.score(transfer(given));
  if (assessment === undefined) throw new Error('There is no assessment');
  const { score, decision, findings } = assessment;
  return { score, decision, rules: findings.map(({ rule }) => rule), findings };
}

const review = {
  score: 60,
  decision: Decision.REVIEW,
  findings: [{ rule: 'geo_anomaly', score: 60, reason: 'Elsewhere.', evidence: { requestCountry: 'BR' } }],
};

async function opened(given: { transactionId?: string } = {}) {
  const { fraudCase } = await fraud.openCase({
    transactionId: newId('txn'),
    senderId: newId('usr'),
    recipientId: newId('usr'),
    amountMinor: 1_000n,
    currency: 'USD',
    assessment: review,
    ...given,
  });
  if (fraudCase === undefined) throw new Error('There is no case');
  return fraudCase;
}

const eventsOf = (transactionId: string) =>
  subgraph.database.sql<{ type: string; payload: Record<string, unknown>; actor: string | null }[]>`
    select type, payload, actor from outbox where key = ${transactionId} order by seq`;

/** As if the case's time were over. */
const overdue = (caseId: string) =>
  subgraph.database.sql`update fraud_cases set expires_at = now() - interval '1 second' where id = ${toUuid(caseId, 'frc')}`;

describe('Score', () => {
  test('allows what is a little unusual, and says what was', async () => {
    expect(await scored()).toMatchObject({ score: 20, decision: Decision.ALLOW, rules: ['new_recipient'] });
  });

  test('has the fourth transfer of a moment looked at, and counts each once however often it is asked', async () => {
    const senderId = auth.addUser('Quick').id;
    const requests = Array.from({ length: 6 }, () => transfer({ senderId }));
    const answers = await Promise.all(requests.flatMap((request) => [fraud.score(request), fraud.score(request)]));
    const fired = answers.map(({ assessment }) => assessment?.findings.some(({ rule }) => rule === 'velocity_breach'));
    expect(fired.filter(Boolean)).toHaveLength(6);
    const again = await Promise.all(requests.flatMap((request) => [fraud.score(request), fraud.score(request)]));
    expect(again).toEqual(answers);
  });

  test('compares the address with the registered country', async () => {
    const senderId = auth.addUser('At home', 'BR').id;
    expect(await scored({ senderId, ipAddress: '8.8.8.8' })).toMatchObject({
      score: 60,
      decision: Decision.REVIEW,
      findings: [{ rule: 'geo_anomaly', evidence: { requestCountry: 'US', registeredCountry: 'BR' } }, {}],
    });
    expect((await scored({ senderId, ipAddress: '192.168.1.1' })).rules).toEqual(['new_recipient']);
    expect((await scored({ senderId, ipAddress: 'nonsense' })).rules).toEqual(['new_recipient']);
  });

  test('keeps what it scored for later, and writes it soon', async () => {
    const request = transfer();
    await fraud.score(request);
    const rows = await eventually(async () => {
      const found = await subgraph.database.sql`
        select decision, score, facts from assessments where transaction_id = ${toUuid(String(request.transactionId), 'txn')}`;
      expect(found).toHaveLength(1);
      return found;
    });
    expect(rows[0]).toMatchObject({ decision: 'ALLOW', score: 20, facts: { amountMinor: '1000', transfersInWindow: 1 } });
  });

  test.each<[string, Score]>([
    ['no id', { transactionId: '' }],
    ['another kind of id', { transactionId: newId('usr') }],
    ['no sender', { senderId: 'usr_x' }],
    ['no amount', { amountMinor: 0n }],
    ['no base amount', { baseAmountMinor: 0n }],
    ['an amount beyond any balance', { baseAmountMinor: 9_000_000_000_000_001n }],
    ['no currency', { currency: 'XXX' }],
    ['another base currency', { baseCurrency: 'EUR' }],
    ['no moment', { requestedAt: undefined }],
    ['a moment to come', { requestedAt: timestampFromDate(new Date(Date.now() + 7_200_000)) }],
    ['an endless address', { ipAddress: '1'.repeat(65) }],
  ])('refuses %s', async (_, given) => {
    await expect(fraud.score({ ...transfer(), ...given })).rejects.toMatchObject({ code: Code.InvalidArgument });
  });

  test('refuses a transfer to oneself', async () => {
    const { id } = auth.addUser('Self');
    await expect(fraud.score(transfer({ senderId: id, recipientId: id }))).rejects.toMatchObject({ code: Code.InvalidArgument });
  });
});

describe('OpenCase', () => {
  test('opens one case a transaction, with its event', async () => {
    const transactionId = newId('txn');
    const first = await opened({ transactionId });
    expect(await opened({ transactionId })).toEqual(first);
    expect(first).toMatchObject({ transactionId, outcome: CaseOutcome.UNSPECIFIED, assessment: review, decidedBy: '' });
    const [createdAt, expiresAt] = [first.createdAt, first.expiresAt].map((at) => at && timestampDate(at).getTime());
    expect(Number(expiresAt) - Number(createdAt)).toBe(86_400_000);
    expect(await eventsOf(transactionId)).toMatchObject([
      { type: 'fraud.case_opened', payload: { caseId: first.id, amountMinor: '1000', rules: ['geo_anomaly'] } },
    ]);
  });

  test('opens one case when it is asked many times at once', async () => {
    const transactionId = newId('txn');
    const cases = await Promise.all(Array.from({ length: 8 }, () => opened({ transactionId })));
    expect(new Set(cases.map(({ id }) => id)).size).toBe(1);
    expect(await eventsOf(transactionId)).toHaveLength(1);
  });

  test.each([
    ['no review', { ...review, decision: Decision.BLOCK }],
    ['no assessment', undefined],
    ['a finding without a rule', { ...review, findings: [{ rule: 'No rule', score: 1, reason: '' }] }],
    ['endless evidence', { ...review, findings: [{ rule: 'r', score: 1, reason: '', evidence: { x: 'x'.repeat(1_001) } }] }],
    ['endless findings', { ...review, findings: Array.from({ length: 101 }, () => ({ rule: 'r', score: 1, reason: '' })) }],
  ])('refuses %s', async (_, assessment) => {
    await expect(opened({ assessment } as object)).rejects.toMatchObject({ code: Code.InvalidArgument });
  });
});

describe('RecordOutcome', () => {
  const decide = (caseId: string, outcome: CaseOutcome, reason = 'I know them') =>
    operator.recordOutcome({ caseId, outcome, reason, actorId: '' });

  test('writes the outcome down with its event and has the transfer go on', async () => {
    const { id, transactionId } = await opened();
    const actorId = newId('usr');
    const recorded = await operator.recordOutcome({
      caseId: id,
      outcome: CaseOutcome.APPROVED,
      reason: ' I know them ',
      actorId,
    });
    expect(recorded).toMatchObject({
      result: RecordOutcomeResult.RECORDED,
      transferSettled: true,
      fraudCase: { id, outcome: CaseOutcome.APPROVED, decidedBy: actorId, reason: 'I know them' },
    });
    expect(transactions.verdicts.get(transactionId)).toEqual([ReviewVerdict.APPROVED]);
    expect((await eventsOf(transactionId))[1]).toMatchObject({
      type: 'fraud.case_approved',
      actor: actorId,
      payload: { caseId: id, reason: 'I know them', score: 60 },
    });
    expect(await decide(id, CaseOutcome.APPROVED)).toMatchObject({
      result: RecordOutcomeResult.REPLAYED,
      transferSettled: true,
      fraudCase: { decidedBy: actorId },
    });
    expect(await decide(id, CaseOutcome.BLOCKED)).toMatchObject({
      result: RecordOutcomeResult.ALREADY_DECIDED,
      fraudCase: { outcome: CaseOutcome.APPROVED },
    });
    expect(await eventsOf(transactionId)).toHaveLength(2);
  });

  test('stands while transactions is away, and says that the transfer has not come to its outcome', async () => {
    const { id } = await opened();
    transactions.down = true;
    const answer = await decide(id, CaseOutcome.BLOCKED).finally(() => {
      transactions.down = false;
    });
    expect(answer).toMatchObject({ result: RecordOutcomeResult.RECORDED, transferSettled: false });
    expect(await decide(id, CaseOutcome.BLOCKED)).toMatchObject({ result: RecordOutcomeResult.REPLAYED, transferSettled: true });
  });

  test('gives one outcome to those who decide at once', async () => {
    const { id, transactionId } = await opened();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => decide(id, n % 2 ? CaseOutcome.APPROVED : CaseOutcome.BLOCKED)),
    );
    expect(answers.filter(({ result }) => result === RecordOutcomeResult.RECORDED)).toHaveLength(1);
    expect(new Set(answers.map(({ fraudCase }) => fraudCase?.outcome)).size).toBe(1);
    expect(await eventsOf(transactionId)).toHaveLength(2);
  });

  test('comes too late for a case whose time is over, whoever notices first', async () => {
    const cases = await Promise.all(Array.from({ length: 6 }, () => opened()));
    const answers = await Promise.all(
      cases.map(async ({ id }) => {
        await overdue(id);
        return decide(id, CaseOutcome.APPROVED);
      }),
    );
    for (const answer of answers) {
      expect(answer).toMatchObject({
        result: RecordOutcomeResult.ALREADY_DECIDED,
        fraudCase: { outcome: CaseOutcome.EXPIRED, reason: '', decidedBy: '' },
      });
    }
    for (const { transactionId } of cases) {
      expect((await eventsOf(transactionId)).map(({ type }) => type)).toEqual(['fraud.case_opened', 'fraud.case_expired']);
      expect(new Set(transactions.verdicts.get(transactionId))).toEqual(new Set([ReviewVerdict.EXPIRED]));
    }
  });

  test('refuses what can’t be meant, and finds nothing where there is nothing', async () => {
    expect(await decide(newId('frc'), CaseOutcome.APPROVED)).toMatchObject({ result: RecordOutcomeResult.NOT_FOUND });
    const { id } = await opened();
    for (const outcome of [CaseOutcome.UNSPECIFIED, CaseOutcome.EXPIRED, CaseOutcome.WITHDRAWN]) {
      await expect(decide(id, outcome)).rejects.toMatchObject({ code: Code.InvalidArgument });
    }
    for (const reason of ['', '   ', 'x'.repeat(501), 'a\0b']) {
      await expect(decide(id, CaseOutcome.APPROVED, reason)).rejects.toMatchObject({ code: Code.InvalidArgument });
    }
    await expect(decide('frc_1', CaseOutcome.APPROVED)).rejects.toMatchObject({ code: Code.InvalidArgument });
  });
});

describe('a case that nobody decides', () => {
  test('expires by itself, and its money goes back', async () => {
    const { id, transactionId } = await opened();
    await overdue(id);
    await eventually(() => expect(transactions.verdicts.get(transactionId)).toEqual([ReviewVerdict.EXPIRED]));
    expect((await eventsOf(transactionId)).map(({ type }) => type)).toEqual(['fraud.case_opened', 'fraud.case_expired']);
  });
});

test('GetCase reads one case, open or decided', async () => {
  const { id, transactionId } = await opened();
  const open = { id, transactionId, outcome: CaseOutcome.UNSPECIFIED, decidedBy: '' };
  expect(await operator.getCase({ caseId: id })).toMatchObject({ fraudCase: open });
  await operator.recordOutcome({ caseId: id, outcome: CaseOutcome.BLOCKED, reason: 'no' });
  expect(await operator.getCase({ caseId: id })).toMatchObject({ fraudCase: { id, outcome: CaseOutcome.BLOCKED, reason: 'no' } });
  expect((await operator.getCase({ caseId: newId('frc') })).fraudCase).toBeUndefined();
  await expect(operator.getCase({ caseId: 'nothing' })).rejects.toMatchObject({ code: Code.InvalidArgument });
  await expect(fraud.getCase({ caseId: id })).rejects.toMatchObject({ code: Code.PermissionDenied });
});

describe('ListReviewQueue', () => {
  test('pages through what is open, oldest first, each once', async () => {
    await subgraph.database.sql`delete from fraud_cases where outcome is null`;
    const cases = await Promise.all(Array.from({ length: 7 }, () => opened()));
    const [decided] = cases;
    await operator.recordOutcome({ caseId: String(decided?.id), outcome: CaseOutcome.BLOCKED, reason: 'no' });
    const seen: Id<'frc'>[] = [];
    let after = '';
    for (const [size, more] of [
      [4, true],
      [2, false],
    ] as const) {
      const page = await operator.listReviewQueue({ first: 4, after });
      expect(page).toMatchObject({ hasNextPage: more });
      expect(page.fraudCases).toHaveLength(size);
      seen.push(...page.fraudCases.map(({ id }) => id as Id<'frc'>));
      after = page.endCursor;
    }
    const place = ({ createdAt, id }: (typeof cases)[number]) =>
      `${createdAt && timestampDate(createdAt).toISOString()} ${toUuid(id, 'frc')}`;
    const expected = cases.filter(({ id }) => id !== decided?.id).sort((a, b) => (place(a) < place(b) ? -1 : 1));
    expect(seen).toEqual(expected.map(({ id }) => id));
    expect(await operator.listReviewQueue({ first: 4, after })).toMatchObject({ fraudCases: [], endCursor: '' });
  });

  test('refuses a page of no or too many, and cursors that are not its own', async () => {
    for (const request of [{ first: 0 }, { first: 101 }, { first: -1 }, { first: 1, after: 'x' }]) {
      await expect(operator.listReviewQueue(request)).rejects.toMatchObject({ code: Code.InvalidArgument });
    }
  });
});

test('callers of this process are answered alike', async () => {
  const near = createRpcClient(FraudService, {
    transport: subgraph.running.rpcTransport,
    from: subgraph.identities.identity('transactions'),
    audience: 'fraud',
  });
  const request = transfer();
  const { assessment } = await near.score(request);
  expect(assessment).toEqual((await fraud.score(request)).assessment);
  const { fraudCase } = await near.openCase({
    transactionId: newId('txn'),
    senderId: newId('usr'),
    recipientId: newId('usr'),
    amountMinor: 1_000n,
    currency: 'USD',
    assessment: { score: 50, decision: Decision.REVIEW, findings: [{ rule: 'a_rule', score: 50, reason: 'So.' }] },
  });
  expect(fraudCase?.assessment?.findings).toMatchObject([{ rule: 'a_rule', evidence: {} }]);
  await expect(near.openCase({})).rejects.toMatchObject({ code: Code.InvalidArgument });
});

test('each method is for its own callers only', async () => {
  const denied = { code: Code.PermissionDenied };
  await expect(operator.score(transfer())).rejects.toMatchObject(denied);
  await expect(operator.openCase({})).rejects.toMatchObject(denied);
  await expect(fraud.recordOutcome({})).rejects.toMatchObject(denied);
  await expect(fraud.listReviewQueue({ first: 1 })).rejects.toMatchObject(denied);
  await expect(subgraph.rpc(FraudService, 'gateway').listReviewQueue({ first: 1 })).rejects.toMatchObject(denied);
});

test('without the database Score says that it can’t', async () => {
  const { url, drop } = await createTestDatabase(null);
  const proxy = await startTcpProxy(url);
  const through = new URL(url);
  through.host = `${proxy.host}:${proxy.port}`;
  const apart = await startTestSubgraph(fraudSubgraph, {
    env: { DATABASE_URL: through.href },
    rpcTransports: { auth: auth.transport, transactions: transactions.transport },
  });
  try {
    const client = apart.rpc(FraudService, 'transactions');
    expect((await client.score(transfer())).assessment?.decision).toBe(Decision.ALLOW);
    await proxy.cut();
    await expect(client.score(transfer())).rejects.toMatchObject({ code: Code.Unavailable });
    await proxy.restore();
    await eventually(async () => expect((await client.score(transfer())).assessment?.decision).toBe(Decision.ALLOW));
  } finally {
    await apart.stop();
    await proxy.stop();
    await drop();
  }
});
