// Postings through the wallet's doors beside PostgreSQL's own TPC-B-like benchmark, in one run on one server.
//   node bench/ledger/run.ts [--seconds 4] [--rounds 2] [--record]
// The server: TEST_DATABASE_URL; also needed, as for the tests: REDIS_URL, KAFKA_BROKERS (nothing is published), S3_ENDPOINT, S3_ACCESS_KEY, S3_SECRET_KEY. `--record` writes figures.json and figures.md.
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { openDatabase } from '@mint/platform/database/database.ts';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { createRpcClient } from '@mint/platform/rpc/client.ts';
import { httpTransport } from '@mint/platform/rpc/transport.ts';
import { createTestDatabase } from '@mint/platform/testing/database.ts';
import { startTestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { PostingKind, PostOutcome, SystemAccount, WalletService } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { WalletContext } from '@mint/wallet/context.ts';
import { checkLedger } from '@mint/wallet/domain/check-ledger.ts';
import { postMoney } from '@mint/wallet/domain/post-money.ts';
import { walletSubgraph } from '@mint/wallet/subgraph.ts';
import { type LoadFigure, load } from './load.ts';
import { writeReport } from './report.ts';
import { prepareTpcb, type TpcbFigure } from './tpcb.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '2' },
    wallets: { type: 'string', default: '10000' },
    record: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const walletCount = Number(values.wallets);
const CALLERS = [1, 8, 32, 128, 512];
const TPCB_CLIENTS = [1, 8, 32];
const TPCB_SCALE = 32;
const HOT_SHARE = 0.2;
const TIMEOUT_MS = 20_000;

let context: WalletContext | undefined;
const watched = {
  ...walletSubgraph,
  async openContext(deps: Parameters<typeof walletSubgraph.openContext>[0]): Promise<WalletContext> {
    context = await walletSubgraph.openContext(deps);
    return context;
  },
};
const subgraph = await startTestSubgraph(watched, { env: { POSTING_TIMEOUT_MS: String(TIMEOUT_MS) } });
const reference = await createTestDatabase(null);
try {
  const { identities, running, database } = subgraph;
  const domain = context as WalletContext;
  const from = identities.identity('transactions');
  const clientOver = (transport: Parameters<typeof createRpcClient>[1]['transport']) =>
    createRpcClient(WalletService, { transport, from, audience: 'wallet', timeoutMs: TIMEOUT_MS });
  const inMemory = clientOver(running.rpcTransport);
  const overHttp = clientOver(httpTransport(running.rpcUrl as string));

  const [server] = await database.sql<{ version: string; fsync: string; synchronous_commit: string }[]>`
    select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit`;
  const users = Array.from({ length: walletCount }, () => newId('usr'));
  const user = (userId: Id<'usr'>) => ({ ref: { case: 'userId' as const, value: userId } });
  const funding = { ref: { case: 'system' as const, value: SystemAccount.FUNDING } };

  console.log(`opening ${walletCount} wallets, filling pgbench at scale ${TPCB_SCALE}`);
  let next = 0;
  await Promise.all(
    Array.from({ length: 256 }, async () => {
      for (let userId = users[next++]; userId !== undefined; userId = users[next++]) {
        const request = {
          transactionId: newId('txn'),
          kind: PostingKind.TOP_UP,
          debit: funding,
          credit: user(userId),
          amountMinor: 1_000_000n,
          currency: 'USD',
        };
        const { outcome } = await inMemory.post(request);
        if (outcome !== PostOutcome.POSTED) throw new Error('A wallet could not be filled');
      }
    }),
  );
  const tpcb = prepareTpcb(reference.url, TPCB_SCALE);
  await database.sql.unsafe('vacuum analyze');
  await database.sql.unsafe('checkpoint');

  const anyone = () => users[Math.floor(Math.random() * users.length)] as Id<'usr'>;
  function pair(hot: boolean): [Id<'usr'>, Id<'usr'>] {
    const to = hot && Math.random() < HOT_SHARE ? (users[0] as Id<'usr'>) : anyone();
    for (;;) {
      const sender = anyone();
      if (sender !== to) return [sender, to];
    }
  }
  const amountMinor = () => BigInt(1 + Math.floor(Math.random() * 500));
  const throughRpc =
    (client: typeof inMemory, hot = false) =>
    async () => {
      const [sender, to] = pair(hot);
      const request = {
        transactionId: newId('txn'),
        kind: PostingKind.TRANSFER,
        debit: user(sender),
        credit: user(to),
        amountMinor: amountMinor(),
        currency: 'USD',
      };
      const { outcome } = await client.post(request);
      if (outcome !== PostOutcome.POSTED) throw new Error(`Not posted: outcome ${outcome}`);
    };
  const direct = async () => {
    const [userId, to] = pair(false);
    const posting = {
      transactionId: newId('txn'),
      kind: 'TRANSFER',
      debit: { userId },
      credit: { userId: to },
      amountMinor: amountMinor(),
      currency: 'USD',
    } as const;
    const { result } = await postMoney(domain, posting, Date.now() + TIMEOUT_MS);
    if (result.outcome !== 'POSTED') throw new Error(`Not posted: ${result.outcome}`);
  };

  const ways = {
    domain: direct,
    'RPC in memory': throughRpc(inMemory),
    'RPC over HTTP/2': throughRpc(overHttp),
    'RPC in memory, hot wallet': throughRpc(inMemory, true),
  };
  const postings: Record<string, LoadFigure[]> = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
  const references: TpcbFigure[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    for (const callers of CALLERS) {
      if (TPCB_CLIENTS.includes(callers)) {
        const figure = tpcb.run(callers, seconds);
        references.push(figure);
        console.log(`round ${round}  TPC-B ${callers}: ${Math.round(figure.perSecond)}/s, ${figure.latencyMs} ms`);
      }
      for (const [way, call] of Object.entries(ways)) {
        const figure = await load(callers, seconds, 1, call);
        postings[way]?.push(figure);
        console.log(`round ${round}  ${way} ${callers}: ${figure.perSecond}/s, p50 ${figure.p50Ms} ms, p99 ${figure.p99Ms} ms`);
      }
    }
  }
  const patient = openDatabase({ url: database.url, name: 'ledger-check', maxConnections: 1, statementTimeoutMs: 600_000 });
  const books = await checkLedger(patient).finally(() => patient.close());
  if (books.mismatches.length > 0) throw new Error(`The books do not balance: ${JSON.stringify(books.mismatches)}`);

  const report = writeReport({
    recordedAt: new Date(),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; load generator, server and PostgreSQL on it together`,
    server: `PostgreSQL ${server?.version}, fsync ${server?.fsync}, synchronous_commit ${server?.synchronous_commit}`,
    reference: `${tpcb.version}, TPC-B-like, prepared, scale ${TPCB_SCALE}`,
    workload: `${walletCount} wallets, ${books.postings} postings, books balanced after the run; ${rounds} rounds of ${seconds} s, medians`,
    references,
    postings,
  });
  console.log(report.text);
  if (values.record) {
    writeFileSync(new URL('figures.json', import.meta.url), report.json);
    writeFileSync(new URL('figures.md', import.meta.url), report.text);
  }
} finally {
  await reference.drop();
  await subgraph.stop();
}
