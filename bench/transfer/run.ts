// Transfers through the gateway of the whole product, at a rate that does not wait for answers, beside what three commits cost on the same disk.
//   node bench/transfer/run.ts [--seconds=20] [--rounds=3] [--rates=5,20,50] [--checks=1000] [--record]
// Then what limits and fraud scoring add to a transfer: the same one with and without, `--checks` times each.
// The services: TEST_DATABASE_URL, KAFKA_BROKERS, REDIS_URL, SMTP_URL, S3_ENDPOINT and its keys. `--record` writes figures.json and figures.md.
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createTestDatabase } from '@mint/platform/testing/database.ts';
import { measureChecks } from './checks.ts';
import type { Operation } from './generator.ts';
import { startLoad } from './load.ts';
import { signUp } from './people.ts';
import { startProduct } from './product.ts';
import { medians, type Run, reportText } from './report.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '3' },
    rates: { type: 'string', default: '5,20,50' },
    people: { type: 'string', default: '50' },
    checks: { type: 'string', default: '1000' },
    record: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const rates = values.rates.split(',').map(Number);
const busiest = Math.max(...rates);
const phases: readonly { operation: Operation; perSecond: number }[] = [
  ...rates.map((perSecond) => ({ operation: 'transfer' as const, perSecond })),
  { operation: 'transfer, as the SDK asks', perSecond: busiest },
  { operation: 'list of 20', perSecond: 20 },
];
/** At the busiest rate before anything is measured: code that has run this often is compiled. */
const WARM_UP_SECONDS = 20;
const QUIET_MS = 2_000;
const QUIET_WITHIN_MS = 60_000;

const reference = await createTestDatabase(null);
const product = await startProduct();
try {
  const people = await signUp(product.url, Number(values.people));
  const load = await startLoad({ url: product.url, people, referenceUrl: reference.url });

  /** CPU of the product over a while, in milliseconds a second. */
  async function cpuRate(ms: number): Promise<number> {
    const before = await product.cpuMs();
    await pause(ms);
    return ((await product.cpuMs()) - before) / (ms / 1_000);
  }

  /** Waits until what follows from the load (events, notifications, e-mails) is done: until the product uses no more CPU than when it idles. */
  async function settled(idle: number): Promise<void> {
    const deadline = performance.now() + QUIET_WITHIN_MS;
    while ((await cpuRate(500)) > idle * 1.5 + 20)
      if (performance.now() > deadline) throw new Error('What follows a transfer cannot keep up');
  }

  await pause(QUIET_MS);
  const idle = await cpuRate(5_000);
  await load.run({ operation: 'transfer', perSecond: busiest, seconds: WARM_UP_SECONDS });
  for (const { operation } of phases) await load.run({ operation, perSecond: 20, seconds: 3 });

  const runs: Run[] = [];
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    for (const { operation, perSecond } of phases) {
      await settled(idle);
      const commits = await load.run({ operation: 'commits', perSecond, seconds: seconds / 4 });
      const startedAt = performance.now();
      const before = await product.cpuMs();
      const figure = await load.run({ operation, perSecond, seconds });
      await settled(idle);
      const idleMs = (idle * (performance.now() - startedAt)) / 1_000;
      const cpuMs = ((await product.cpuMs()) - before - idleMs) / figure.calls;
      runs.push({ operation, perSecond, ...figure, cpuMs, commits });
      console.log(
        `round ${round}  ${operation}, ${perSecond}/s: p50 ${figure.p50Ms} ms, p99 ${figure.p99Ms} ms, max ${figure.maxMs} ms, CPU ${cpuMs.toFixed(2)} ms; ` +
          `three commits p50 ${commits.p50Ms} ms, p99 ${commits.p99Ms} ms`,
      );
    }
  }
  load.stop();
  const checks = await measureChecks(Number(values.checks));
  console.log(`limits and scoring add ${checks.addedP50Ms} ms and ${checks.with.commits - checks.without.commits} commits`);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; load generator, PostgreSQL, Kafka, Redis, mail catcher and product on it together`;
  const report = { recordedAt: new Date(), machine, idleCpuMsPerSecond: idle, people: people.length, seconds, runs, checks };
  const text = reportText(report);
  console.log(`\n${text}`);
  if (values.record) {
    writeFileSync(
      new URL('figures.json', import.meta.url),
      `${JSON.stringify({ ...report, medians: medians(runs) }, null, 2)}\n`,
    );
    writeFileSync(new URL('figures.md', import.meta.url), text);
  }
} finally {
  await product.stop();
  await reference.drop();
}
