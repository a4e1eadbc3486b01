'use client';

import { CancelMoneyRequestDocument, RemindMoneyRequestDocument } from '@mint/sdk/__generated__/graphql.ts';
import { Bell } from 'lucide-react';
import { useState } from 'react';
import { useAction } from '../../../../session/answers.ts';
import { Button } from '../../../../ui/button.tsx';
import { ConfirmDialog } from '../../../../ui/confirm-dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { explain } from '../../../../ui/states.tsx';
import { useToast } from '../../../../ui/toasts.tsx';
import type { RequestInFull } from './request-in-full.ts';

/** What can be done with a request by the person who made it: remind, or take it back. */
export function RequesterActions({ request: { id, payer } }: { readonly request: RequestInFull }) {
  const remind = useAction(RemindMoneyRequestDocument, [['requests']]);
  const cancel = useAction(CancelMoneyRequestDocument, [['requests']]);
  const [cancelling, setCancelling] = useState(false);
  const say = useToast();
  const name = payer?.displayName ?? 'They';
  const notReminded = remind.data?.moneyRequestRemind.userErrors[0];
  const notCancelled = cancel.data?.moneyRequestCancel.userErrors[0];
  const sendReminder = async () => {
    const { moneyRequestRemind } = await remind.mutateAsync({ input: { id } });
    if (moneyRequestRemind.moneyRequest) say({ title: `${name} was reminded` });
  };
  return (
    <div className="grid gap-3">
      {notReminded && <Notice kind="warning">{notReminded.message}</Notice>}
      {remind.error && <Notice kind="danger">{explain(remind.error).message}</Notice>}
      <div className="grid gap-2 sm:grid-cols-2">
        <Button size="lg" variant="outline" onClick={() => setCancelling(true)}>
          Take it back
        </Button>
        <Button
          size="lg"
          variant="tint"
          className="max-sm:order-first"
          busy={remind.isPending}
          onClick={() => void sendReminder().catch(() => {})}
        >
          <Bell aria-hidden />
          Remind
        </Button>
      </div>
      <ConfirmDialog
        open={cancelling}
        onOpenChange={(next) => {
          setCancelling(next);
          cancel.reset();
        }}
        title="Take this request back?"
        description={`${name} can’t pay it then any more. You can ask again.`}
        action="Take it back"
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate({ input: { id } })}
      >
        {notCancelled && <Notice kind="danger">{notCancelled.message}</Notice>}
        {cancel.error && <Notice kind="danger">{explain(cancel.error).message}</Notice>}
      </ConfirmDialog>
    </div>
  );
}
