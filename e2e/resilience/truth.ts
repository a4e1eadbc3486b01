import { fromUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { checkLedger } from '@mint/wallet/domain/check-ledger.ts';
import { Kafka, logLevel } from 'kafkajs';
import { expect } from 'vitest';
import type { Listener } from './listener.ts';
import { balanceOf, type Person, toppedUpMinor } from './people.ts';
import type { BreakableProduct } from './product.ts';
import type { AskedTransfer } from './transfer-load.ts';
import type { WitnessedProduct } from './witness.ts';

/** How long a product whose trouble is over may take until everything that was asked of it is done. */
const settleMs = 90_000;

interface Outcome {
  readonly id: string;
  readonly kind: 'TOP_UP' | 'TRANSFER';
  readonly status: string;
  readonly sender: string | null;
  readonly recipient: string;
  readonly amount: bigint;
  readonly key: string;
}

/** Waits until every transaction has its outcome and every event is out, and then proves that all of it is true. */
export async function expectTheTruth(
  product: WitnessedProduct,
  people: readonly Person[],
  asked: readonly AskedTransfer[],
  listeners: readonly Listener[],
): Promise<void> {
  expect(asked.filter(({ answer }) => answer === null).map(({ key }) => key)).toEqual([]);
  await eventually(() => expectSettled(product), { timeoutMs: settleMs, intervalMs: 100 });
  const outcomes = await readOutcomes(product);
  expectAnswersWereTrue(outcomes, asked);
  await expectBooks(product, outcomes);
  await expectBalances(people, asked);
  await eventually(() => expectEveryoneTold(product, outcomes), { timeoutMs: settleMs, intervalMs: 200 });
  for (const listener of listeners)
    await eventually(() => expectHeardAll(product, listener), { timeoutMs: settleMs, intervalMs: 200 });
  await expectNoDeadLetters(product);
}

/** Every transaction has a terminal status, nothing is in hand, and no event waits. */
async function expectSettled({ databases }: WitnessedProduct): Promise<void> {
  const [open] = await databases.transactions.sql<{ open: bigint; work: bigint; returning: bigint }[]>`
    select
      (select count(*) from transactions where step <> 'DONE' or status not in ('COMPLETED', 'FAILED', 'CANCELLED')) as open,
      (select count(*) from work) as work,
      (select count(*) from payments where state = 'RETURNING') as returning`;
  expect(open).toEqual({ open: 0n, work: 0n, returning: 0n });
  for (const [name, { sql }] of Object.entries(databases)) {
    const [waiting] = await sql<{ events: bigint }[]>`select count(*) as events from outbox where published_at is null`;
    expect({ name, ...waiting }).toEqual({ name, events: 0n });
  }
}

async function readOutcomes({ databases }: WitnessedProduct): Promise<readonly Outcome[]> {
  return databases.transactions.sql<Outcome[]>`
    select id, kind, status, sender_id as sender, recipient_id as recipient, amount_minor as amount, idempotency_key as key
    from transactions order by id`;
}

/** What people were told of their transfers is what is so, and each key made one transaction. */
function expectAnswersWereTrue(outcomes: readonly Outcome[], asked: readonly AskedTransfer[]): void {
  const found = outcomes
    .filter(({ kind }) => kind === 'TRANSFER')
    .map(({ key, id, status, amount }) => ({ key, transactionId: fromUuid('txn', id), status, amountMinor: amount }));
  const told = asked.map(({ key, answer, amountMinor }) => ({ key, ...answer, amountMinor }));
  const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);
  expect(found.sort(byKey)).toEqual(told.sort(byKey));
}

/** The ledger holds by its own rules, and has exactly one posting for each transaction that completed. */
async function expectBooks({ databases }: WitnessedProduct, outcomes: readonly Outcome[]): Promise<void> {
  expect((await checkLedger(databases.wallet)).mismatches).toEqual([]);
  const postings = await databases.wallet.sql<{ id: string; sender: string | null; recipient: string | null; amount: bigint }[]>`
    select j.transaction_id as id, debit.user_id as sender, credit.user_id as recipient, j.amount
    from journal j
    join wallets debit on debit.id = j.debit_wallet_id
    join wallets credit on credit.id = j.credit_wallet_id
    order by j.transaction_id`;
  const completed = outcomes
    .filter(({ status }) => status === 'COMPLETED')
    .map(({ id, sender, recipient, amount }) => ({ id, sender, recipient, amount }));
  expect([...postings]).toEqual(completed);
  const [wallets] = await databases.wallet.sql<{ sum: bigint }[]>`
    select sum(balance)::bigint as sum from wallets where account is null`;
  const toppedUp = outcomes.filter(({ kind, status }) => kind === 'TOP_UP' && status === 'COMPLETED');
  expect(wallets?.sum).toBe(toppedUp.reduce((sum, { amount }) => sum + amount, 0n));
}

/** Each person has, by the public door, what the answers they got add up to. */
async function expectBalances(people: readonly Person[], asked: readonly AskedTransfer[]): Promise<void> {
  const completed = asked.filter(({ answer }) => answer?.status === 'COMPLETED');
  for (const person of people) {
    let expected = toppedUpMinor;
    for (const { sender, recipient, amountMinor } of completed) {
      if (sender === person) expected -= amountMinor;
      if (recipient === person) expected += amountMinor;
    }
    expect(await eventually(() => balanceOf(person))).toBe(expected);
  }
}

/** Each outcome was told to each whom it concerns, once; and each inbox counts without gaps. */
async function expectEveryoneTold({ databases }: WitnessedProduct, outcomes: readonly Outcome[]): Promise<void> {
  const expected = outcomes.flatMap(({ id, kind, status, sender, recipient }) => {
    if (kind === 'TOP_UP') return [`${id} TOP_UP_${status} ${recipient}`];
    if (status === 'COMPLETED') return [`${id} TRANSFER_RECEIVED ${recipient}`, `${id} TRANSFER_SENT ${sender}`];
    return [`${id} TRANSFER_${status} ${sender}`];
  });
  const told = await databases.notifications.sql<{ line: string }[]>`
    select transaction_id || ' ' || kind || ' ' || user_id as line from notifications where transaction_id is not null`;
  expect(told.map(({ line }) => line).sort()).toEqual(expected.sort());
  const gaps = await databases.notifications.sql`
    select user_id from notifications group by user_id having max(position) <> count(*) or min(position) <> 1`;
  expect([...gaps]).toEqual([]);
}

/** A live listener heard everything that came to its inbox since it began, each once, in order, and was never cut off for good. */
async function expectHeardAll({ databases }: WitnessedProduct, { person, heard, endings }: Listener): Promise<void> {
  const rows = await databases.notifications.sql<{ user: string; id: string }[]>`
    select user_id as user, id from notifications order by user_id, position`;
  const own = rows.filter(({ user }) => fromUuid('usr', user) === person.id).map(({ id }): string => fromUuid('ntf', id));
  expect(endings).toEqual([]);
  expect(heard).toEqual(own.slice(own.indexOf(person.lastNotificationId) + 1));
}

/** No event was given up on. */
async function expectNoDeadLetters({ stack: { environment } }: WitnessedProduct): Promise<void> {
  const { KAFKA_BROKERS: brokers = '', KAFKA_TOPIC_PREFIX: prefix = '' } = environment.wallet ?? {};
  const admin = new Kafka({ brokers: brokers.split(','), clientId: 'witness', logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const buried: string[] = [];
    for (const topic of (await admin.listTopics()).filter((name) => name.startsWith(prefix) && name.endsWith('.dlq')))
      for (const { offset } of await admin.fetchTopicOffsets(topic)) if (offset !== '0') buried.push(`${topic}: ${offset}`);
    expect(buried).toEqual([]);
  } finally {
    await admin.disconnect();
  }
}

/** Every e-mail that was owed has reached the mail server, under one Message-ID each. */
export async function expectEveryMail({ databases, services }: BreakableProduct): Promise<number> {
  const owed = await databases.notifications.sql<{ id: string; status: string }[]>`select id, status from emails order by id`;
  expect(owed.filter(({ status }) => status !== 'SENT')).toEqual([]);
  const response = await fetch(new URL('/api/email', services.mailWebUrl));
  const caught = (await response.json()) as { headers: { 'message-id': string } }[];
  const ids = new Set(caught.map(({ headers }) => /^<([^@]+)@/.exec(headers['message-id'])?.[1]));
  expect([...ids].sort()).toEqual(owed.map(({ id }) => id));
  return owed.length;
}
