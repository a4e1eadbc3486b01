'use client';

import { StopTotpResetDocument, TotpResetDocument } from '@mint/sdk/__generated__/graphql.ts';
import { formatMoment } from '../../../../money/format-date.ts';
import { useAction, useAnswer } from '../../../../session/answers.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { explain, Failed } from '../../../../ui/states.tsx';
import { useToast } from '../../../../ui/toasts.tsx';

/** While operators have been asked to end the person's second factor: says so, and lets them stop it. Nothing is shown when they were not. */
export function TotpResetAsked() {
  const { data, error, refetch } = useAnswer(['totp-reset'], TotpResetDocument, {});
  const stop = useAction(StopTotpResetDocument, [['totp-reset'], ['second-factor']]);
  const say = useToast();
  const asked = data?.totpReset;
  // Silence would say that nobody asked.
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!asked) return null;
  const refusal = stop.data?.totpResetStop.userErrors[0]?.message ?? (stop.error && explain(stop.error).message);
  const submit = async () => {
    const { totpResetStop } = await stop.mutateAsync({ input: { id: asked.id } });
    if (totpResetStop.userErrors.length === 0) say({ title: 'Stopped', body: 'Your second factor stays as it is.' });
  };
  return (
    <Notice kind="danger" className="mb-5">
      <div className="grid justify-items-start gap-3">
        <p>
          Mint’s operators were asked to end your second factor. It can happen from {formatMoment(asked.notBefore)}. If it was not
          you who asked, stop it now.
        </p>
        {refusal && <p className="font-medium">{refusal}</p>}
        <Button variant="danger" size="sm" busy={stop.isPending} onClick={() => void submit().catch(() => {})}>
          Stop it
        </Button>
      </div>
    </Notice>
  );
}
