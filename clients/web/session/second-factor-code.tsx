'use client';

import { type ComponentProps, type ReactNode, useState } from 'react';
import { Field, Input } from '../ui/field.tsx';
import type { Refusal } from './refusals.ts';

const codeWanted = 'TOTP_REQUIRED';
const codeRefusals: readonly string[] = [codeWanted, 'TOTP_INVALID'];

/** Where a code of the second factor is typed. */
export function CodeField({ error, ...input }: { readonly error?: string | undefined } & ComponentProps<'input'>) {
  return (
    <Field label="Code" hint="From your authenticator app, or a recovery code." error={error}>
      {(control) => <Input autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} {...control} {...input} />}
    </Field>
  );
}

/** What was refused for another reason than the code of the second factor. */
export const notOfCode = <R extends Refusal>(refusals: readonly R[]): readonly R[] =>
  refusals.filter(({ code }) => !codeRefusals.includes(code));

/**
 * The code of the second factor that goes with what a person does, for whoever is asked for one: most people never see it.
 *
 * @param refusals What was refused of the last try.
 */
export function useSecondFactorCode(refusals: readonly Refusal[] = []): {
  /** What goes into the input. */
  readonly input: { readonly totpCode?: string };
  /** What to type it into, once it was asked for. */
  readonly field: ReactNode;
} {
  const [code, setCode] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const refusal = refusals.find((each) => codeRefusals.includes(each.code));
  if (refusal && !isAsked) setIsAsked(true);
  const totpCode = code.trim();
  return {
    input: totpCode === '' ? {} : { totpCode },
    field: isAsked && <CodeField error={refusal?.message} value={code} onChange={(event) => setCode(event.target.value)} />,
  };
}
