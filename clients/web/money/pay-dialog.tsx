'use client';

import { QuoteTransferDocument, type TransactionStatus } from '@mint/sdk/__generated__/graphql.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../people/person.ts';
import { useAction } from '../session/answers.ts';
import type { Refusal } from '../session/refusals.ts';
import { useSecondFactor } from '../session/second-factor.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Fact, Facts } from '../ui/facts.tsx';
import { Notice } from '../ui/notice.tsx';
import { explain, ListSkeleton } from '../ui/states.tsx';
import { useToast } from '../ui/toasts.tsx';
import { type Amount, formatMoney } from './format.ts';
import { TopUp } from './top-up.tsx';
import { useIdempotencyKey } from './use-key.ts';

/** What paying takes beside what is paid. */
export interface Payment {
  readonly idempotencyKey: string;
  readonly totpCode?: string;
}

/** What came of it: the transfer as it stands, or why there is none. */
export interface PaymentOutcome {
  readonly transaction: { readonly status: TransactionStatus } | null;
  readonly refusals: readonly Refusal[];
}

/** What a person owes another, as far as paying it goes. */
export interface Owed {
  /** The request's or the share's id. */
  readonly id: string;
  readonly to: Person;
  readonly amount: Amount;
  /** What it is for, in the other's words. */
  readonly what: string | null;
}

/**
 * Pays what somebody asks for. Says first what it comes to and whether they were ever paid before; nothing moves until it is confirmed.
 *
 * @param pay Has the graph pay it. With the same key it is paid once.
 */
export function PayButton({
  owed,
  pay,
  size = 'lg',
  className,
}: {
  readonly owed: Owed;
  readonly pay: (payment: Payment) => Promise<PaymentOutcome>;
  readonly size?: 'lg' | 'sm';
  readonly className?: string;
}) {
  const [open, setOpen] = useState(false);
  const [toppingUp, setToppingUp] = useState(false);
  const quote = useAction(QuoteTransferDocument);
  const { to, amount } = owed;
  const ask = () =>
    quote.mutate({
      input: {
        recipientId: to.id,
        amount: { amount: amount.amount, currency: amount.currency },
        recipientCurrency: amount.currency,
      },
    });
  return (
    <>
      <Button
        size={size}
        className={className}
        onClick={() => {
          setOpen(true);
          ask();
        }}
      >
        Pay {formatMoney(amount)}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title="Confirm" description={`You pay ${to.displayName} out of your wallet.`}>
        {quote.error ? (
          <div className="grid gap-4">
            <Notice kind="danger">{explain(quote.error).message}</Notice>
            <Button variant="outline" onClick={ask}>
              Try again
            </Button>
          </div>
        ) : quote.data === undefined ? (
          <ListSkeleton rows={2} />
        ) : quote.data.transferQuoteCreate.quote === null ? (
          <Notice kind="danger">{quote.data.transferQuoteCreate.userErrors[0]?.message ?? 'This can’t be paid now.'}</Notice>
        ) : (
          <Confirmation
            owed={owed}
            quote={quote.data.transferQuoteCreate.quote}
            pay={pay}
            onTopUp={() => setToppingUp(true)}
            onPaid={() => setOpen(false)}
          />
        )}
      </Dialog>
      <TopUp
        currency={amount.currency}
        open={toppingUp}
        onOpenChange={(next) => {
          setToppingUp(next);
          // What there is may be enough now.
          if (!next) ask();
        }}
      />
    </>
  );
}

function Confirmation({
  owed: { id, to, amount, what },
  quote,
  pay,
  onTopUp,
  onPaid,
}: {
  readonly owed: Owed;
  readonly quote: { readonly availableAfter: Amount | null; readonly firstPaymentToRecipient: boolean };
  readonly pay: (payment: Payment) => Promise<PaymentOutcome>;
  readonly onTopUp: () => void;
  readonly onPaid: () => void;
}) {
  const paying = useMutation({ mutationFn: pay });
  const key = useIdempotencyKey();
  const factor = useSecondFactor();
  const say = useToast();
  const refusal = paying.data?.refusals.find(({ code }) => !factor.tells(code));
  const isShort = quote.availableAfter?.amount.startsWith('-') === true;

  const confirm = async () => {
    const { transaction, refusals } = await paying.mutateAsync({ idempotencyKey: key.keyFor({ id, amount }), ...factor.input });
    // An answer is the key's outcome, whatever it is; without one the same key is pressed again.
    key.renew();
    factor.note(refusals);
    if (refusals.length > 0) return;
    say(told(transaction?.status, amount, to));
    onPaid();
  };

  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void confirm().catch(() => {});
      }}
    >
      <div className="grid justify-items-center gap-2 text-center">
        <Avatar name={to.displayName} className="size-14 text-lg" />
        <p>
          To <span className="font-medium">{to.displayName}</span> <span className="text-muted">@{to.handle}</span>
        </p>
        <p className="text-4xl font-semibold tracking-tight tabular-nums">{formatMoney(amount)}</p>
      </div>
      {quote.firstPaymentToRecipient && (
        <Notice kind="warning">
          You have never paid {to.displayName} before. Make sure that it is who you think: money sent is gone.
        </Notice>
      )}
      <Facts>
        <Fact name="For">{what}</Fact>
        <Fact name="Left in your wallet">{!isShort && quote.availableAfter && formatMoney(quote.availableAfter)}</Fact>
      </Facts>
      {refusal && <Notice kind="danger">{refusal.message}</Notice>}
      {factor.field}
      {paying.error && <Notice kind="danger">{explain(paying.error).message} Pressing again is safe: it is paid once.</Notice>}
      {isShort ? (
        <>
          <Notice kind="warning">There is too little in your wallet for this.</Notice>
          <Button size="lg" onClick={onTopUp}>
            Top up
          </Button>
        </>
      ) : (
        <Button type="submit" size="lg" busy={paying.isPending}>
          Pay now
        </Button>
      )}
    </form>
  );
}

/** What is true once it was confirmed, said as it is. */
function told(status: TransactionStatus | undefined, amount: Amount, to: Person): { title: string; body?: string } {
  const sum = formatMoney(amount);
  if (status === 'COMPLETED') return { title: `${sum} paid to ${to.displayName}` };
  if (status === 'IN_REVIEW')
    return {
      title: `${sum} to ${to.displayName} is being looked at`,
      body: 'The money is held in your wallet meanwhile, for a day at most.',
    };
  return { title: `${sum} to ${to.displayName} is on its way`, body: 'You are told as soon as it has its outcome.' };
}
