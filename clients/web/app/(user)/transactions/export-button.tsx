'use client';

import type { TransactionFilter } from '@mint/sdk/__generated__/graphql.ts';
import { useMutation } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { Button } from '../../../ui/button.tsx';
import { explain } from '../../../ui/states.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { exportTransactions, mostExported } from './export.ts';

/** Saves what is shown, with all its pages, as a file of this browser's. */
export function ExportButton({ filter, disabled }: { readonly filter: TransactionFilter; readonly disabled: boolean }) {
  const say = useToast();
  const exporting = useMutation({
    mutationFn: () => exportTransactions(filter),
    onSuccess: ({ csv, count, cut }) => {
      save(csv, `mint-activity-${new Date().toISOString().slice(0, 10)}.csv`);
      say({
        title: count === 1 ? '1 transaction exported' : `${count} transactions exported`,
        body: cut ? `Those are the newest ${mostExported}. Narrow the dates, or ask for a statement.` : undefined,
      });
    },
    onError: (error) => say({ title: 'Nothing was exported', body: explain(error).message }),
  });
  return (
    <Button variant="outline" busy={exporting.isPending} disabled={disabled} onClick={() => exporting.mutate()}>
      {!exporting.isPending && <FileDown aria-hidden />}
      Export
    </Button>
  );
}

function save(csv: string, name: string): void {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
