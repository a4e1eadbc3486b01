'use client';

import { AnalyticsPreferencesDocument, type BudgetsQuery, SetBudgetDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useForm } from 'react-hook-form';
import { AmountField } from '../../../money/amount-field.tsx';
import { CategoryField } from '../../../money/category-field.tsx';
import { categoryName } from '../../../money/category-name.ts';
import { formatMoney, formatPlain, parseAmount } from '../../../money/format.ts';
import { useAction, useAnswer } from '../../../session/answers.ts';
import { showRefusals } from '../../../session/refusals.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { explain, Failed, ListSkeleton } from '../../../ui/states.tsx';
import { useToast } from '../../../ui/toasts.tsx';

/** Sets the budget of a category, in place of the one before. */
export function SetBudget({
  budget,
  onClose,
}: {
  /** The one to change; null for a new one. */
  readonly budget: BudgetsQuery['budgets'][number] | null;
  readonly onClose: () => void;
}) {
  const preferences = useAnswer(['preferences'], AnalyticsPreferencesDocument, {});
  const currency = preferences.data?.analyticsPreferences.baseCurrency;
  const title = budget ? `The budget of ${categoryName(budget.category)}` : 'Set a budget';
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description="You are told when four fifths are spent, and when all is."
    >
      {preferences.error ? (
        <Failed error={preferences.error} retry={() => void preferences.refetch()} />
      ) : currency ? (
        <BudgetForm budget={budget} currency={currency} onClose={onClose} />
      ) : (
        <ListSkeleton rows={2} />
      )}
    </Dialog>
  );
}

function BudgetForm({
  budget,
  currency,
  onClose,
}: {
  readonly budget: BudgetsQuery['budgets'][number] | null;
  readonly currency: string;
  readonly onClose: () => void;
}) {
  const form = useForm({
    defaultValues: { category: budget?.category ?? '', limit: budget ? formatPlain(budget.limit) : '' },
  });
  const setBudget = useAction(SetBudgetDocument, [['budgets']]);
  const say = useToast();
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ category, limit: text }) => {
    const amount = parseAmount(text, currency);
    if (category.trim() === '') form.setError('category', { message: 'Name a category.' }, { shouldFocus: true });
    if (amount === null) form.setError('limit', { message: 'Enter an amount.' }, { shouldFocus: category.trim() !== '' });
    if (category.trim() === '' || amount === null) return;
    const limit = { amount, currency };
    const { budgetSet } = await setBudget.mutateAsync({ input: { category, limit } });
    if (!budgetSet.budget) {
      showRefusals(form, budgetSet.userErrors, ['category', 'limit']);
      return;
    }
    say({ title: `${categoryName(budgetSet.budget.category)}: ${formatMoney(limit)} a month` });
    onClose();
  });
  return (
    <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-4">
      {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
      {setBudget.error && <Notice kind="danger">{explain(setBudget.error).message}</Notice>}
      {!budget && <CategoryField error={errors.category?.message} {...form.register('category')} />}
      <AmountField label="At most in a month" currency={currency} error={errors.limit?.message} {...form.register('limit')} />
      <Button type="submit" size="lg" busy={isSubmitting}>
        Save
      </Button>
    </form>
  );
}
