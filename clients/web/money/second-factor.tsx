'use client';

import { type ReactNode, useState } from 'react';
import { Field, Input } from '../ui/field.tsx';

/** What is answered to a code of the second factor; the field to type it into says it. */
const codeRefusals: readonly string[] = ['TOTP_REQUIRED', 'TOTP_INVALID', 'TOO_MANY_ATTEMPTS'];

/** The second factor of what moves money: asked for once the graph wants it, and not before. */
export interface SecondFactor {
  /** What goes with the input: nothing, or the code. */
  readonly input: { readonly totpCode?: string };
  /** The field to type it into; null as long as none was wanted. */
  readonly field: ReactNode;
  /** Whether it is the field that says this refusal. */
  tells(code: string): boolean;
  /** Takes note of what was answered. */
  note(refusals: readonly { readonly code: string; readonly message: string }[]): void;
}

/** Keeps the code of the second factor for one thing that a person means to do. */
export function useSecondFactor(): SecondFactor {
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [wanted, setWanted] = useState(false);
  const typed = code.trim();
  return {
    input: typed === '' ? {} : { totpCode: typed },
    field: wanted ? (
      <Field label="Code" hint="From your authenticator app, or a recovery code." error={refusal ?? undefined}>
        {(control) => (
          <Input
            autoComplete="one-time-code"
            spellCheck={false}
            value={code}
            onChange={(event) => setCode(event.target.value)}
            {...control}
          />
        )}
      </Field>
    ) : null,
    tells: (refused) => codeRefusals.includes(refused),
    note(refusals) {
      const told = refusals.find((each) => codeRefusals.includes(each.code)) ?? null;
      setRefusal(told?.message ?? null);
      if (told !== null) setWanted(true);
    },
  };
}
