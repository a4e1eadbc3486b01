import type { Database } from '@mint/platform/database/database.ts';
import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import { HopelessJobError } from '@mint/platform/jobs/jobs.ts';
import { EmailTokenPurpose } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { asMailTemplate, type MailTemplate, mailContracts } from './mail-data.ts';
import { type Mailer, MailRefusedError } from './mailer.ts';
import { mailsSettledTotal } from './metrics.ts';
import type { Addressee, AddresseeWithToken, People } from './people.ts';
import type { MailRenderer } from './render-mail.ts';

/** While a worker is at an e-mail no other takes it; longer than all its deadlines together. */
const CLAIM_SECONDS = 60;
const ERROR_MAX_LENGTH = 300;
/** 0.2, 0.4 … 12.8 s: some 19 s in all. */
const SETTLE_ATTEMPTS = 8;
const SETTLE_RETRY_MS = 100;

/** What sending mail takes. */
export interface MailContext {
  readonly database: Database;
  readonly people: People;
  readonly renderer: MailRenderer;
  readonly mailer: Mailer;
}

interface ClaimedMail {
  readonly id: string;
  readonly user_id: string;
  readonly template: string;
  readonly data: unknown;
}

/**
 * Writes one e-mail that is owed and hands it to the mail server; nothing happens when it is sent already. One that another worker has in
 * hand is delayed: that worker may be dead, or could not say that it had failed.
 * Marked as sent once the server has accepted it, so a process that dies in between sends it again, under the same Message-ID.
 * Throws when it is worth trying again, HopelessJobError when it is not.
 */
export async function sendMail(context: MailContext, emailId: string): Promise<void> {
  const mail = await claim(context, emailId);
  if (mail === null) {
    if (await isOwed(context, emailId)) throw new MailDelayedError('Another worker has it in hand');
    return;
  }
  let outcome: 'SENT' | 'SKIPPED';
  try {
    outcome = await deliver(context, mail);
  } catch (error) {
    // Mail servers like to repeat the address they refuse: it goes neither into the row nor into the log.
    const reason = withoutAddresses(error instanceof Error ? `${error.name}: ${error.message}` : 'unknown');
    if (error instanceof MailRefusedError || error instanceof HopelessJobError) {
      await settle(context, mail, 'FAILED', reason);
      throw new HopelessJobError(reason);
    }
    await release(context, emailId, reason);
    throw new MailDelayedError(reason);
  }
  await settle(context, mail, outcome, null);
}

/** It did not work this time. The message holds no address. */
export class MailDelayedError extends Error {
  override readonly name = 'MailDelayedError';
}

function withoutAddresses(text: string): string {
  return text.replace(/[^\s<>"'(]+@[^\s<>"')]+/g, '…').slice(0, ERROR_MAX_LENGTH);
}

async function claim({ database }: MailContext, emailId: string): Promise<ClaimedMail | null> {
  const [mail] = await database.sql<ClaimedMail[]>`
    update emails set attempts = attempts + 1, claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS})
    where id = ${emailId} and status = 'PENDING' and (claimed_until is null or claimed_until < now())
    returning id, user_id, template, data`;
  return mail ?? null;
}

async function isOwed({ database }: MailContext, emailId: string): Promise<boolean> {
  const [owed] = await database.sql`select from emails where id = ${emailId} and status = 'PENDING'`;
  return owed !== undefined;
}

/**
 * What has become of it is written; what it told is wiped, as nobody needs it any more. The mail may be out already, so a database
 * that is away is waited for as long as the claim holds: giving up means sending it twice.
 */
async function settle(
  { database }: MailContext,
  { id, template }: ClaimedMail,
  status: 'SENT' | 'FAILED' | 'SKIPPED',
  reason: string | null,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await database.sql`
        update emails set status = ${status}, settled_at = now(), claimed_until = null, last_error = ${reason}, data = '{}'
        where id = ${id}`;
      mailsSettledTotal.inc({ template, status });
      return;
    } catch (error) {
      if (attempt >= SETTLE_ATTEMPTS) throw error;
      const ceilingMs = SETTLE_RETRY_MS * 2 ** attempt;
      await new Promise((resolve) => setTimeout(resolve, ceilingMs * (0.5 + Math.random() / 2)));
    }
  }
}

/** Lets another try have it. When this can't be written, the claim ends by itself. */
async function release({ database }: MailContext, emailId: string, reason: string): Promise<void> {
  await database.sql`
    update emails set claimed_until = null, enqueued_at = now(), last_error = ${reason} where id = ${emailId}`.catch(() => {});
}

async function deliver(context: MailContext, mail: ClaimedMail): Promise<'SENT' | 'SKIPPED'> {
  const template = asMailTemplate(mail.template);
  const facts = template === undefined ? null : mailContracts[template].data.safeParse(mail.data);
  if (template === undefined || !facts?.success) throw new HopelessJobError(`The e-mail ${mail.template} cannot be written`);
  const addressee = await findAddressee(context, fromUuid('usr', mail.user_id), template, facts.data);
  // The account is gone, or the link isn't wanted any more.
  if (addressee === null) return 'SKIPPED';
  const token = 'token' in addressee ? { token: addressee.token, expiresAt: addressee.expiresAt } : null;
  const rendered = context.renderer.render(template, facts.data, addressee, token);
  await context.mailer.send(mail.id, { name: addressee.displayName, address: addressee.email }, rendered);
  return 'SENT';
}

const tokenPurposes: Partial<Record<MailTemplate, EmailTokenPurpose>> = {
  'verify-email': EmailTokenPurpose.VERIFY_EMAIL,
  'reset-password': EmailTokenPurpose.RESET_PASSWORD,
};

function findAddressee(
  { people }: MailContext,
  userId: Id<'usr'>,
  template: MailTemplate,
  facts: object,
): Promise<Addressee | AddresseeWithToken | null> {
  const purpose = tokenPurposes[template];
  if (purpose === undefined || !('requestId' in facts)) return people.addressee(userId);
  return people.emailToken(userId, String(facts.requestId), purpose);
}
