'use client';

import { QuoteTransferDocument, TransferDocument } from '@mint/sdk/__generated__/graphql.ts';
import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { formatMoney, fromMinorUnits } from '../../../money/format.ts';
import { useIdempotencyKey } from '../../../money/use-key.ts';
import type { Person } from '../../../people/person.ts';
import { useAction } from '../../../session/answers.ts';
import { useSecondFactor } from '../../../session/second-factor.tsx';
import { Avatar } from '../../../ui/avatar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Fact, Facts } from '../../../ui/facts.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { explain } from '../../../ui/states.tsx';
import { Countdown, useSecondsLeft } from './offer-time.tsx';
import type { Intention, Quote, Sent } from './transfer-steps.ts';

/** What is answered when an offer can't be taken up any more; another one can. */
const offerRefusals: readonly string[] = ['QUOTE_EXPIRED', 'QUOTE_USED', 'QUOTE_NOT_FOUND', 'QUOTE_MISMATCH'];

/** Says everything before money moves, and moves it when it is confirmed. */
export function Confirm({
  person,
  intention,
  quote,
  onQuote,
  onSent,
}: {
  readonly person: Person;
  readonly intention: Intention;
  readonly quote: Quote;
  /** Another quote, for one whose time was up. */
  readonly onQuote: (quote: Quote) => void;
  readonly onSent: (transaction: Sent) => void;
}) {
  const secondsLeft = useSecondsLeft(quote);
  const transfer = useAction(TransferDocument, [['wallets'], ['transactions'], ['limits'], ['spending']]);
  const requote = useAction(QuoteTransferDocument);
  const noOffer = requote.data?.transferQuoteCreate.userErrors[0];
  const key = useIdempotencyKey();
  const exchanged = quote.receives.currency !== quote.sends.currency;
  const money = { amount: intention.amount, currency: intention.currency };
  const refusal = transfer.data?.transferCreate.userErrors[0];
  const factor = useSecondFactor();
  const refusesOffer = refusal !== undefined && offerRefusals.includes(refusal.code);
  // Without an answer it is not known whether it was sent: the same is pressed again with the same key, also when the offer's time is up.
  const canSend = transfer.isPending || transfer.isError || (secondsLeft > 0 && !refusesOffer);
  const [before, setBefore] = useState<Quote | null>(null);

  const send = async () => {
    const input = {
      recipientId: person.id,
      amount: money,
      quoteId: quote.id,
      ...(intention.note === '' ? {} : { note: intention.note }),
    };
    const { transferCreate } = await transfer.mutateAsync({
      input: { ...input, idempotencyKey: key.keyFor(input), ...factor.input },
    });
    // An answer is the key's outcome, whatever it is; without one the same key is pressed again.
    key.renew();
    if (transferCreate.transaction) onSent(transferCreate.transaction);
    factor.note(transferCreate.userErrors);
  };
  const renewQuote = async () => {
    const { transferQuoteCreate } = await requote.mutateAsync({
      input: { recipientId: person.id, amount: money, recipientCurrency: intention.recipientCurrency },
    });
    if (transferQuoteCreate.quote) {
      transfer.reset();
      setBefore(quote);
      onQuote(transferQuoteCreate.quote);
    }
  };

  return (
    <div className="grid gap-5">
      <div className="grid justify-items-center gap-2 text-center">
        <Avatar name={person.displayName} className="size-14 text-lg" />
        <p>
          To <span className="font-medium">{person.displayName}</span> <span className="text-muted">@{person.handle}</span>
        </p>
        <p className="text-4xl font-semibold tracking-tight tabular-nums">{formatMoney(quote.sends)}</p>
      </div>
      {quote.firstPaymentToRecipient && (
        <Notice kind="warning">
          You have never paid {person.displayName} before. Make sure that it is who you think: money sent is gone.
        </Notice>
      )}
      <Facts>
        <Fact name="They get">{formatMoney(quote.receives)}</Fact>
        <Fact name="Rate">{exchanged && `1 ${quote.sends.currency} = ${quote.rate} ${quote.receives.currency}`}</Fact>
        <Fact name="Fee">{formatMoney(quote.fee)}</Fact>
        <Fact name="You pay in all">{quote.fee.minorUnits !== '0' && formatMoney(inAll(quote))}</Fact>
        <Fact name="Left in your wallet">{quote.availableAfter && formatMoney(quote.availableAfter)}</Fact>
        <Fact name="Note">{intention.note}</Fact>
      </Facts>
      {before && before.receives.minorUnits !== quote.receives.minorUnits && (
        <Notice kind="info">
          The rate has changed: they get {formatMoney(quote.receives)} now, not {formatMoney(before.receives)}.
        </Notice>
      )}
      {refusal && !factor.tells(refusal.code) && <Notice kind="danger">{refusal.message}</Notice>}
      {factor.field}
      {transfer.error && (
        <Notice kind="danger">{explain(transfer.error).message} Pressing again is safe: it is sent once.</Notice>
      )}
      {requote.error && <Notice kind="danger">{explain(requote.error).message}</Notice>}
      {noOffer && <Notice kind="danger">{noOffer.message}</Notice>}
      {canSend ? (
        <Button size="lg" busy={transfer.isPending} onClick={() => void send().catch(() => {})}>
          Send {formatMoney(quote.sends)}
        </Button>
      ) : (
        <Button size="lg" variant="outline" busy={requote.isPending} onClick={() => void renewQuote().catch(() => {})}>
          {!requote.isPending && <RefreshCw aria-hidden />}
          Get another offer
        </Button>
      )}
      <Countdown secondsLeft={refusesOffer ? 0 : secondsLeft} />
    </div>
  );
}

/** What leaves the wallet, with the fee. */
const inAll = ({ sends, fee }: Quote) => fromMinorUnits(BigInt(sends.minorUnits) + BigInt(fee.minorUnits), sends.currency);
