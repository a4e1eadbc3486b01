import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import { movementsOf, type Statement as StatementValue, statementFiles } from '../domain/statement.ts';
import type { GraphContext } from '../graph-context.ts';

const money = (amountMinor: bigint, { currency }: StatementValue) => toGraphqlMoney({ amountMinor, currency });

/** When each answer's links begin: the two fields that tell of a link are asked for apart, and must tell of the same one. */
const begins = new WeakMap<StatementValue, number>();

/** The time that a statement's link works in; null when there is nothing to link to. */
function linkOf(statement: StatementValue, { domain }: GraphContext) {
  const beginMs = begins.get(statement) ?? Math.floor(Date.now() / 1_000) * 1_000;
  begins.set(statement, beginMs);
  if (statement.status !== 'READY') return null;
  const seconds = domain.config.STATEMENT_LINK_SECONDS;
  return { from: new Date(beginMs), seconds, expiresAt: new Date(beginMs + seconds * 1_000) };
}

const day = (moment: Date) => moment.toISOString().slice(0, 10);

export const Statement = {
  /** The wallet itself: whoever has come as far as the statement has been let see it. */
  wallet: ({ walletId }: StatementValue, _: unknown, { loaders }: GraphContext) => loaders.wallet.load(walletId),
  opening: (statement: StatementValue) => money(statement.openingMinor, statement),
  closing: (statement: StatementValue) => money(statement.closingMinor, statement),
  netChange: (statement: StatementValue) => money(statement.closingMinor - statement.openingMinor, statement),
  movements: ({ openingMinor, closingMinor }: StatementValue) => (closingMinor - openingMinor).toString(),
  entryCount: (statement: StatementValue) => movementsOf(statement),
  downloadUrl(statement: StatementValue, _: unknown, context: GraphContext) {
    const link = linkOf(statement, context);
    if (link === null) return null;
    const { contentType, extension } = statementFiles[statement.format];
    const fileName = `statement-${statement.currency}-${day(statement.from)}-${day(statement.to)}.${extension}`;
    const { statementStore } = context.domain;
    const options = { contentType, fileName, expiresInSeconds: link.seconds, from: link.from };
    return statementStore.downloadUrl(statement.objectKey, options);
  },
  expiresAt: (statement: StatementValue, _: unknown, context: GraphContext) => linkOf(statement, context)?.expiresAt ?? null,
  keptUntil: (statement: StatementValue) => statement.expiresAt,
};
