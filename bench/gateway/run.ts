// Requests through the gateway beside a stock @apollo/gateway and beside the same subgraphs called by hand, in one run.
//   node bench/gateway/run.ts [--seconds 1.5] [--rounds 9] [--record]
// Needs REDIS_URL. `--record` writes figures.json and figures.md.
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { createTestIdentities } from '@mint/platform/testing/identities.ts';
import { createTestIssuer } from '@mint/platform/testing/tokens.ts';
import { Pool } from 'undici';
import { load } from '../ledger/load.ts';
import { type Candidate, startCandidate, startProcess } from './candidate.ts';
import { type OperationKey, operations } from './operations.ts';
import { startQuietAuth } from './quiet-auth.ts';
import { type GatewayFigure, medians, REFERENCE, reportText } from './report.ts';

const CONNECTIONS = 20;
/** Before each slice, and longer once for each candidate. The slices are short, so that what else the machine does hits all candidates alike. */
const SLICE_WARM_UP_SECONDS = 0.2;
const WARM_UP_SECONDS = 3;
/** What was promised: `main` through Mint's gateway at this multiple of the reference's rate. */
const HOLD_TO = 2.2;
const MINT = 'Mint’s gateway';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '1.5' },
    rounds: { type: 'string', default: '9' },
    record: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);

const issuer = await createTestIssuer();
const tokens = await Promise.all(Array.from({ length: CONNECTIONS }, () => issuer.sign({ expiresInSeconds: 3_600 })));
const subgraphs = await startProcess<{ urls: Record<string, string> }>('replay-subgraphs.ts', {});
const identities = createTestIdentities();
const auth = await startQuietAuth(identities);
const input = {
  urls: subgraphs.message.urls,
  gatewayEnv: {
    PORT: '0',
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    REDIS_URL: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379',
    COST_BUCKET_SIZE: '1000000000',
    COST_RESTORE_PER_SECOND: '1000000',
    AUTH_RPC_URL: auth.url,
    ...identities.env('gateway'),
    ...issuer.env,
  },
};
const candidates: Candidate[] = [];
try {
  candidates.push(await startCandidate(REFERENCE, 'stock-gateway.ts', input));
  candidates.push(await startCandidate(MINT, 'mint-gateway.ts', input));
  candidates.push(await startCandidate('by hand, no gateway', 'by-hand.ts', input));

  const figures: GatewayFigure[] = [];
  for (const operation of Object.keys(operations) as OperationKey[]) {
    await checkThatAllAnswerAlike(operation);
    for (const candidate of candidates) await measure(candidate, operation, 0.1, WARM_UP_SECONDS);
    for (let round = 1; round <= rounds; round += 1) {
      for (const candidate of candidates) {
        const figure = await measure(candidate, operation, seconds, SLICE_WARM_UP_SECONDS);
        figures.push(figure);
        console.log(
          `round ${round}  ${operation}  ${candidate.name}: ${figure.perSecond}/s, p50 ${figure.p50Ms} ms, p99 ${figure.p99Ms} ms, CPU ${figure.cpuMs.toFixed(3)} ms`,
        );
      }
    }
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; load generator, gateways and subgraphs on it together`;
  const report = { recordedAt: new Date(), machine, figures };
  const text = reportText(report);
  console.log(`\n${text}`);
  if (values.record) {
    writeFileSync(
      new URL('figures.json', import.meta.url),
      `${JSON.stringify({ ...report, medians: medians(figures) }, null, 2)}\n`,
    );
    writeFileSync(new URL('figures.md', import.meta.url), text);
  }
  const mint = medians(figures).find(({ candidate, operation }) => candidate === MINT && operation === 'main');
  if (mint === undefined || mint.timesReference < HOLD_TO) {
    console.error(`Mint’s gateway is held to ${HOLD_TO} × stock and came to ${mint?.timesReference.toFixed(2)} ×.`);
    process.exitCode = 1;
  }
} finally {
  for (const candidate of candidates) await candidate.stop();
  subgraphs.child.kill('SIGKILL');
  await auth.stop(0);
  await issuer.stop();
}

async function ask(pool: Pool, path: string, operation: OperationKey, token: string): Promise<string> {
  const response = await pool.request({
    path,
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: operations[operation] }),
  });
  const text = await response.body.text();
  if (response.statusCode !== 200 || text.includes('"errors"')) throw new Error(`${response.statusCode}: ${text.slice(0, 500)}`);
  return text;
}

/** A faster answer that is another answer would prove nothing. */
async function checkThatAllAnswerAlike(operation: OperationKey): Promise<void> {
  const answers = await Promise.all(
    candidates.map(async ({ url }) => {
      const pool = new Pool(new URL(url).origin);
      const text = await ask(pool, new URL(url).pathname, operation, tokens[0] ?? '');
      await pool.close();
      return JSON.parse(text).data;
    }),
  );
  // Each was answered with ids of its own making; everything else must be the same.
  const [first, ...others] = answers.map((data) => JSON.parse(JSON.stringify(data).replace(/id_\d+/g, 'id')));
  for (const [index, other] of others.entries()) {
    if (!isDeepStrictEqual(other, first)) throw new Error(`${candidates[index + 1]?.name} answers ${operation} differently`);
  }
}

async function measure(
  candidate: Candidate,
  operation: OperationKey,
  forSeconds: number,
  warmUpSeconds: number,
): Promise<GatewayFigure> {
  const { origin, pathname } = new URL(candidate.url);
  const pool = new Pool(origin, { connections: CONNECTIONS });
  let asked = 0;
  const call = async () => {
    asked += 1;
    await ask(pool, pathname, operation, tokens[asked % tokens.length] ?? '');
  };
  const before = await candidate.cpuMs();
  const figure = await load(CONNECTIONS, forSeconds, warmUpSeconds, call);
  const cpuMs = ((await candidate.cpuMs()) - before) / asked;
  await pool.close();
  return { ...figure, candidate: candidate.name, operation, cpuMs };
}
