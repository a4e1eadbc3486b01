'use client';

import { AcceptMoneyRequestDocument, DeclineMoneyRequestDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useState } from 'react';
import { formatMoney } from '../../../../money/format.ts';
import { PayButton } from '../../../../money/pay-dialog.tsx';
import { useAction } from '../../../../session/answers.ts';
import { Button } from '../../../../ui/button.tsx';
import { ConfirmDialog } from '../../../../ui/confirm-dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { explain } from '../../../../ui/states.tsx';
import type { RequestInFull } from './request-in-full.ts';

/** What can be done with a request by the person who was asked: pay, or say no. */
export function PayerActions({ request: { id, requester, amount, note } }: { readonly request: RequestInFull }) {
  const accept = useAction(AcceptMoneyRequestDocument, [['requests'], ['wallets'], ['transactions'], ['limits'], ['spending']]);
  const decline = useAction(DeclineMoneyRequestDocument, [['requests']]);
  const [declining, setDeclining] = useState(false);
  const refusal = decline.data?.moneyRequestDecline.userErrors[0];
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      {requester && (
        <PayButton
          owed={{ id, to: requester, amount, what: note }}
          className="sm:order-last"
          pay={async (payment) => {
            const { moneyRequestAccept } = await accept.mutateAsync({ input: { id, ...payment } });
            return {
              transaction: moneyRequestAccept.moneyRequest?.transaction ?? null,
              refusals: moneyRequestAccept.userErrors,
            };
          }}
        />
      )}
      <Button size="lg" variant="outline" onClick={() => setDeclining(true)}>
        Decline
      </Button>
      <ConfirmDialog
        open={declining}
        onOpenChange={(next) => {
          setDeclining(next);
          decline.reset();
        }}
        title="Decline this request?"
        description={`${requester?.displayName ?? 'Who asks you'} is told that you won’t pay the ${formatMoney(amount)}.`}
        action="Decline"
        busy={decline.isPending}
        onConfirm={() => decline.mutate({ input: { id } })}
      >
        {refusal && <Notice kind="danger">{refusal.message}</Notice>}
        {decline.error && <Notice kind="danger">{explain(decline.error).message}</Notice>}
      </ConfirmDialog>
    </div>
  );
}
