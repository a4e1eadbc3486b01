import { httpUrl } from '@mint/platform/config/config.ts';
import { z } from 'zod';

const smtpUrl = z.string().refine((text) => ['smtp:', 'smtps:'].includes(URL.parse(text)?.protocol ?? ''), {
  message: 'expected a URL starting with smtp:// or smtps://',
});

/** An address, or a name and an address: `Mint <no-reply@mint.example>`. No line breaks: it becomes a header. */
const mailAddress = z
  .string()
  .max(320)
  .regex(/^(?:[^<>@\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, {
    message: 'expected address@host or Name <address@host>',
  });

/** The domain's own settings; the platform reads its own (database, Redis, Kafka, ports, identity, `AUTH_RPC_URL`). */
export const configSchema = z.object({
  /** Where mail is handed over, with the credentials it takes: `smtps://user:secret@mail.example:465`. */
  SMTP_URL: smtpUrl,
  /** Who the mail is from. */
  MAIL_FROM: mailAddress.default('Mint <no-reply@mint.local>'),
  /** Where people reach the web app: what the links in e-mails start with. */
  PUBLIC_URL: httpUrl.default('http://localhost:3000'),
  /** How many e-mails a process hands over at once, and how many connections it keeps to the mail server. */
  MAIL_CONCURRENCY: z.coerce.number().int().min(1).max(50).default(4),
  /**
   * How long after the last reminder or try of an e-mail the reminder counts as lost, doubled with each: longer than a job's longest pause,
   * or e-mails are tried more often than need be.
   */
  MAIL_PATIENCE_SECONDS: z.coerce.number().int().min(1).max(3_600).default(180),
  /** How long what was mailed stays on record. */
  MAIL_RETENTION_DAYS: z.coerce.number().int().min(1).max(3_650).default(30),
});

export type NotificationsConfig = z.output<typeof configSchema>;
