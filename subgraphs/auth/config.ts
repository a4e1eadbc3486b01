import { encryptionKeys } from '@mint/platform/config/config.ts';
import { z } from 'zod';

const seconds = (fallback: number, min = 1) => z.coerce.number().int().min(min).default(fallback);
const count = (fallback: number) => z.coerce.number().int().min(1).default(fallback);

/** The settings of the people domain; the platform reads its own (database, Redis, Kafka, ports, identity). */
export const configSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),

  /** Names this platform in the tokens it signs, and whom they are for. Every verifier has to be set alike. */
  TOKEN_ISSUER: z.string().default('https://mint.local'),
  /** For whom the tokens are. */
  TOKEN_AUDIENCE: z.string().default('mint'),
  /** How long an access token works. */
  ACCESS_TOKEN_TTL_SECONDS: seconds(15 * 60),
  /** How long a session lasts that nobody uses. */
  REFRESH_TOKEN_TTL_SECONDS: seconds(30 * 24 * 3600),
  /** Of the tokens that API keys are exchanged for. The gateway asks for another at half of it, and live connections end with theirs. */
  API_KEY_TOKEN_TTL_SECONDS: seconds(10 * 60),
  /** API keys of one person that work at the same time. */
  API_KEYS_PER_USER: count(25),

  /** What authenticator apps call this platform. */
  TOTP_ISSUER: z
    .string()
    .min(1)
    .max(50)
    .regex(/^[^:]+$/)
    .default('Mint'),

  /** 32 bytes in base64. Encrypts the signing keys, and the secrets of second factors, where they rest. Several, the newest first, while it is changed. */
  KEY_ENCRYPTION_KEY: encryptionKeys,
  /** How long a key signs. */
  SIGNING_KEY_ROTATION_SECONDS: seconds(30 * 24 * 3600),
  /** How long a key is published before it signs: more than verifiers cache the key set. */
  SIGNING_KEY_PUBLISH_AHEAD_SECONDS: seconds(24 * 3600, 0),
  /** How long a process goes on with the keys it has read. */
  SIGNING_KEY_RELOAD_SECONDS: seconds(15, 0),

  /** Argon2id: OWASP's first choice for one thread of parallelism. */
  ARGON2_MEMORY_KIB: z.coerce.number().int().min(8).default(19_456),
  /** Passes over that memory. */
  ARGON2_PASSES: z.coerce.number().int().min(1).default(2),
  /** Passwords hashed at the same time. Each takes a thread of libuv's pool of four, which also resolves names. */
  ARGON2_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(2),
  /** Passwords that may wait for their turn; further ones are refused. */
  ARGON2_MAX_WAITING: z.coerce.number().int().min(0).default(200),

  /** Failed log-ins in a window that stop an account. */
  LOGIN_ATTEMPTS_PER_ACCOUNT: count(10),
  /** Failed log-ins in a window that stop a network address. */
  LOGIN_ATTEMPTS_PER_ADDRESS: count(200),
  /** Wrong codes of a second factor in a window that stop further ones. */
  TOTP_ATTEMPTS_PER_ACCOUNT: count(5),
  /** The window in which failures are counted. */
  LOGIN_WINDOW_SECONDS: seconds(15 * 60),
  /** E-mails that may be asked for in an hour for an account. */
  EMAIL_REQUESTS_PER_ACCOUNT: count(5),
  /** E-mails that may be asked for in an hour from a network address. */
  EMAIL_REQUESTS_PER_ADDRESS: count(100),

  /** How long the link works that confirms an e-mail address. */
  VERIFICATION_TOKEN_TTL_SECONDS: seconds(24 * 3600),
  /** How long the link works that sets a new password. */
  RESET_TOKEN_TTL_SECONDS: seconds(3600),
});

export type AuthConfig = z.output<typeof configSchema>;
