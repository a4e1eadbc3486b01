import { withSpan } from '@mint/platform/telemetry/trace-context.ts';
import { createTransport } from 'nodemailer';
import type { RenderedMail } from './render-mail.ts';

/** The mail server will not take this e-mail, however often it is tried. The message holds no address. */
export class MailRefusedError extends Error {
  override readonly name = 'MailRefusedError';
}

/** Hands e-mails to a mail server. */
export interface Mailer {
  /**
   * Hands over one e-mail; resolves when the server has accepted it.
   * Throws MailRefusedError when the server refuses it for good (5xx), and other errors when it may be tried again.
   */
  send(id: string, to: { readonly name: string; readonly address: string }, mail: RenderedMail): Promise<void>;
  close(): void;
}

export interface MailerOptions {
  readonly smtpUrl: string;
  /** `Mint <no-reply@mint.example>` */
  readonly from: string;
  readonly maxConnections: number;
}

const CONNECT_TIMEOUT_MS = 5_000;
const SOCKET_TIMEOUT_MS = 20_000;
/** A server that counts messages on a connection is given a new one before it complains. */
const MESSAGES_A_CONNECTION = 100;

/** Opens a pool of SMTP connections; each is made when first needed. */
export function openMailer({ smtpUrl, from, maxConnections }: MailerOptions): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections,
    maxMessages: MESSAGES_A_CONNECTION,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    // Content comes from templates and data, never from files or addresses on the network.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { hostname, port } = new URL(smtpUrl);
  const server = {
    'network.protocol.name': 'smtp',
    'server.address': hostname,
    ...(port !== '' && { 'server.port': Number(port) }),
  };
  const domain = /@([^<>@\s]+?)>?$/.exec(from)?.[1] ?? 'localhost';

  return {
    async send(id, to, { subject, text, html }) {
      const message = {
        from,
        to: { name: to.name, address: to.address },
        subject,
        text,
        html,
        // The same for every try: should an acceptance be lost on its way back, mail programs show the second as the first.
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      };
      try {
        await withSpan('send mail', server, () => transport.sendMail(message), 'CLIENT');
      } catch (error) {
        if (isRefusal(error))
          throw new MailRefusedError(`The mail server refused it (${String(error.responseCode ?? 'address')})`);
        throw error;
      }
    },
    close: () => transport.close(),
  };
}

/** "Authentication required": what is wrong is this service's set-up, not the e-mail. */
const AUTHENTICATION_REQUIRED = 530;

/** Whether it is this e-mail or its address that is refused, for good; not the connection, the log-in or a passing trouble (4xx). */
function isRefusal(error: unknown): error is Error & { readonly responseCode?: number } {
  if (!(error instanceof Error)) return false;
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return false;
  return (
    responseCode === undefined ||
    (typeof responseCode === 'number' && responseCode >= 500 && responseCode !== AUTHENTICATION_REQUIRED)
  );
}
