'use client';

import { type BudgetState, BudgetsDocument, type BudgetsQuery, DeleteBudgetDocument } from '@mint/sdk/__generated__/graphql.ts';
import { Pencil, PiggyBank, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { CategoryIcon } from '../../../money/categories.tsx';
import { categoryName } from '../../../money/category-name.ts';
import { formatMoney, fromMinorUnits } from '../../../money/format.ts';
import { useAction, useAnswer } from '../../../session/answers.ts';
import { Button } from '../../../ui/button.tsx';
import { Card, CardHeader } from '../../../ui/card.tsx';
import { Chip, type Standing } from '../../../ui/chip.tsx';
import { cn } from '../../../ui/class-names.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Empty, explain, Failed, ListSkeleton } from '../../../ui/states.tsx';
import { SetBudget } from './set-budget.tsx';

type Budget = BudgetsQuery['budgets'][number];

const states = {
  OK: { word: 'On track', look: 'good', meter: '' },
  WARNING: { word: 'Nearly spent', look: 'warning', meter: 'nearly' },
  EXCEEDED: { word: 'Spent', look: 'danger', meter: 'over' },
} as const satisfies Record<BudgetState, Standing & { meter: string }>;

/** What a person means to spend on a category in the current month at most, and how far it is used up. */
export function BudgetsCard() {
  const { data, error, refetch } = useAnswer(['budgets'], BudgetsDocument, {});
  const [setting, setSetting] = useState<Budget | 'new' | null>(null);
  const [removing, setRemoving] = useState<Budget | null>(null);
  const budgets = data?.budgets;
  const add = (
    <Button variant="tint" size="sm" onClick={() => setSetting('new')}>
      <Plus aria-hidden />
      Set a budget
    </Button>
  );
  return (
    <Card id="budgets" className="scroll-mt-20">
      <CardHeader title="Budgets this month" action={budgets && budgets.length > 0 && add} />
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !budgets ? (
        <ListSkeleton rows={2} />
      ) : budgets.length === 0 ? (
        <Empty icon={PiggyBank} title="No budgets yet" action={add}>
          Say what you mean to spend on something in a month, and be told before it is gone.
        </Empty>
      ) : (
        <ul className="grid gap-x-8 gap-y-5 md:grid-cols-2">
          {budgets.map((budget) => (
            <BudgetLine
              key={budget.id}
              budget={budget}
              onChange={() => setSetting(budget)}
              onRemove={() => setRemoving(budget)}
            />
          ))}
        </ul>
      )}
      {setting && <SetBudget budget={setting === 'new' ? null : setting} onClose={() => setSetting(null)} />}
      {removing && <RemoveBudget budget={removing} onClose={() => setRemoving(null)} />}
    </Card>
  );
}

function BudgetLine({
  budget: { category, limit, spent, state },
  onChange,
  onRemove,
}: {
  readonly budget: Budget;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}) {
  const name = categoryName(category);
  const left = BigInt(limit.minorUnits) - BigInt(spent.minorUnits);
  const rest = fromMinorUnits(left < 0n ? -left : left, limit.currency);
  const { word, look, meter } = states[state];
  return (
    <li className="grid grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-2">
      <CategoryIcon category={category} />
      <span className="grid min-w-0">
        <span className="flex flex-wrap items-center gap-x-2">
          <span className="truncate font-medium">{name}</span>
          <Chip look={look}>{word}</Chip>
        </span>
        <span className="text-sm text-muted tabular-nums">
          {formatMoney(spent)} of {formatMoney(limit)}
        </span>
      </span>
      <span className="flex">
        <Button variant="ghost" size="icon" className="text-muted" aria-label={`Change the budget of ${name}`} onClick={onChange}>
          <Pencil aria-hidden />
        </Button>
        <Button variant="ghost" size="icon" className="text-muted" aria-label={`Remove the budget of ${name}`} onClick={onRemove}>
          <Trash2 aria-hidden />
        </Button>
      </span>
      <meter
        className={cn('share-meter col-span-3 h-2 w-full', meter)}
        min={0}
        max={Math.max(1, Number(limit.minorUnits))}
        value={Number(spent.minorUnits)}
        aria-label={`${name}: spent of the budget`}
      />
      <span className={cn('col-span-3 text-sm', left < 0n ? 'text-danger' : 'text-muted')}>
        {left < 0n ? `${formatMoney(rest)} over` : `${formatMoney(rest)} left`}
      </span>
    </li>
  );
}

function RemoveBudget({ budget: { id, category }, onClose }: { readonly budget: Budget; readonly onClose: () => void }) {
  const remove = useAction(DeleteBudgetDocument, [['budgets']]);
  const refusal = remove.data?.budgetDelete.userErrors[0]?.message;
  const submit = async () => {
    const { budgetDelete } = await remove.mutateAsync({ input: { id } });
    if (budgetDelete.deletedBudgetId !== null) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Remove the budget of ${categoryName(category)}?`}
      description="You are no longer told when much is spent on it. What you spent stays."
    >
      <div className="grid gap-4">
        {refusal && <Notice kind="danger">{refusal}</Notice>}
        {remove.error && <Notice kind="danger">{explain(remove.error).message}</Notice>}
        <Button variant="danger" size="lg" busy={remove.isPending} onClick={() => void submit().catch(() => {})}>
          Remove
        </Button>
      </div>
    </Dialog>
  );
}
