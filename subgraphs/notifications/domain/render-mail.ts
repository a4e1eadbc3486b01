import { readFileSync } from 'node:fs';
import { formatDecimal } from '@mint/platform/money/money.ts';
import Handlebars from 'handlebars';
import { monthText } from './budget-messages.ts';
import {
  type BudgetMailData,
  type MailTemplate,
  mailContracts,
  type RequestMailData,
  type ScheduleMailData,
  type SplitMailData,
  type StatementMailData,
  type TransactionMailData,
} from './mail-data.ts';
import { momentIn } from './moment-text.ts';
import { kindRules } from './notification-kinds.ts';
import type { Addressee } from './people.ts';
import { periodText } from './statement-messages.ts';

/** A written e-mail. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A one-time token, for the templates whose link carries one. */
export interface MailToken {
  readonly token: string;
  readonly expiresAt: Date;
}

export interface MailRenderer {
  /**
   * Writes an e-mail. `data` is checked against the template's contract.
   * Throws ZodError when it breaks it, or when a template asks for what it is not given.
   */
  render(template: MailTemplate, data: unknown, addressee: Addressee, token: MailToken | null): RenderedMail;
}

type View = Readonly<Record<string, string | boolean | null>>;
type Compiled = Handlebars.TemplateDelegate<View>;

const templatesFolder = new URL('../templates/', import.meta.url);
const htmlPartials = ['layout', 'button', 'amount'];
const textPartials = ['layout', 'amount'];
/** A subject is a header: one line, of a length that mail programs show. */
const SUBJECT_MAX_LENGTH = 150;

function source(template: string, part: 'subject' | 'text' | 'html'): string {
  return readFileSync(new URL(`${template}/${part}.hbs`, templatesFolder), 'utf8');
}

/**
 * Reads and compiles every template, so that a fault in one shows at start-up. What stands in HTML is escaped, always.
 * @param publicUrl where the web app is; links start with it
 */
export function openMailRenderer(publicUrl: string): MailRenderer {
  const handlebars = { html: Handlebars.create(), text: Handlebars.create() };
  for (const name of htmlPartials) handlebars.html.registerPartial(name, source(name, 'html'));
  for (const name of textPartials) handlebars.text.registerPartial(name, source(name, 'text'));
  const options = { strict: true, knownHelpersOnly: true, preventIndent: true } as const;
  const names = Object.keys(mailContracts) as MailTemplate[];
  const compiled = new Map(
    names.map((name) => [
      name,
      {
        subject: handlebars.text.compile<View>(source(name, 'subject').trim(), { ...options, noEscape: true }) as Compiled,
        text: handlebars.text.compile<View>(source(name, 'text'), { ...options, noEscape: true }) as Compiled,
        html: handlebars.html.compile<View>(source(name, 'html'), options) as Compiled,
      },
    ]),
  );

  return {
    render(template, data, addressee, token) {
      const parts = compiled.get(template);
      if (parts === undefined) throw new Error(`There is no e-mail template ${template}`);
      const facts = mailContracts[template].data.parse(data);
      const view: View = {
        displayName: addressee.displayName,
        required: kindRules[mailContracts[template].kind].required,
        homeLink: link(publicUrl, ''),
        settingsLink: link(publicUrl, 'settings/notifications'),
        securityLink: link(publicUrl, 'settings/security'),
        resetLink: link(publicUrl, 'forgot-password'),
        verificationLink: link(publicUrl, 'verification'),
        ...('handle' in facts ? { handle: facts.handle } : {}),
        ...('occurredAt' in facts ? { occurredAt: moment(new Date(facts.occurredAt)) } : {}),
        ...('codesLeft' in facts ? { codesLeft: String(facts.codesLeft) } : {}),
        ...('keyName' in facts
          ? { keyName: facts.keyName, keyPrefix: facts.keyPrefix, madeAt: moment(new Date(facts.madeAt)) }
          : {}),
        ...('reason' in facts ? { reason: facts.reason } : {}),
        ...('until' in facts && typeof facts.until === 'string' ? { until: moment(new Date(facts.until)) } : {}),
        ...('dueAt' in facts && typeof facts.dueAt === 'string' ? { dueAt: moment(new Date(facts.dueAt), zoneOf(facts)) } : {}),
        ...('scheduleId' in facts ? scheduleView(publicUrl, facts) : {}),
        ...('transactionId' in facts ? transactionView(publicUrl, facts) : {}),
        ...('moneyRequestId' in facts ? requestView(publicUrl, facts) : {}),
        ...('splitId' in facts ? splitView(publicUrl, facts) : {}),
        ...('host' in facts && typeof facts.host === 'string'
          ? { host: facts.host, webhooksLink: link(publicUrl, 'developers') }
          : {}),
        ...('payoutBatchId' in facts
          ? { payoutBatchId: facts.payoutBatchId, heading: facts.heading, summary: facts.summary }
          : {}),
        ...('limitMinor' in facts ? budgetView(publicUrl, facts) : {}),
        ...('statementId' in facts ? statementView(publicUrl, facts) : {}),
        ...('requestId' in facts && token !== null
          ? { link: tokenLink(publicUrl, template, token), expiresAt: moment(token.expiresAt) }
          : {}),
      };
      const subject = oneLine(parts.subject(view));
      return { subject, text: parts.text({ ...view, subject }), html: parts.html({ ...view, subject }) };
    },
  };
}

/** The zone by whose clocks a run is told. */
function zoneOf(run: object): string | undefined {
  return 'timeZone' in run && typeof run.timeZone === 'string' ? run.timeZone : undefined;
}

function scheduleView(publicUrl: string, facts: ScheduleMailData): View {
  return {
    amount: amountText(facts.amountMinor, facts.currency),
    counterparty: facts.counterparty ?? 'someone',
    note: facts.note,
    scheduleLink: link(publicUrl, `schedules/${facts.scheduleId}`),
  };
}

function transactionView(publicUrl: string, facts: TransactionMailData): View {
  return { ...moneyView(facts), note: facts.note, transactionLink: link(publicUrl, `transactions/${facts.transactionId}`) };
}

function requestView(publicUrl: string, facts: RequestMailData): View {
  return { ...moneyView(facts), note: facts.note, requestLink: link(publicUrl, `requests/${facts.moneyRequestId}`) };
}

function splitView(publicUrl: string, facts: SplitMailData): View {
  return { ...moneyView(facts), note: null, title: facts.title, splitLink: link(publicUrl, `requests/splits/${facts.splitId}`) };
}

function moneyView({
  amountMinor,
  currency,
  counterparty,
}: Pick<SplitMailData, 'amountMinor' | 'currency' | 'counterparty'>): View {
  return {
    amount: amountText(amountMinor, currency),
    sender: counterparty ?? 'Someone',
    counterparty: counterparty ?? 'someone',
  };
}

function budgetView(publicUrl: string, { category, month, limitMinor, spentMinor, currency }: BudgetMailData): View {
  return {
    category,
    month: monthText(month),
    limit: amountText(limitMinor, currency),
    spent: amountText(spentMinor, currency),
    budgetsLink: link(publicUrl, 'insights'),
  };
}

function statementView(publicUrl: string, { currency, format, from, to }: StatementMailData): View {
  return { currency, format, period: periodText(new Date(from), new Date(to)), statementsLink: link(publicUrl, 'statements') };
}

function amountText(amountMinor: string, currency: string): string {
  return `${formatDecimal({ amountMinor: BigInt(amountMinor), currency })} ${currency}`;
}

function link(publicUrl: string, path: string): string {
  return new URL(path, publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`).href;
}

function tokenLink(publicUrl: string, template: MailTemplate, { token }: MailToken): string {
  const target = new URL(link(publicUrl, template));
  target.searchParams.set('token', token);
  return target.href;
}

const momentFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

function moment(date: Date, timeZone = 'UTC'): string {
  return timeZone === 'UTC' ? `${momentFormat.format(date)} UTC` : momentIn(date, timeZone);
}

/** Control characters and line breaks would end the header or start another. */
function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.length <= SUBJECT_MAX_LENGTH ? line : `${line.slice(0, SUBJECT_MAX_LENGTH - 1)}…`;
}
