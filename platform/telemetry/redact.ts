import { stdSerializers } from 'pino';

const REDACTED = '[redacted]';
const MAX_DEPTH = 10;

/** What is said by a field's name that has one of these in it, in whatever spelling, reaches no log. */
const SECRET_PARTS =
  /authorization|cookie|password|passphrase|secret|token|apikey|privatekey|privatejwk|encryptionkey|totp|otpauth|recoverycode|credential|xmintservice/;
/** What only names a secret or measures it. */
const HARMLESS_ENDS = /(id|ids|url|count|prefix|kind|type|at|ms|seconds)$/;
/** People's addresses and letters. */
const PERSONAL = new Set(['email', 'emails', 'phone', 'html', 'text', 'body', 'attachments']);
/** Where PostgreSQL quotes the row that it refuses, and drivers and Redis what they were given. */
const QUOTED = ['detail', 'where', 'parameters', 'params', 'args', 'command'];
const QUOTING = new Set(['PostgresError', 'DrizzleQueryError', 'ReplyError']);

function isSecret(name: string): boolean {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return PERSONAL.has(plain) || (SECRET_PARTS.test(plain) && !HARMLESS_ENDS.test(plain));
}

/** What is logged, without what has a secret's name, however deep: a copy, as deep as it goes. Errors become what is told of them. */
export function withoutSecrets(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return copy(fields, 0, new Set()) as Record<string, unknown>;
}

function copy(value: unknown, depth: number, above: ReadonlySet<object>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (above.has(value) || depth > MAX_DEPTH) return '[…]';
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  const inner = new Set(above).add(value);
  if (Array.isArray(value)) return value.map((item) => copy(item, depth + 1, inner));
  if (value instanceof Map) return copy(Object.fromEntries(value), depth + 1, inner);
  const told = value instanceof Error ? toldOf(value) : value;
  if (typeof (told as { toJSON?: unknown }).toJSON === 'function') return told;
  return Object.fromEntries(
    Object.entries(told).map(([name, field]) => [
      name,
      isSecret(name) && field !== null && field !== undefined && typeof field !== 'boolean'
        ? REDACTED
        : copy(field, depth + 1, inner),
    ]),
  );
}

/** What is told of an error; what a store was given, or says of a row, is not. */
function toldOf(error: Error): object {
  const told: Record<string, unknown> = { ...stdSerializers.err(error) };
  if (QUOTING.has(error.name) || QUOTING.has(error.constructor.name)) for (const name of QUOTED) delete told[name];
  return told;
}

/**
 * Secrets that are known by their look, wherever they stand: in messages, addresses and stacks. None reaches beyond a JSON string, and all
 * have bounds, so that a long line costs no more than its length.
 */
const LOOKS: readonly (readonly [RegExp, string])[] = [
  // Drizzle puts what a query was given into its message, up to the end of it.
  [/\\nparams: (?:[^"\\]|\\.)*?(?=\\n {4}at |\\ncaused by: |")/g, ''],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{6,}/gi, `$1 ${REDACTED}`],
  [/\beyJ[\w-]{6,2000}\.[\w-]+(?:\.[\w-]*){0,3}/g, REDACTED],
  [/\bmint_sk_\w+/g, REDACTED],
  [/\bwhsec_[\w+/=-]+/g, REDACTED],
  [/\botpauth:\/\/[^\s"\\]+/g, REDACTED],
  [/(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s:@/"\\]{0,100}:[^\s@"\\]{1,200}@/gi, `$1${REDACTED}@`],
  [/\b([\w-]{0,40}(?:password|secret|token|totp|api_?key|signature)[\w-]{0,40})=[^\s&"\\]+/gi, `$1=${REDACTED}`],
  [/\b[\w.%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,6}\.[a-z]{2,24}\b/gi, REDACTED],
];

/** A line of the log without what looks like a secret or an e-mail address. */
export function withoutLookalikes(line: string): string {
  return LOOKS.reduce((text, [look, instead]) => text.replace(look, instead), line);
}
