import { z } from 'zod';

const positive = (fallback: number) => z.coerce.number().int().positive().default(fallback);

/** The settings of every bound on what a client may ask, for queries, mutations and subscriptions over any transport. */
export const limitsConfig = {
  /** How deep fields may nest. */
  MAX_DEPTH: positive(12),
  /** What one operation may cost at most, in points. */
  MAX_COST: positive(2_000),
  /** Aliases that one operation may use. */
  MAX_ALIASES: positive(30),
  /** Lexical tokens of a document. */
  MAX_TOKENS: positive(2_000),
  /** Directives that one operation may use. */
  MAX_DIRECTIVES: positive(50),
  /** Root fields that one operation may ask for. */
  MAX_ROOT_FIELDS: positive(20),
  /** How long the body of a request may be. */
  MAX_BODY_BYTES: positive(256 * 1_024),
  /** Points that a client has when it has been idle. */
  COST_BUCKET_SIZE: positive(5_000),
  /** Points that come back each second. */
  COST_RESTORE_PER_SECOND: positive(250),
  /** Mutations that try a secret or make an account: guarded by client address, apart from cost. */
  GUARDED_FIELDS: z
    .string()
    .default('sessionCreate,userRegister')
    .transform((value) => value.split(',').filter((name) => name !== '')),
  /** How many of those one address may try at once. */
  GUARDED_BURST: positive(5),
  /** How many of those come back each second. */
  GUARDED_PER_SECOND: z.coerce.number().positive().default(1),
  /** API keys that don't exist, which one client address may try. */
  KEY_GUESSES_BURST: positive(20),
  /** How many such guesses come back each second. */
  KEY_GUESSES_PER_SECOND: z.coerce.number().positive().default(0.2),
};

export type LimitsConfig = z.output<z.ZodObject<typeof limitsConfig>>;

export interface Limits {
  readonly maxDepth: number;
  readonly maxCost: number;
  readonly maxAliases: number;
  readonly maxTokens: number;
  readonly maxDirectives: number;
  readonly maxRootFields: number;
  readonly maxBodyBytes: number;
  readonly cost: BucketSize;
  readonly guarded: { readonly fields: ReadonlySet<string>; readonly bucket: BucketSize };
  readonly keyGuesses: BucketSize;
}

/** A bucket that holds `capacity` points and gets `restorePerSecond` of them back. */
export interface BucketSize {
  readonly capacity: number;
  readonly restorePerSecond: number;
}

/** The limits that the settings name. */
export function limitsOf(config: LimitsConfig): Limits {
  return {
    maxDepth: config.MAX_DEPTH,
    maxCost: config.MAX_COST,
    maxAliases: config.MAX_ALIASES,
    maxTokens: config.MAX_TOKENS,
    maxDirectives: config.MAX_DIRECTIVES,
    maxRootFields: config.MAX_ROOT_FIELDS,
    maxBodyBytes: config.MAX_BODY_BYTES,
    cost: { capacity: config.COST_BUCKET_SIZE, restorePerSecond: config.COST_RESTORE_PER_SECOND },
    guarded: {
      fields: new Set(config.GUARDED_FIELDS),
      bucket: { capacity: config.GUARDED_BURST, restorePerSecond: config.GUARDED_PER_SECOND },
    },
    keyGuesses: { capacity: config.KEY_GUESSES_BURST, restorePerSecond: config.KEY_GUESSES_PER_SECOND },
  };
}
