import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';

/** Why the graph did not do what was asked: something a person can mend. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[] | null;
}

/**
 * Shows refusals on a form: those of one field beside it, the others above all fields, as `root`.
 *
 * @param fields The form's fields, by the input's names.
 */
export function showRefusals<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  refusals: readonly Refusal[],
  fields: readonly FieldPath<Values>[],
): void {
  for (const { code, message, path } of refusals) {
    const field = fields.find((name) => path?.[1] === name);
    form.setError(field ?? 'root', { type: code, message }, { shouldFocus: field !== undefined });
  }
}
