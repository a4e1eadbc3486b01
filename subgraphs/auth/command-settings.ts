import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const localEnvironment = z.object({ services: z.object({ auth: z.record(z.string(), z.string()) }) });

/**
 * The settings of the subgraph that a command works for: with AUTH_DATABASE_URL the environment's own, else those of the product on this machine,
 * over which the environment's go. Throws when neither is there.
 */
export function commandSettings(env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> & {
  readonly DATABASE_URL: string;
} {
  if (env.AUTH_DATABASE_URL) return { ...env, DATABASE_URL: env.AUTH_DATABASE_URL };
  const file = new URL('../../.local/environment.json', import.meta.url);
  if (!existsSync(file)) throw new Error('start the product, or set AUTH_DATABASE_URL');
  const { auth } = localEnvironment.parse(JSON.parse(readFileSync(file, 'utf8'))).services;
  return { ...auth, ...env, DATABASE_URL: z.string().parse(auth.DATABASE_URL) };
}
