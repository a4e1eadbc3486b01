'use client';

import { type ComponentProps, type ReactNode, useState } from 'react';
import { Field, Input } from '../ui/field.tsx';

/** Where a code of the second factor is typed. */
export function CodeField({ error, ...input }: { readonly error?: string | undefined } & ComponentProps<'input'>) {
  return (
    <Field label="Code" hint="From your authenticator app, or a recovery code." error={error}>
      {(control) => <Input autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} {...control} {...input} />}
    </Field>
  );
}

/** What is answered to a code of the second factor; the field to type it into says it. */
const codeRefusals: readonly string[] = ['TOTP_REQUIRED', 'TOTP_INVALID'];

/** The second factor of what it guards: asked for once the graph wants it, and not before. */
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
      <CodeField error={refusal ?? undefined} value={code} onChange={(event) => setCode(event.target.value)} />
    ) : null,
    tells: (refused) => codeRefusals.includes(refused),
    note(refusals) {
      const told = refusals.find((each) => codeRefusals.includes(each.code)) ?? null;
      setRefusal(told?.message ?? null);
      if (told !== null) setWanted(true);
    },
  };
}
