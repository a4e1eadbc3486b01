import { toUuid } from '@mint/platform/ids/ids.ts';
import type { PayloadOf } from '@mint/platform/kafka/contract.ts';
import { type EventHandler, type HandlerInput, on } from '@mint/platform/kafka/handler.ts';
import { walletCaptured, walletPosted } from '@mint/schema/events/wallet.ts';
import type { AdminContext } from '../context.ts';
import { partyOf } from '../domain/reconciliation/party.ts';
import { lookSoon, ofTransaction } from './look-soon.ts';

type Told = typeof walletPosted | typeof walletCaptured;

/** Writes down that the ledger told of a posting, to be compared with the ledger itself. */
async function hear({ event, tx, context }: HandlerInput<Told, AdminContext>): Promise<void> {
  const { transactionId, leg, kind, debit, credit, amountMinor, currency, postedAt }: PayloadOf<Told> = event.payload;
  await tx.sql`
    insert into heard_postings (transaction_id, leg, event_id, kind, debit, credit, amount_minor, currency, posted_at)
    values (${toUuid(transactionId, 'txn')}, ${leg ?? 1}, ${toUuid(event.id, 'evt')}, ${kind}, ${partyOf(debit)}, ${partyOf(credit)},
      ${amountMinor}, ${currency}, ${postedAt}) on conflict do nothing`;
  await lookSoon(tx, context, transactionId, { isNew: kind === 'REVERSAL' });
}

/** Hears every posting that the ledger tells of. */
export const hearPostings: readonly EventHandler<AdminContext>[] = [
  on<typeof walletPosted, AdminContext>(walletPosted, hear, { together: ofTransaction }),
  on<typeof walletCaptured, AdminContext>(walletCaptured, hear, { together: ofTransaction }),
];
