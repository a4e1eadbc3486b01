import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const localEnvironment = z.object({ services: z.object({ fraud: z.record(z.string(), z.string()) }) });

/**
 * The settings of the subgraph that a command works for: with FRAUD_DATABASE_URL the environment's own, else those of the product on this machine,
 * over which the environment's go. Throws when neither is there.
 */
export function commandSettings(env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> & {
  readonly DATABASE_URL: string;
} {
  if (env.FRAUD_DATABASE_URL) return { ...env, DATABASE_URL: env.FRAUD_DATABASE_URL };
  const file = new URL('../../.local/environment.json', import.meta.url);
  if (!existsSync(file)) throw new Error('start the product, or set FRAUD_DATABASE_URL');
  const { fraud } = localEnvironment.parse(JSON.parse(readFileSync(file, 'utf8'))).services;
  return { ...fraud, ...env, DATABASE_URL: z.string().parse(fraud.DATABASE_URL) };
}
