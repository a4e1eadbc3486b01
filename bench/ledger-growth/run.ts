// What a posting costs as the ledger grows: the same load at ten thousand, a million and ten million entries, each beside TPC-B.
//   node bench/ledger-growth/run.ts [--sizes=10000,1000000,10000000] [--seconds=4] [--record]
// The server: TEST_DATABASE_URL; also needed, as for the tests: REDIS_URL, KAFKA_BROKERS (nothing is published), S3_ENDPOINT, S3_ACCESS_KEY, S3_SECRET_KEY.
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { type Database, openDatabase } from '@mint/platform/database/database.ts';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { createRpcClient } from '@mint/platform/rpc/client.ts';
import { createTestDatabase } from '@mint/platform/testing/database.ts';
import { startTestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { PostingKind, PostOutcome, SystemAccount, WalletService } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import { walletSubgraph } from '@mint/wallet/subgraph.ts';
import { load } from '../ledger/load.ts';
import { prepareTpcb } from '../ledger/tpcb.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,1000000,10000000' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    record: { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',').map(Number);
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const walletCount = 5_000;
const callers = 32;
const roundsInChunk = 50n;
const timeoutMs = 20_000;

const subgraph = await startTestSubgraph(walletSubgraph, { env: { POSTING_TIMEOUT_MS: String(timeoutMs) } });
const reference = await createTestDatabase(null);
const writer = openDatabase({ url: subgraph.database.url, name: 'growth', maxConnections: 1, statementTimeoutMs: 600_000 });
try {
  const client = createRpcClient(WalletService, {
    transport: subgraph.running.rpcTransport,
    from: subgraph.identities.identity('transactions'),
    audience: 'wallet',
    timeoutMs,
  });
  const users = Array.from({ length: walletCount }, () => newId('usr'));
  const funding = { ref: { case: 'system' as const, value: SystemAccount.FUNDING } };
  const user = (value: Id<'usr'>) => ({ ref: { case: 'userId' as const, value } });
  const post = async (
    kind: PostingKind,
    debit: typeof funding | ReturnType<typeof user>,
    credit: Id<'usr'>,
    amountMinor: bigint,
  ) => {
    const request = { transactionId: newId('txn'), kind, debit, credit: user(credit), amountMinor, currency: 'USD' };
    const { outcome } = await client.post(request);
    if (outcome !== PostOutcome.POSTED) throw new Error(`Not posted: outcome ${outcome}`);
  };
  console.log(`opening ${walletCount} wallets`);
  let next = 0;
  await Promise.all(
    Array.from({ length: 256 }, async () => {
      for (let userId = users[next++]; userId !== undefined; userId = users[next++])
        await post(PostingKind.TOP_UP, funding, userId, 1_000_000n);
    }),
  );
  const tpcb = prepareTpcb(reference.url, 32);

  const transfer = async () => {
    const from = Math.floor(Math.random() * walletCount);
    const to = (from + 1 + Math.floor(Math.random() * (walletCount - 1))) % walletCount;
    await post(PostingKind.TRANSFER, user(users[from] as Id<'usr'>), users[to] as Id<'usr'>, 1n);
  };
  const median = (figures: number[]) => figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
  const rows: { entries: number; perSecond: number; reference: number; ratio: number }[] = [];
  for (const size of sizes) {
    const entries = await growTo(writer, size);
    await writer.sql.unsafe('vacuum analyze');
    await writer.sql.unsafe('checkpoint');
    const figures: { perSecond: number; reference: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { perSecond: referencePerSecond } = tpcb.run(callers, seconds);
      const { perSecond } = await load(callers, seconds, 1, transfer);
      figures.push({ perSecond, reference: referencePerSecond });
      console.log(`${entries} entries: ${perSecond}/s beside TPC-B's ${Math.round(referencePerSecond)}/s`);
    }
    rows.push({
      entries,
      perSecond: median(figures.map((figure) => figure.perSecond)),
      reference: Math.round(median(figures.map((figure) => figure.reference))),
      ratio: median(figures.map((figure) => figure.perSecond / figure.reference)),
    });
  }
  const first = rows[0]?.ratio ?? Number.NaN;
  const text = `# What a posting costs as the ledger grows

Recorded ${new Date().toISOString()} by \`node bench/ledger-growth/run.ts --record\`. ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version};
load generator, server and PostgreSQL on it together. ${callers} callers through the in-memory RPC, ${walletCount} wallets, medians of ${rounds} rounds of ${seconds} s,
each beside TPC-B (${tpcb.version}) with as many clients. The history is written by SQL, without events.

| entries | postings/s | TPC-B/s | × TPC-B | against the first size |
|---|---|---|---|---|
${rows.map((row) => `| ${row.entries.toLocaleString('en')} | ${row.perSecond.toLocaleString('en')} | ${row.reference.toLocaleString('en')} | ${row.ratio.toFixed(2)} | ${((row.ratio / first - 1) * 100).toFixed(0)} % |`).join('\n')}
`;
  console.log(text);
  if (values.record) {
    writeFileSync(new URL('figures.md', import.meta.url), text);
    writeFileSync(new URL('figures.json', import.meta.url), `${JSON.stringify(rows, null, 2)}\n`);
  }
} finally {
  await writer.close();
  await reference.drop();
  await subgraph.stop();
}

/**
 * Writes history until there are at least so many entries: rounds in which each wallet pays the next one a unit, which leaves every
 * balance where it was. Gives how many there are.
 */
async function growTo(database: Database, size: number): Promise<number> {
  const count = async () =>
    (await database.sql<{ entries: bigint }[]>`select count(*) as entries from entries`)[0]?.entries ?? 0n;
  for (let entries = await count(); entries < BigInt(size); entries = await count()) {
    const missing = (BigInt(size) - entries) / BigInt(2 * walletCount) + 1n;
    const turns = missing < roundsInChunk ? missing : roundsInChunk;
    await database.sql`
      with wallet as materialized (
        select id, seq, balance, row_number() over (order by id) - 1 as place from wallets where account is null
      ),
      pay as materialized (
        select uuidv7() as transaction_id, d.id as debit, d.seq + 2 * turn + 1 as debit_seq, d.balance - 1 as debit_after,
               c.id as credit, c.seq + 2 * turn + 2 as credit_seq, c.balance as credit_after
        from generate_series(0, ${turns}::bigint - 1) turn, wallet d join wallet c on c.place = (d.place + 1) % ${walletCount}::bigint
      ),
      written as (
        insert into journal (transaction_id, kind, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at)
        select transaction_id, 'TRANSFER', debit, debit_seq, credit, credit_seq, 1, 'USD', now() from pay
      ),
      moved as (update wallets set seq = seq + 2 * ${turns}::bigint where account is null)
      insert into entries (wallet_id, seq, transaction_id, amount, balance_after, posted_at)
      select debit, debit_seq, transaction_id, -1, debit_after, now() from pay
      union all select credit, credit_seq, transaction_id, 1, credit_after, now() from pay`;
  }
  return Number(await count());
}
