import type { PayloadOf } from '@mint/platform/kafka/contract.ts';
import type { statementMade } from '@mint/schema/events/wallet.ts';
import type { StatementMailData } from './mail-data.ts';
import type { Message } from './tell-people.ts';

/** A statement of a wallet, as far as telling of it needs it. */
export type StatementFacts = Pick<
  PayloadOf<typeof statementMade>,
  'statementId' | 'userId' | 'currency' | 'format' | 'from' | 'to'
>;

/** What a person is told who had to wait for a statement, when they need not any more. */
export function statementReadyMessage(statement: StatementFacts): Message {
  return {
    userId: statement.userId,
    inbox: {
      kind: 'STATEMENT_READY',
      title: 'Your statement is ready',
      body: `Your ${statement.currency} statement ${periodText(statement.from, statement.to)} can be downloaded.`,
      transactionId: null,
      resourceId: statement.statementId,
    },
    mail: { template: 'statement-ready', data: mailData(statement) },
  };
}

/** What a person is told who waits for a statement that there won't be. */
export function statementFailedMessage(statement: StatementFacts): Message {
  return {
    userId: statement.userId,
    inbox: {
      kind: 'STATEMENT_FAILED',
      title: 'Your statement could not be made',
      body: `Your ${statement.currency} statement ${periodText(statement.from, statement.to)} could not be made. Ask for it again.`,
      transactionId: null,
      resourceId: statement.statementId,
    },
    mail: { template: 'statement-failed', data: mailData(statement) },
  };
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A period by its first and last day in UTC; its end is not in it any more. */
export function periodText(from: Date, to: Date): string {
  const [first, last] = [dayFormat.format(from), dayFormat.format(new Date(to.getTime() - 1))];
  return first === last ? `of ${first}` : `from ${first} to ${last}`;
}

function mailData({ statementId, currency, format, from, to }: StatementFacts): StatementMailData {
  return { statementId, currency, format, from: from.toISOString(), to: to.toISOString() };
}
