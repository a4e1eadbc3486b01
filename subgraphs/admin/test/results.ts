import type { Result } from '@mint/platform/errors/errors.ts';

/** What a domain function gave. Throws when it refused. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.errors)}`);
  return result.value;
}

/** The codes with which a domain function refused; none when it didn't. */
export const codes = (result: Result<unknown>) => (result.ok ? [] : result.errors.map(({ code }) => code));
