import type { Viewer } from '@mint/platform/auth/viewer.ts';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { PostingKind, PostOutcome, WalletService } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Domains, startDomains, usd } from './domains.ts';

let domains: Domains;
beforeAll(async () => {
  domains = await startDomains({ env: { TRANSACTION_TIMEOUT_MS: '700', POSTING_SETTLE_MS: '2500' } });
});
afterAll(() => domains?.stop());

/** The transaction that a person has under way. */
async function underWay(person: Viewer): Promise<Id<'txn'>> {
  const { transactions } = await domains.transactions.data<{ transactions: { nodes: { id: Id<'txn'> }[] } }>(
    '{ transactions(first: 1, filter: { status: PROCESSING }) { nodes { id } } }',
    {},
    { as: person },
  );
  return transactions.nodes[0]?.id ?? 'txn_none';
}

/** A posting that was sent long ago and gets to the ledger only now. */
const arriveLate = (transactionId: string, sender: Viewer, recipient: Viewer, amountMinor: bigint) =>
  domains.wallet.rpc(WalletService, 'transactions').post({
    transactionId,
    kind: PostingKind.TRANSFER,
    debit: { ref: { case: 'userId', value: sender.userId } },
    credit: { ref: { case: 'userId', value: recipient.userId } },
    amountMinor,
    currency: 'USD',
  });

const unknownOutcome = [{ extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterMs: 1_000 } }];

describe('a transfer whose ledger', () => {
  test('hangs is not known to have happened, happens once when the ledger is back, and its key tells', async () => {
    const [ada, bob] = [await domains.person('10.00'), await domains.person()];
    const input = { recipientId: bob.userId, amount: usd('4.00'), idempotencyKey: newId('key') };
    domains.ledger.freeze();
    expect((await domains.transfer(ada, input)).errors).toMatchObject(unknownOutcome);
    expect((await domains.transfer(ada, input)).errors).toMatchObject(unknownOutcome);
    const id = await underWay(ada);
    await domains.ledger.restore();
    await eventually(async () => expect(await domains.statusOf(id)).toBe('COMPLETED'), { timeoutMs: 20_000 });
    const { data } = await domains.transfer(ada, input);
    expect(data?.answer).toMatchObject({ replayed: true, transaction: { id, status: 'COMPLETED' }, userErrors: [] });
    expect(await domains.postingsOf(id)).toBe(1);
    expect(await domains.balanceOf(bob)).toBe(4_00n);
  });

  test('has posted but could not say so is completed, not posted again', async () => {
    const [ada, bob] = [await domains.person('10.00'), await domains.person()];
    await domains.ledger.cut();
    expect((await domains.transfer(ada, { recipientId: bob.userId, amount: usd('4.00') })).errors).toMatchObject(unknownOutcome);
    const id = await underWay(ada);
    expect((await arriveLate(id, ada, bob, 4_00n)).outcome).toBe(PostOutcome.POSTED);
    expect(await domains.statusOf(id)).toBe('PROCESSING');
    await domains.ledger.restore();
    await eventually(async () => expect(await domains.statusOf(id)).toBe('COMPLETED'), { timeoutMs: 20_000 });
    expect(await domains.postingsOf(id)).toBe(1);
    expect(await domains.balanceOf(bob)).toBe(4_00n);
  });

  test('refuses is not FAILED while an earlier posting may still arrive there', async () => {
    const [ada, bob] = [await domains.person(), await domains.person()];
    await domains.ledger.cut();
    expect((await domains.transfer(ada, { recipientId: bob.userId, amount: usd('4.00') })).errors).toMatchObject(unknownOutcome);
    const id = await underWay(ada);
    await domains.ledger.restore();
    // Recovery asks, and is refused: there is no money. Then there is, and the posting sent first gets through.
    await eventually(async () => {
      const [row] = await domains.transactions.database.sql<{ attempts: number }[]>`select attempts from work`;
      expect(row?.attempts).toBeGreaterThan(0);
    });
    expect(await domains.statusOf(id)).toBe('PROCESSING');
    await eventually(async () => {
      const { data } = await domains.topUp(ada, { amount: usd('10.00') });
      expect(data?.answer.transaction?.status).toBe('COMPLETED');
    });
    expect([PostOutcome.POSTED, PostOutcome.REPLAYED]).toContain((await arriveLate(id, ada, bob, 4_00n)).outcome);
    await eventually(async () => expect(await domains.statusOf(id)).toBe('COMPLETED'), { timeoutMs: 20_000 });
    expect(await domains.postingsOf(id)).toBe(1);
  });

  test('goes on refusing once all is quiet has FAILED', async () => {
    const [ada, bob] = [await domains.person(), await domains.person()];
    await domains.ledger.cut();
    await domains.transfer(ada, { recipientId: bob.userId, amount: usd('4.00') });
    const id = await underWay(ada);
    await domains.ledger.restore();
    await eventually(async () => expect(await domains.statusOf(id)).toBe('FAILED'), { timeoutMs: 20_000 });
    expect(await domains.postingsOf(id)).toBe(0);
  });
});

test('connections to both databases that break in the middle lose nothing and double nothing', async () => {
  const [ada, bob] = [await domains.person('100.00'), await domains.person('100.00')];
  const inputs = Array.from({ length: 60 }, (_, index) => ({
    sender: index % 2 === 0 ? ada : bob,
    recipientId: index % 2 === 0 ? bob.userId : ada.userId,
    amount: usd(`${1 + (index % 5)}.00`),
    idempotencyKey: newId('key'),
  }));
  const breakConnections = async () => {
    for (const { database } of [domains.transactions, domains.wallet]) {
      await database.sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and application_name in ('transactions', 'wallet')`;
    }
  };
  let done = false;
  const breaking = (async () => {
    while (!done) {
      await breakConnections();
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  })();
  const send = async ({ sender, ...input }: (typeof inputs)[number]) =>
    eventually(
      async () => {
        const { data, errors } = await domains.transfer(sender, input);
        expect(errors.filter(({ extensions }) => extensions.code !== 'SERVICE_UNAVAILABLE')).toEqual([]);
        expect(data?.answer.transaction?.status).toMatch(/COMPLETED|FAILED/);
      },
      { timeoutMs: 60_000 },
    );
  const sending = Promise.all(inputs.map(send));
  setTimeout(() => {
    done = true;
  }, 3_000);
  await sending;
  done = true;
  await breaking;
  await eventually(() => domains.assertConsistent(), { timeoutMs: 30_000 });
  expect((await domains.balanceOf(ada)) + (await domains.balanceOf(bob))).toBe(200_00n);
}, 120_000);
