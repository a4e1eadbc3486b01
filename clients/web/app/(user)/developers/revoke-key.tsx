'use client';

import { RevokeApiKeyDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useAction } from '../../../session/answers.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { explain } from '../../../ui/states.tsx';
import type { DeveloperKey } from './key-words.ts';

/** Ends a key, once that is said a second time. */
export function RevokeKey({ apiKey: { id }, onDone }: { readonly apiKey: DeveloperKey; readonly onDone: () => void }) {
  const revoke = useAction(RevokeApiKeyDocument, [['api-keys']]);
  const refusal = revoke.data?.apiKeyRevoke.userErrors[0]?.message;
  const submit = async () => {
    const { apiKeyRevoke } = await revoke.mutateAsync({ input: { id } });
    if (apiKeyRevoke.apiKey) onDone();
  };
  return (
    <div className="grid gap-4">
      {refusal && <Notice kind="danger">{refusal}</Notice>}
      {revoke.error && <Notice kind="danger">{explain(revoke.error).message}</Notice>}
      <Button variant="danger" size="lg" busy={revoke.isPending} onClick={() => void submit().catch(() => {})}>
        Revoke
      </Button>
    </div>
  );
}
