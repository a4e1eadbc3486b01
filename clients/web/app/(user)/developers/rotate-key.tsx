'use client';

import { RotateApiKeyDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useState } from 'react';
import { useAction } from '../../../session/answers.ts';
import { useSecondFactor } from '../../../session/second-factor.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field, Select } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { explain } from '../../../ui/states.tsx';
import type { DeveloperKey } from './key-words.ts';
import { overlaps, usualOverlap } from './overlaps.ts';
import type { NewSecret } from './secret-card.tsx';

/** Gives a key another secret; the one before works a while longer, if so wished. */
export function RotateKey({
  apiKey: { id, name },
  onRotated,
}: {
  readonly apiKey: DeveloperKey;
  readonly onRotated: (secret: NewSecret) => void;
}) {
  const [overlap, setOverlap] = useState<string>(usualOverlap);
  const rotate = useAction(RotateApiKeyDocument, [['api-keys']]);
  const factor = useSecondFactor();
  const refusal = rotate.data?.apiKeyRotate.userErrors.find(({ code }) => !factor.tells(code));
  const submit = async () => {
    const { apiKeyRotate } = await rotate.mutateAsync({ input: { id, overlapSeconds: Number(overlap), ...factor.input } });
    factor.note(apiKeyRotate.userErrors);
    if (apiKeyRotate.secret)
      onRotated({ title: `${name} has another secret`, label: 'Its new secret', secret: apiKeyRotate.secret });
  };
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit().catch(() => {});
      }}
    >
      {refusal && <Notice kind="danger">{refusal.message}</Notice>}
      {rotate.error && <Notice kind="danger">{explain(rotate.error).message}</Notice>}
      <Field label="The secret before stops working">
        {(control) => (
          <Select value={overlap} onChange={(event) => setOverlap(event.target.value)} {...control}>
            {overlaps.map(({ seconds, name: when }) => (
              <option key={seconds} value={seconds}>
                {when}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {factor.field}
      <Button type="submit" size="lg" busy={rotate.isPending}>
        Rotate
      </Button>
    </form>
  );
}
