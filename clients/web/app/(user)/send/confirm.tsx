'use client';

import { QuoteTransferDocument, TransferDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useEffect, useState } from 'react';
import { formatMoney } from '../../../money/format.ts';
import { useIdempotencyKey } from '../../../money/use-key.ts';
import type { Person } from '../../../people/person-picker.tsx';
import { useAction } from '../../../session/answers.ts';
import { notOfCode, useSecondFactorCode } from '../../../session/second-factor-code.tsx';
import { Avatar } from '../../../ui/avatar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { explain } from '../../../ui/states.tsx';
import type { Intention, Quote, Sent } from './transfer-steps.ts';

const secondMs = 1_000;

/** How many whole seconds are left until a moment. */
function useSecondsUntil(moment: string): number {
  const left = () => Math.max(0, Math.ceil((Date.parse(moment) - Date.now()) / secondMs));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    setSeconds(left());
    const timer = setInterval(() => setSeconds(left()), secondMs);
    return () => clearInterval(timer);
  }, [moment]);
  return seconds;
}

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
  const secondsLeft = useSecondsUntil(quote.expiresAt);
  const transfer = useAction(TransferDocument, [['wallets'], ['transactions'], ['limits'], ['spending']]);
  const requote = useAction(QuoteTransferDocument);
  const key = useIdempotencyKey();
  const exchanged = quote.receives.currency !== quote.sends.currency;
  const money = { amount: intention.amount, currency: intention.currency };
  const refusals = transfer.data?.transferCreate.userErrors ?? [];
  const [refusal] = notOfCode(refusals);
  const code = useSecondFactorCode(refusals);

  const send = async () => {
    const input = {
      recipientId: person.id,
      amount: money,
      quoteId: quote.id,
      ...(intention.note === '' ? {} : { note: intention.note }),
    };
    const { transferCreate } = await transfer.mutateAsync({
      input: { ...input, idempotencyKey: key.keyFor(input), ...code.input },
    });
    // An answer is the key's outcome, whatever it is; without one the same key is pressed again.
    key.renew();
    if (transferCreate.transaction) onSent(transferCreate.transaction);
  };
  const renewQuote = async () => {
    const { transferQuoteCreate } = await requote.mutateAsync({
      input: { recipientId: person.id, amount: money, recipientCurrency: intention.recipientCurrency },
    });
    if (transferQuoteCreate.quote) {
      transfer.reset();
      onQuote(transferQuoteCreate.quote);
    }
  };
  const lines: readonly (readonly [string, string])[] = [
    ['They get', formatMoney(quote.receives)],
    ...(exchanged ? [['Rate', `1 ${quote.sends.currency} = ${quote.rate} ${quote.receives.currency}`] as const] : []),
    ['Fee', formatMoney(quote.fee)],
    ...(quote.availableAfter ? [['Left in your wallet', formatMoney(quote.availableAfter)] as const] : []),
    ...(intention.note === '' ? [] : [['Note', intention.note] as const]),
  ];

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
      <dl className="grid gap-2.5 rounded-xl bg-raised p-4 text-sm">
        {lines.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-4">
            <dt className="text-muted">{name}</dt>
            <dd className="text-right font-medium tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {refusal && <Notice kind="danger">{refusal.message}</Notice>}
      {code.field}
      {transfer.error && (
        <Notice kind="danger">{explain(transfer.error).message} Pressing again is safe: it is sent once.</Notice>
      )}
      {requote.error && <Notice kind="danger">{explain(requote.error).message}</Notice>}
      {secondsLeft > 0 ? (
        <Button size="lg" busy={transfer.isPending} onClick={() => void send().catch(() => {})}>
          Send {formatMoney(quote.sends)}
        </Button>
      ) : (
        <Button size="lg" variant="outline" busy={requote.isPending} onClick={() => void renewQuote().catch(() => {})}>
          The offer has run out: get another
        </Button>
      )}
      <p className="text-center text-sm text-muted" aria-hidden>
        {secondsLeft > 0 && `Offer holds for ${secondsLeft} s`}
      </p>
    </div>
  );
}
