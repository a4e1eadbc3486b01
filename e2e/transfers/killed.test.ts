import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freeTcpPorts } from '@mint/local/services/ports.ts';
import { SERVICE_TOKEN_HEADER } from '@mint/platform/auth/service-identity.ts';
import type { Viewer } from '@mint/platform/auth/viewer.ts';
import type { Sql } from '@mint/platform/database/sql.ts';
import { fromUuid, type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personWith, quoted, walletsOf } from './currencies.ts';
import { type Domains, startDomains, usd } from './domains.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A second process of transactions beside the one in `domains`, on the same database, that can be killed. */
interface Victim {
  /** Asks for something and doesn't wait: the answer will never come. */
  ask(person: Viewer, field: 'transferCreate' | 'topUpCreate', input: object): void;
  kill(): Promise<void>;
}

let domains: Domains;
let victim: Victim;
beforeAll(async () => {
  domains = await startDomains({ env: { TRANSACTION_TIMEOUT_MS: '3000', POSTING_SETTLE_MS: '3000' } });
}, 120_000);
afterAll(async () => {
  await victim?.kill();
  await domains?.stop();
}, 60_000);

async function startVictim(): Promise<Victim> {
  const { transactions, auth, ledger, limits, rules } = domains;
  const [port] = await freeTcpPorts(1);
  const [row] = await transactions.database.sql<{ name: string }[]>`select current_database() as name`;
  const databaseUrl = new URL(process.env.TEST_DATABASE_URL ?? '');
  databaseUrl.pathname = `/${row?.name}`;
  const child: ChildProcess = spawn(process.execPath, ['subgraphs/transactions/main.ts'], {
    cwd: root,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      RPC_PORT: '0',
      LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl.href,
      REDIS_URL: process.env.REDIS_URL,
      // Its events wait in the outbox.
      KAFKA_BROKERS: '127.0.0.1:1',
      AUTH_RPC_URL: auth.running.rpcUrl ?? '',
      WALLET_RPC_URL: `http://127.0.0.1:${ledger.port}`,
      KYC_RPC_URL: `http://127.0.0.1:${limits.port}`,
      FRAUD_RPC_URL: `http://127.0.0.1:${rules.port}`,
      TRANSACTION_TIMEOUT_MS: '3000',
      POSTING_SETTLE_MS: '3000',
      ...transactions.issuer.env,
      ...transactions.identities.env('transactions'),
    },
  });
  const exited = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  await eventually(async () => expect((await fetch(`${url}/health/live`)).ok).toBe(true), { timeoutMs: 60_000 });
  const serviceToken = await transactions.identities.identity('gateway').tokenFor('transactions');
  return {
    ask(person, field, input) {
      const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${person.token}`,
          [SERVICE_TOKEN_HEADER]: serviceToken,
        },
        body: JSON.stringify({
          query: `mutation ($input: ${type}!) { ${field}(input: $input) { transaction { id } } }`,
          variables: { input },
        }),
      }).catch(() => {});
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Waits for the transaction that a person has begun. */
async function begunBy(person: Viewer): Promise<Id<'txn'>> {
  return eventually(async () => {
    const [row] = await domains.transactions.database.sql<{ id: string }[]>`
      select id from transactions where principal_id = ${toUuid(person.userId, 'usr')} and status in ('PENDING', 'PROCESSING')`;
    expect(row).toBeDefined();
    return fromUuid('txn', row?.id ?? '');
  });
}

/** Holds what `lock` locks until the work is done, so that the process under test stops there. */
async function holding<T>(sql: Sql, lock: (sql: Sql) => Promise<unknown>, work: () => Promise<T>): Promise<T> {
  const held = await sql.reserve();
  try {
    await held`begin`;
    await lock(held as unknown as Sql);
    return await work();
  } finally {
    await held`rollback`;
    held.release();
  }
}

/** Kills the process while a statement of its waits for a lock that the test holds, and ends that statement too: it was never carried out. */
async function killWaiting(): Promise<void> {
  const { sql } = domains.transactions.database;
  const waiting = await eventually(async () => {
    const rows = await sql<{ pid: number }[]>`
      select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and application_name = 'transactions'`;
    expect(rows.length).toBeGreaterThan(0);
    return rows;
  });
  await victim.kill();
  await sql`select pg_terminate_backend(pid) from unnest(${waiting.map(({ pid }) => pid)}::int[]) as waiting (pid)`;
}

const ends = (id: Id<'txn'>, status: string) =>
  eventually(async () => expect(await domains.statusOf(id)).toBe(status), { timeoutMs: 30_000 });

describe('a process that is killed', () => {
  test('after a transfer was written, before the ledger heard of it, leaves it to be completed', async () => {
    const [ada, bob] = [await domains.person('10.00'), await domains.person()];
    victim = await startVictim();
    domains.ledger.freeze();
    const input = { recipientId: bob.userId, amount: usd('4.00'), idempotencyKey: newId('key') };
    victim.ask(ada, 'transferCreate', input);
    const id = await begunBy(ada);
    await victim.kill();
    await domains.ledger.restore();
    await ends(id, 'COMPLETED');
    expect(await domains.balanceOf(bob)).toBe(4_00n);
    const { data } = await domains.transfer(ada, input);
    expect(data?.answer).toMatchObject({ replayed: true, transaction: { id, status: 'COMPLETED' } });
  }, 120_000);

  test('after the ledger has posted, before that was written down, leaves it to be completed and not posted again', async () => {
    const [ada, bob] = [await domains.person('10.00'), await domains.person()];
    victim = await startVictim();
    domains.ledger.freeze();
    victim.ask(ada, 'transferCreate', { recipientId: bob.userId, amount: usd('4.00'), idempotencyKey: newId('key') });
    const id = await begunBy(ada);
    await holding(
      domains.transactions.database.sql,
      (sql) => sql`select from transactions where id = ${toUuid(id, 'txn')} for update`,
      async () => {
        await domains.ledger.restore();
        await eventually(async () => expect(await domains.postingsOf(id)).toBe(1));
        await killWaiting();
      },
    );
    expect(await domains.statusOf(id)).toBe('PROCESSING');
    await ends(id, 'COMPLETED');
    expect(await domains.postingsOf(id)).toBe(1);
    expect(await domains.balanceOf(bob)).toBe(4_00n);
  }, 120_000);

  test('after the ledger has exchanged, before that was written down, leaves it to be completed as it was quoted', async () => {
    const [ada, bob] = [await personWith(domains, { USD: '20.00' }), await personWith(domains, { EUR: null })];
    const { input, quote } = await quoted(domains, ada, bob, usd('10.00'), 'EUR');
    victim = await startVictim();
    domains.ledger.freeze();
    victim.ask(ada, 'transferCreate', input);
    const id = await begunBy(ada);
    const { sql } = domains.transactions.database;
    await holding(
      sql,
      (held) => held`select from transactions where id = ${toUuid(id, 'txn')} for update`,
      async () => {
        await domains.ledger.restore();
        await eventually(async () => expect(await domains.postingsOf(id)).toBe(1));
        await killWaiting();
      },
    );
    expect(await domains.statusOf(id)).toBe('PROCESSING');
    await sql`update quotes set expires_at = now() where id = ${toUuid(quote.id, 'quo')}`;
    await ends(id, 'COMPLETED');
    expect((await walletsOf(domains, ada)).USD?.balance).toBe(9_95n);
    expect((await walletsOf(domains, bob)).EUR?.balance).toBe(8_53n);
    const { data } = await domains.transfer(ada, input);
    expect(data?.answer).toMatchObject({ replayed: true, transaction: { id, status: 'COMPLETED' } });
  }, 120_000);

  test('before a top-up was charged leaves it to be charged, once', async () => {
    const ada = await domains.person();
    victim = await startVictim();
    const id = await holding(
      domains.transactions.database.sql,
      (sql) => sql`lock table sandbox_charges in exclusive mode`,
      async () => {
        victim.ask(ada, 'topUpCreate', { amount: usd('7.00'), idempotencyKey: newId('key') });
        const begun = await begunBy(ada);
        await killWaiting();
        return begun;
      },
    );
    await ends(id, 'COMPLETED');
    expect(await domains.balanceOf(ada)).toBe(7_00n);
  }, 120_000);

  test('after a top-up was charged, before that was written down, leaves it to arrive, once', async () => {
    const ada = await domains.person();
    victim = await startVictim();
    const { sql } = domains.transactions.database;
    let id: Id<'txn'> = 'txn_none';
    let release = () => {};
    const letGo = new Promise<void>((resolve) => {
      release = resolve;
    });
    const charging = holding(
      sql,
      (held) => held`lock table sandbox_charges in exclusive mode`,
      async () => {
        victim.ask(ada, 'topUpCreate', { amount: usd('7.00'), idempotencyKey: newId('key') });
        id = await begunBy(ada);
        await letGo;
      },
    );
    await eventually(async () => expect(id).not.toBe('txn_none'));
    await holding(
      sql,
      (held) => held`select from transactions where id = ${toUuid(id, 'txn')} for update`,
      async () => {
        release();
        await charging;
        await eventually(async () => {
          const charged =
            await sql`select from sandbox_charges where transaction_id = ${toUuid(id, 'txn')} and state = 'SUCCEEDED'`;
          expect(charged).toHaveLength(1);
        });
        await killWaiting();
      },
    );
    expect(await domains.statusOf(id)).toBe('PENDING');
    await ends(id, 'COMPLETED');
    expect(await domains.balanceOf(ada)).toBe(7_00n);
  }, 120_000);

  test('has left the books right, and everything ended', () => eventually(() => domains.assertConsistent()));
});
