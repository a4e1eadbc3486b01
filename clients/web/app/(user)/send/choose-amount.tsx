'use client';

import { QuoteTransferDocument, WalletsDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useForm } from 'react-hook-form';
import { AmountField } from '../../../money/amount-field.tsx';
import { currencies } from '../../../money/currencies.ts';
import { currencyName, formatMoney, parseAmount } from '../../../money/format.ts';
import type { Person } from '../../../people/person.ts';
import { useAction, useAnswer } from '../../../session/answers.ts';
import { showRefusals } from '../../../session/refusals.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field, Input, Select } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { explain, Failed, ListSkeleton } from '../../../ui/states.tsx';
import type { Intention, Quote } from './transfer-steps.ts';

/** The most that goes with the money; the graph refuses more. */
const maxNoteLength = 280;

/** Asks how much, out of which wallet, and in which currency it arrives; and what that costs. */
export function ChooseAmount({
  person,
  initial,
  onQuote,
}: {
  readonly person: Person;
  readonly initial: Intention | null;
  readonly onQuote: (intention: Intention, quote: Quote) => void;
}) {
  const { data, error, refetch } = useAnswer(['wallets'], WalletsDocument, {});
  const wallets = data?.wallets;
  const quote = useAction(QuoteTransferDocument);
  const form = useForm({
    defaultValues: {
      amount: initial?.amount ?? '',
      currency: initial?.currency ?? '',
      recipientCurrency: initial?.recipientCurrency ?? '',
      note: initial?.note ?? '',
    },
  });
  const { errors, isSubmitting } = form.formState;
  const wallet = wallets?.find(({ currency }) => currency === form.watch('currency')) ?? wallets?.[0];

  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!wallets || !wallet) return <ListSkeleton rows={3} />;

  const submit = form.handleSubmit(async ({ amount: text, recipientCurrency, note }) => {
    const amount = parseAmount(text, wallet.currency);
    if (amount === null) {
      form.setError('amount', { message: 'Enter an amount.' }, { shouldFocus: true });
      return;
    }
    const intention = {
      amount,
      currency: wallet.currency,
      recipientCurrency: recipientCurrency || wallet.currency,
      note: note.trim(),
    };
    const { transferQuoteCreate } = await quote.mutateAsync({
      input: {
        recipientId: person.id,
        amount: { amount, currency: wallet.currency },
        recipientCurrency: intention.recipientCurrency,
      },
    });
    if (transferQuoteCreate.quote) onQuote(intention, transferQuoteCreate.quote);
    else showRefusals(form, transferQuoteCreate.userErrors, ['amount', 'recipientCurrency']);
  });

  return (
    <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-5">
      <p className="flex items-center gap-3">
        <Avatar name={person.displayName} />
        <span className="grid">
          <span className="font-medium">{person.displayName}</span>
          <span className="text-sm text-muted">@{person.handle}</span>
        </span>
      </p>
      {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
      {quote.error && <Notice kind="danger">{explain(quote.error).message}</Notice>}
      <AmountField
        label="Amount"
        currency={wallet.currency}
        error={errors.amount?.message}
        hint={`${formatMoney(wallet.available)} available`}
        {...form.register('amount')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        {wallets.length > 1 && (
          <Field label="From">
            {(control) => (
              <Select {...control} {...form.register('currency')}>
                {wallets.map(({ currency, available }) => (
                  <option key={currency} value={currency}>
                    {currencyName(currency)}: {formatMoney(available)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <Field label="Arrives in" error={errors.recipientCurrency?.message}>
          {(control) => (
            <Select {...control} {...form.register('recipientCurrency')}>
              <option value="">{currencyName(wallet.currency)}</option>
              {currencies
                .filter((currency) => currency !== wallet.currency)
                .map((currency) => (
                  <option key={currency} value={currency}>
                    {currencyName(currency)}
                  </option>
                ))}
            </Select>
          )}
        </Field>
      </div>
      <Field label="Note" hint="They see it.">
        {(control) => <Input maxLength={maxNoteLength} autoComplete="off" {...control} {...form.register('note')} />}
      </Field>
      <Button type="submit" size="lg" busy={isSubmitting}>
        Go on
      </Button>
    </form>
  );
}
