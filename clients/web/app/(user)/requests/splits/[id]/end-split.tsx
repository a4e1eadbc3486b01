'use client';

import { CancelSplitDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useState } from 'react';
import { useAction } from '../../../../../session/answers.ts';
import { Button } from '../../../../../ui/button.tsx';
import { ConfirmDialog } from '../../../../../ui/confirm-dialog.tsx';
import { Notice } from '../../../../../ui/notice.tsx';
import { explain } from '../../../../../ui/states.tsx';
import type { SplitInFull } from './split-in-full.ts';

/** Ends a bill that its reader split: nobody owes the rest of it. */
export function EndSplit({ split: { id } }: { readonly split: SplitInFull }) {
  const cancel = useAction(CancelSplitDocument, [['splits']]);
  const [ending, setEnding] = useState(false);
  const refusal = cancel.data?.splitCancel.userErrors[0];
  return (
    <>
      <Button variant="outline" onClick={() => setEnding(true)}>
        End this split
      </Button>
      <ConfirmDialog
        open={ending}
        onOpenChange={(next) => {
          setEnding(next);
          cancel.reset();
        }}
        title="End this split?"
        description="What was paid stays paid, and nobody owes the rest any more."
        action="End it"
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate({ input: { id } })}
      >
        {refusal && <Notice kind="danger">{refusal.message}</Notice>}
        {cancel.error && <Notice kind="danger">{explain(cancel.error).message}</Notice>}
      </ConfirmDialog>
    </>
  );
}
