'use client';

import { PaySplitShareDocument } from '@mint/sdk/__generated__/graphql.ts';
import { PayButton } from '../../../../../money/pay-dialog.tsx';
import { useAction } from '../../../../../session/answers.ts';
import type { ShareInFull, SplitInFull } from './split-in-full.ts';

/** Pays the reader's share of a bill to who paid it. */
export function PayShare({
  split: { title, creator },
  share: { id, amount },
}: {
  readonly split: SplitInFull;
  readonly share: ShareInFull;
}) {
  const pay = useAction(PaySplitShareDocument, [['splits'], ['wallets'], ['transactions'], ['limits'], ['spending']]);
  if (creator === null) return null;
  return (
    <PayButton
      owed={{ id, to: creator, amount, what: title }}
      pay={async (payment) => {
        const { splitSharePay } = await pay.mutateAsync({ input: { shareId: id, ...payment } });
        return { transaction: splitSharePay.share?.transaction ?? null, refusals: splitSharePay.userErrors };
      }}
    />
  );
}
