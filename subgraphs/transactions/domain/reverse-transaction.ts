import { unavailable } from '@mint/platform/errors/errors.ts';
import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { backOffMs } from '@mint/platform/time/back-off.ts';
import { ReverseOutcome } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { TransactionsContext } from '../context.ts';
import { findAllTransactions, reloadTransaction } from './find-transactions.ts';
import { LedgerDisagreesError } from './ledger-disagrees.ts';
import type { ReversalRefusal } from './machine.ts';
import type { Transaction } from './transaction.ts';
import { refuseReversal, writeReversal } from './write-reversal.ts';

/** Who takes a transaction back, and why. */
export interface ReversalRequest {
  readonly id: Id<'txn'>;
  /** A person's id, or the name of a service. */
  readonly actor: string;
  readonly reason: string;
}

/** What came of it. */
export type ReversalOutcome =
  | {
      readonly outcome: 'REVERSED' | 'REPLAYED' | 'NOT_REVERSIBLE' | 'NOTHING_LEFT' | 'REFUSED';
      readonly transaction: Transaction;
    }
  | { readonly outcome: 'NOT_FOUND'; readonly transaction: null };

interface Asked {
  readonly transaction_id: string;
  readonly actor: string;
  readonly reason: string;
  readonly attempts: number;
  /** Whether an earlier call may still reach the ledger. */
  readonly unsettled: boolean;
}

const LAID_DOWN = { firstMs: 500, ceilingMs: 15_000 };
const LONGEST_CALL_MS = 2_000;

const refusals: Partial<Record<ReverseOutcome, ReversalRefusal>> = {
  [ReverseOutcome.NOTHING_LEFT]: 'NOTHING_LEFT',
  [ReverseOutcome.BALANCE_LIMIT]: 'BALANCE_LIMIT',
};

/** Says that whoever has a reversal in hand calls the ledger now: for so long a call of theirs may be on its way. */
const inHand = ({ database: { sql }, config }: TransactionsContext) => ({
  until: sql`now() + ${config.TRANSACTION_TIMEOUT_MS}::int * interval '1 millisecond'`,
  settled: sql`now() + ${config.TRANSACTION_TIMEOUT_MS + config.POSTING_SETTLE_MS}::int * interval '1 millisecond'`,
});

/** Writes down what is asked for, or finds that it was; null while somebody else has it in hand. One that was refused is begun anew. */
async function ask(context: TransactionsContext, { id, actor, reason }: ReversalRequest): Promise<Asked | null> {
  const { sql } = context.database;
  const { until, settled } = inHand(context);
  const [asked] = await sql<Asked[]>`
    with known as (
      select unsettled_until > now() as unsettled from reversals where transaction_id = ${toUuid(id, 'txn')} for update
    ), written as (
      insert into reversals as held (transaction_id, state, actor, reason, asked_at, next_attempt_at, unsettled_until)
      values (${toUuid(id, 'txn')}, 'ASKED', ${actor}, ${reason}, now(), ${until}, ${settled})
      on conflict (transaction_id) do update set
        state = 'ASKED', refusal = null, ended_at = null, next_attempt_at = excluded.next_attempt_at,
        unsettled_until = excluded.unsettled_until, attempts = held.attempts + 1,
        actor = case when held.state = 'REFUSED' then excluded.actor else held.actor end,
        reason = case when held.state = 'REFUSED' then excluded.reason else held.reason end
      where held.state = 'REFUSED' or (held.state = 'ASKED' and held.next_attempt_at <= now())
      returning transaction_id, actor, reason, attempts
    )
    select written.*, coalesce((select unsettled from known), false) as unsettled from written`;
  return asked ?? null;
}

/** Has the ledger take it back and writes what came of that. Throws when there is no answer, or none that is the last word. */
async function carryOut(context: TransactionsContext, asked: Asked, deadline: number): Promise<ReversalOutcome> {
  const id = fromUuid('txn', asked.transaction_id);
  const transaction = await reloadTransaction(context, id);
  if (transaction.status === 'REVERSED') return { outcome: 'REPLAYED', transaction };
  const timeoutMs = Math.max(1, Math.min(LONGEST_CALL_MS, deadline - performance.now()));
  const answer = await context.wallet.reverse({ transactionId: id }, { timeoutMs });
  if (answer.outcome === ReverseOutcome.REVERSED || answer.outcome === ReverseOutcome.REPLAYED) {
    const reversed = await writeReversal(context, transaction, { ...answer, actor: asked.actor, reason: asked.reason });
    return { outcome: 'REVERSED', transaction: reversed ?? (await reloadTransaction(context, id)) };
  }
  const refusal = refusals[answer.outcome];
  if (refusal === undefined) throw new LedgerDisagreesError(transaction, ReverseOutcome, answer.outcome);
  // An earlier call may still take it back: what it leaves behind would be in no row here.
  if (asked.unsettled) throw unavailable('The ledger has not said its last word');
  await refuseReversal(context, id, refusal);
  return { outcome: refusal === 'NOTHING_LEFT' ? 'NOTHING_LEFT' : 'REFUSED', transaction };
}

/** Leaves it for recovery, later each time. When this fails too, its time in hand runs out by itself. */
async function layDown({ database: { sql }, log }: TransactionsContext, { transaction_id, attempts }: Asked): Promise<void> {
  const pauseMs = backOffMs(attempts + 1, LAID_DOWN);
  await sql`
    update reversals set next_attempt_at = now() + ${Math.ceil(pauseMs)}::int * interval '1 millisecond'
    where transaction_id = ${transaction_id} and state = 'ASKED'`.catch((error: unknown) =>
    log.warn({ err: error }, 'a reversal could not be laid down'),
  );
}

/**
 * Takes a completed transaction back, once: as much of its money as is there. Throws SERVICE_UNAVAILABLE when its outcome isn't known by `deadline`
 * (of `performance.now()`); then recovery brings it to its end.
 */
export async function reverseTransaction(
  context: TransactionsContext,
  request: ReversalRequest,
  deadline: number,
): Promise<ReversalOutcome> {
  const [transaction] = await findAllTransactions(context, [request.id]);
  if (transaction === undefined) return { outcome: 'NOT_FOUND', transaction: null };
  if (transaction.status === 'REVERSED') return { outcome: 'REPLAYED', transaction };
  if (transaction.status !== 'COMPLETED') return { outcome: 'NOT_REVERSIBLE', transaction };
  const asked = await ask(context, request);
  if (asked === null) {
    // Done in this moment, or in somebody's hand.
    const now = await reloadTransaction(context, request.id);
    if (now.status === 'REVERSED') return { outcome: 'REPLAYED', transaction: now };
    throw unavailable('It is being taken back just now', { retryAfterMs: 1_000 });
  }
  try {
    return await carryOut(context, asked, deadline);
  } catch (error) {
    await layDown(context, asked);
    throw error;
  }
}

/** Takes up to a batch of reversals that stand still, and brings each to its end. Answers how many it took. */
export async function recoverReversals(context: TransactionsContext): Promise<number> {
  const { sql } = context.database;
  const { until, settled } = inHand(context);
  const due = await sql<Asked[]>`
    with due as (
      select transaction_id, unsettled_until > now() as unsettled from reversals where next_attempt_at <= now()
      order by next_attempt_at limit ${context.config.RECOVERY_BATCH_SIZE} for update skip locked
    )
    update reversals set next_attempt_at = ${until}, unsettled_until = ${settled}, attempts = reversals.attempts + 1
    from due where reversals.transaction_id = due.transaction_id
    returning reversals.transaction_id, actor, reason, attempts, due.unsettled`;
  const deadline = performance.now() + context.config.TRANSACTION_TIMEOUT_MS;
  await Promise.all(
    due.map((asked) =>
      carryOut(context, asked, deadline).catch(async (error: unknown) => {
        context.log.warn({ err: error, transactionId: fromUuid('txn', asked.transaction_id) }, 'a reversal has no end yet');
        await layDown(context, asked);
      }),
    ),
  );
  return due.length;
}
