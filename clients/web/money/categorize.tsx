'use client';

import { CategorizeTransactionDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useForm } from 'react-hook-form';
import { useAction } from '../session/answers.ts';
import { showRefusals } from '../session/refusals.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { explain } from '../ui/states.tsx';
import { useToast } from '../ui/toasts.tsx';
import { CategoryField } from './category-field.tsx';
import { categoryName } from './category-name.ts';

/** A payment whose category is to be corrected. */
export interface Categorized {
  readonly id: string;
  readonly merchant: string | null;
  readonly category: string;
}

/** Says that a payment was something else than it is counted as, and if wanted its merchant's later ones too. */
export function Categorize({ payment, onClose }: { readonly payment: Categorized; readonly onClose: () => void }) {
  const form = useForm({
    defaultValues: { category: categoryName(payment.category), applyToMerchant: payment.merchant !== null },
  });
  const categorize = useAction(CategorizeTransactionDocument, [['spending'], ['budgets'], ['transactions']]);
  const say = useToast();
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ category, applyToMerchant }) => {
    if (category.trim() === '') {
      form.setError('category', { message: 'Name a category.' }, { shouldFocus: true });
      return;
    }
    const { transactionCategorize } = await categorize.mutateAsync({
      input: { transactionId: payment.id, category, applyToMerchant: applyToMerchant && payment.merchant !== null },
    });
    const { transaction, userErrors } = transactionCategorize;
    if (!transaction) {
      showRefusals(form, userErrors, ['category']);
      return;
    }
    say({ title: `Counted as ${categoryName(transaction.spendingCategory ?? category)}` });
    onClose();
  });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Change the category">
      <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-4">
        {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
        {categorize.error && <Notice kind="danger">{explain(categorize.error).message}</Notice>}
        <CategoryField
          error={errors.category?.message}
          {...form.register('category')}
          onFocus={(event) => event.target.select()}
        />
        {payment.merchant !== null && (
          <Checkbox label={`Also what I pay ${payment.merchant} from now on`} {...form.register('applyToMerchant')} />
        )}
        <Button type="submit" size="lg" busy={isSubmitting}>
          Save
        </Button>
      </form>
    </Dialog>
  );
}
