import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { Charge, ChargeState, PaymentSource } from './payment-source.ts';

/** What the sandbox does with a charge. */
export type SandboxBehaviour = 'SUCCEED' | 'DECLINE' | 'DELAY' | 'LOSE_ANSWER' | 'REPEAT';

/** The last four digits of the amount in minor units tell the sandbox what to do: 66.13 and 1,066.13 are declined. */
const behaviours: Readonly<Record<string, SandboxBehaviour>> = {
  6613: 'DECLINE',
  6637: 'DELAY',
  6673: 'LOSE_ANSWER',
  6691: 'REPEAT',
};

/** What the sandbox does with a charge of this amount. */
export function sandboxBehaviourOf(amountMinor: bigint): SandboxBehaviour {
  return behaviours[String(amountMinor % 10_000n)] ?? 'SUCCEED';
}

interface ChargeRow {
  reference: string;
  state: ChargeState;
}

/**
 * A payment source for development and tests that takes nobody's money. It keeps its charges in a table, as a processor would keep them
 * at home, so they outlive a restart. DELAY settles after `delayMs` and then gives notice; LOSE_ANSWER takes the money and never answers the
 * first time; REPEAT gives notice three times at once.
 */
export function createSandboxPaymentSource({ database, delayMs }: { database: Database; delayMs: number }): PaymentSource {
  const { sql } = database;
  const closing = new AbortController();
  let notify: (transactionId: Id<'txn'>) => void = () => {};

  async function settle(transactionId: Id<'txn'>): Promise<Charge | null> {
    const [row] = await sql<ChargeRow[]>`
      update sandbox_charges set state = case when state = 'PENDING' and settles_at <= now() then 'SUCCEEDED' else state end
      where transaction_id = ${toUuid(transactionId, 'txn')}
      returning reference, state`;
    return row === undefined ? null : { reference: row.reference, state: row.state };
  }

  function noticeLater(transactionId: Id<'txn'>, waitMs: number, times: number): void {
    pause(waitMs, null, { signal: closing.signal, ref: false }).then(
      () => {
        for (let time = 0; time < times; time += 1) notify(transactionId);
      },
      () => {},
    );
  }

  return {
    name: 'sandbox',
    async charge({ transactionId, amountMinor, currency }, signal) {
      const behaviour = sandboxBehaviourOf(amountMinor);
      const state = behaviour === 'DECLINE' ? 'DECLINED' : behaviour === 'DELAY' ? 'PENDING' : 'SUCCEEDED';
      const [row] = await sql<ChargeRow[]>`
        insert into sandbox_charges (transaction_id, reference, amount_minor, currency, state, settles_at)
        values (${toUuid(transactionId, 'txn')}, ${referenceOf(transactionId)}, ${amountMinor}, ${currency}, ${state},
          ${state === 'PENDING' ? sql`now() + ${delayMs}::int * interval '1 millisecond'` : null})
        on conflict (transaction_id) do nothing
        returning reference, state`;
      if (row === undefined) {
        const charge = await settle(transactionId);
        if (charge === null) throw new Error('A charge cannot be found and cannot be made');
        return charge;
      }
      if (behaviour === 'DELAY') noticeLater(transactionId, delayMs, 1);
      if (behaviour === 'REPEAT') noticeLater(transactionId, 0, 3);
      if (behaviour === 'LOSE_ANSWER') {
        signal.throwIfAborted();
        throw new DOMException('The sandbox did not answer', 'TimeoutError');
      }
      return { reference: row.reference, state: row.state };
    },
    async status(transactionId) {
      return settle(transactionId);
    },
    async cancel(transactionId) {
      await sql`
        insert into sandbox_charges (transaction_id, reference, amount_minor, currency, state)
        values (${toUuid(transactionId, 'txn')}, ${referenceOf(transactionId)}, 0, '', 'CANCELLED')
        on conflict (transaction_id) do update set state = 'CANCELLED' where sandbox_charges.state <> 'DECLINED'`;
    },
    async refund(transactionId, amountMinor) {
      await sql`
        update sandbox_charges set refunded_minor = coalesce(refunded_minor, ${amountMinor}::bigint)
        where transaction_id = ${toUuid(transactionId, 'txn')} and state = 'SUCCEEDED'`;
    },
    onNotice(listener) {
      notify = listener;
    },
    close() {
      closing.abort();
    },
  };
}

/** The sandbox's name for a charge: the same each time, and nothing that leads back to the transaction. */
function referenceOf(transactionId: Id<'txn'>): string {
  return `sandbox_${createHash('sha256').update(transactionId).digest('hex').slice(0, 24)}`;
}
