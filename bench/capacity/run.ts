// What a transfer costs each part of the product, a process a service: where the plan for many machines (docs/capacity.md) takes its figures.
//   npm run bench -- capacity [--lanes=3] [--seconds=30] [--record]
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { liftLimits, unsuspiciousRules } from '@mint/e2e/no-suspicion.ts';
import { operatorOf } from '@mint/e2e/operator.ts';
import { startStackOfProcesses } from '@mint/e2e/stack.ts';
import { domains } from '@mint/local/domains.ts';
import { createTestDatabase } from '@mint/platform/testing/database.ts';
import postgres from 'postgres';
import { signUp } from '../transfer/people.ts';
import { measureAppend } from './append.ts';
import { cpuBelow, cpuOf } from './cpu.ts';
import { sendMoney } from './send-money.ts';

const { values } = parseArgs({
  options: {
    lanes: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '30' },
    record: { type: 'boolean', default: false },
  },
});
const lanes = Number(values.lanes);
const seconds = Number(values.seconds);
/** What runs below this process's parent beside the product. A connection's process says which database it is for. */
const programs = {
  ...Object.fromEntries(domains.map(({ name }) => [`PostgreSQL of ${name}`, new RegExp(`postgres: \\S+_${name} `)])),
  'PostgreSQL itself': /postgres/,
  Redis: /redis-server/,
  Kafka: /kafka\.Kafka|kafka-server|java/,
};
/** What follows from the last transfer is done by then. */
const settleMs = 5_000;

const append = await measureAppend();
const reference = await createTestDatabase(null);
const server = postgres(reference.url, { max: 1 });
const walBytes = async () => Number((await server`select pg_current_wal_lsn() - '0/0' as bytes`)[0]?.bytes);
const stack = await startStackOfProcesses(
  {
    all: { LOG_LEVEL: 'warn' },
    gateway: { GUARDED_BURST: '1000', GUARDED_PER_SECOND: '1000' },
    fraud: unsuspiciousRules,
  },
  undefined,
  (line) => console.error(line),
);
try {
  await liftLimits(operatorOf(stack).kyc);
  const people = await signUp(stack.url, 30);
  const read = (): Record<string, number> => ({
    ...Object.fromEntries(Object.values(stack.product.processes).map(({ name, pid }) => [name, pid === null ? 0 : cpuOf(pid)])),
    ...cpuBelow(process.ppid, programs),
  });
  /** CPU of each part over a while, in milliseconds. */
  async function during(work: () => Promise<unknown>): Promise<{ readonly ms: number; readonly used: Record<string, number> }> {
    const startedAt = performance.now();
    const before = read();
    await work();
    const after = read();
    const used = Object.fromEntries(Object.keys(after).map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)]));
    return { ms: performance.now() - startedAt, used };
  }

  console.log('warming up');
  await sendMoney({ url: stack.url, people, lanes, seconds });
  await pause(settleMs);
  console.log('idle');
  const idle = await during(() => pause(10_000));
  console.log(`${lanes} at a time`);
  let transfers = 0;
  const walBefore = await walBytes();
  const busy = await during(async () => {
    transfers = await sendMoney({ url: stack.url, people, lanes, seconds });
    await pause(settleMs);
  });
  const walKb = ((await walBytes()) - walBefore) / transfers / 1_000;
  const rows = Object.keys(busy.used)
    .map((name) => ({ name, cpuMs: ((busy.used[name] ?? 0) - ((idle.used[name] ?? 0) / idle.ms) * busy.ms) / transfers }))
    .sort((one, other) => other.cpuMs - one.cpuMs);
  const total = rows.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
  const text = `# What a transfer costs each part

Recorded ${new Date().toISOString()} by \`npm run bench -- capacity --record\`. CPU for one transfer with everything that follows from it, above what the part uses when idle.

- ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; a process a service, everything on it together
- ${transfers} transfers in ${seconds} s, ${lanes} at a time, as the SDK asks; notifications and e-mails included

| part | CPU ms a transfer |
|---|---|
${rows.map(({ name, cpuMs }) => `| ${name} | ${cpuMs.toFixed(2)} |`).join('\n')}
| all | ${total.toFixed(2)} |

The log that PostgreSQL writes before it answers, all databases together: ${walKb.toFixed(1)} kB a transfer.

## What one process alone can append to the audit log

${append.entries.toLocaleString('en')} entries, ${append.batch} a transaction, nothing else running: ${Math.round(append.perSecond).toLocaleString('en')} a second.
`;
  console.log(text);
  if (values.record) {
    writeFileSync(new URL('./figures.md', import.meta.url), text);
    writeFileSync(
      new URL('./figures.json', import.meta.url),
      `${JSON.stringify({ recordedAt: new Date().toISOString(), transfers, seconds, rows, walKb, append }, null, 2)}\n`,
    );
  }
} finally {
  await stack.stop();
  await server.end();
  await reference.drop();
}
