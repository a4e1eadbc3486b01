import postgres from 'postgres';
import type { Stack } from '../stack.ts';

/** Does something to the ledger behind its back, as only a superuser can. */
export async function tamperWithLedger(
  { environment }: Pick<Stack, 'environment'>,
  work: (sql: postgres.TransactionSql) => Promise<unknown>,
): Promise<void> {
  const superuser = new URL(process.env.TEST_DATABASE_URL ?? '');
  superuser.pathname = new URL(environment.wallet?.DATABASE_URL ?? '').pathname;
  const sql = postgres(superuser.href, { max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await work(tx);
    });
  } finally {
    await sql.end();
  }
}
