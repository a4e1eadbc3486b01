'use client';

import { CreateMoneyRequestDocument, WalletsDocument } from '@mint/sdk/__generated__/graphql.ts';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useForm } from 'react-hook-form';
import { AmountField } from '../../../../money/amount-field.tsx';
import { parseAmount } from '../../../../money/format.ts';
import { WalletField } from '../../../../money/wallet-field.tsx';
import type { Person } from '../../../../people/person.ts';
import { PersonLine } from '../../../../people/person-line.tsx';
import { useAction, useAnswer } from '../../../../session/answers.ts';
import { showRefusals } from '../../../../session/refusals.ts';
import { Button } from '../../../../ui/button.tsx';
import { Field, Input, Select } from '../../../../ui/field.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { explain, Failed, ListSkeleton } from '../../../../ui/states.tsx';
import { useToast } from '../../../../ui/toasts.tsx';

/** The most that a note may say; the graph refuses more. */
const maxNoteLength = 280;
const dayMs = 86_400_000;

/** How long a request stays open, in days; the graph takes no more than 90. */
const lifetimes = [
  [1, 'For a day'],
  [3, 'For three days'],
  [7, 'For a week'],
  [14, 'For two weeks'],
  [30, 'For thirty days'],
  [60, 'For sixty days'],
] as const;

/** Asks how much, what for, and for how long; and has the person asked. */
export function AskForm({ person }: { readonly person: Person }) {
  const router = useRouter();
  const say = useToast();
  const { data, error, refetch } = useAnswer(['wallets'], WalletsDocument, {});
  const wallets = data?.wallets;
  const create = useAction(CreateMoneyRequestDocument, [['requests']]);
  const form = useForm({ defaultValues: { amount: '', currency: '', note: '', days: '7' } });
  const { errors, isSubmitting } = form.formState;
  const currency = form.watch('currency') || wallets?.[0]?.currency;

  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!wallets || currency === undefined) return <ListSkeleton rows={3} />;

  const submit = form.handleSubmit(async ({ amount: text, note, days }) => {
    const amount = parseAmount(text, currency);
    if (amount === null) {
      form.setError('amount', { message: 'Enter an amount.' }, { shouldFocus: true });
      return;
    }
    const { moneyRequestCreate } = await create.mutateAsync({
      input: {
        payerId: person.id,
        amount: { amount, currency },
        expiresAt: new Date(Date.now() + Number(days) * dayMs).toISOString(),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      },
    });
    if (moneyRequestCreate.moneyRequest === null) {
      showRefusals(form, moneyRequestCreate.userErrors, ['amount', 'note']);
      return;
    }
    say({ title: `${person.displayName} was asked` });
    router.replace(`/requests/${moneyRequestCreate.moneyRequest.id}`);
  });

  return (
    <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-5">
      <PersonLine person={person} />
      {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
      {create.error && (
        <Notice kind="danger">
          {explain(create.error).message} It may have been asked all the same: look at{' '}
          <Link href="/requests/sent" className="underline underline-offset-4">
            what you have asked
          </Link>{' '}
          before you ask again.
        </Notice>
      )}
      <AmountField label="Amount" currency={currency} error={errors.amount?.message} {...form.register('amount')} />
      <WalletField label="Into" wallets={wallets} {...form.register('currency')} />
      <Field label="Note" hint="They see it." error={errors.note?.message}>
        {(control) => <Input maxLength={maxNoteLength} autoComplete="off" {...control} {...form.register('note')} />}
      </Field>
      <Field label="Open">
        {(control) => (
          <Select {...control} {...form.register('days')}>
            {lifetimes.map(([days, words]) => (
              <option key={days} value={days}>
                {words}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit" size="lg" busy={isSubmitting}>
        Ask
      </Button>
    </form>
  );
}
