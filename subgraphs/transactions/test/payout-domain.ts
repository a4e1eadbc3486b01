import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import type { PayoutInput } from '../domain/payouts/check-payouts.ts';
import { type BatchAnswer, type BatchRequest, createBatch } from '../domain/payouts/create-batch.ts';
import { findBatch, findPayouts, type Payout } from '../domain/payouts/find-batches.ts';
import type { PayoutBatch } from '../domain/payouts/payout-batch.ts';
import { openScheduleDomain, type ScheduleDomain } from './schedule-domain.ts';

/** The domain among peers that speak their contracts, and batches in it. */
export interface PayoutDomain extends ScheduleDomain {
  /** A payout of 5 dollars to somebody, unless told. */
  payout(changes?: Partial<PayoutInput>): Promise<PayoutInput>;
  /** Asks for a batch with a key of its own, unless told. */
  ask(request: Pick<BatchRequest, 'ownerId' | 'payouts'> & Partial<BatchRequest>): Promise<BatchAnswer>;
  /** As `ask`, for one that is taken. */
  order(request: Pick<BatchRequest, 'ownerId' | 'payouts'> & Partial<BatchRequest>): Promise<PayoutBatch>;
  payoutsOf(batch: PayoutBatch): Promise<readonly Payout[]>;
  batchAsItIs(batch: PayoutBatch): Promise<PayoutBatch>;
  /** Has whatever payouts wait for be over: leases, reviews, back-off. */
  passPayoutTime(): Promise<void>;
  /** What was told of a batch, in order. */
  toldOf(batch: PayoutBatch): Promise<readonly { type: string; payload: Record<string, unknown> }[]>;
  /** How many transfers a person has made. */
  transfersOf(person: Id<'usr'>): Promise<number>;
}

/** Opens it; `env` are settings that differ from the usual. */
export async function openPayoutDomain(env: Record<string, string> = {}): Promise<PayoutDomain> {
  const domain = await openScheduleDomain(env);
  const { context } = domain;
  const { sql } = context.database;
  const ask: PayoutDomain['ask'] = (request) =>
    createBatch(context, {
      allOrNothing: false,
      ipAddress: null,
      apiKeyId: request.budget?.apiKeyId ?? null,
      budget: null,
      word: { totpCode: null },
      idempotencyKey: newId('key'),
      ...request,
    });
  return {
    ...domain,
    ask,
    async payout(changes = {}) {
      const named = 'recipientId' in changes || 'recipientHandle' in changes ? {} : { recipientId: await domain.person() };
      return { ...named, amount: { amount: '5.00', currency: 'USD' }, reference: newId('row'), ...changes };
    },
    async order(request) {
      const { batch, userErrors } = await ask(request);
      if (batch === null) throw new Error(`No batch was made: ${JSON.stringify(userErrors)}`);
      return batch;
    },
    async payoutsOf({ id }) {
      return (await findPayouts(context, [id])).get(id) ?? [];
    },
    async batchAsItIs({ ownerId, id }) {
      const found = await findBatch(context, ownerId, id);
      if (found === null) throw new Error('The batch has gone');
      return found;
    },
    async passPayoutTime() {
      await sql`update payouts set next_attempt_at = now() - interval '1 millisecond' where next_attempt_at is not null`;
    },
    toldOf: ({ id }) => sql`select type, payload from outbox where key = ${id} order by seq`,
    async transfersOf(person) {
      return (await sql`select from transactions where sender_id = ${toUuid(person, 'usr')}`).length;
    },
  };
}
