import { errorCode } from '@mint/platform/database/connection-failure.ts';
import type { Database, Tx } from '@mint/platform/database/database.ts';
import { fail, ok, type Result, unavailable, userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId, newId, toUuid } from '@mint/platform/ids/ids.ts';
import type { WalletConfig } from '../config.ts';
import type { StatementCreateErrorCode } from '../errors.ts';
import { newStatementKey, type Statement, type StatementFormat, type StatementRow, toStatement } from './statement.ts';

/** A statement as a person asks for it. */
export interface StatementRequest {
  readonly walletId: string;
  readonly from: Date;
  readonly to: Date;
  readonly format: StatementFormat;
}

export interface StatementCreation {
  readonly database: Database;
  readonly config: Pick<
    WalletConfig,
    'STATEMENT_MAX_ENTRIES' | 'STATEMENTS_UNDER_WAY' | 'STATEMENTS_PER_DAY' | 'STATEMENT_RETENTION_DAYS'
  >;
}

type Answer = Result<Statement, StatementCreateErrorCode>;

/** The longest period: whoever must keep books must keep them so long. */
export const MAX_PERIOD_YEARS = 10;
/** The SQLSTATE of a lock that was waited for in vain. */
const LOCK_NOT_AVAILABLE = '55P03';
/** No wallet is older. */
const EARLIEST = Date.UTC(1970, 0, 1);

/**
 * Fixes what a statement holds and writes that down; its file is made after that. A period that has not ended goes as far as now, and says so.
 * Whoever dies before the commit has done nothing; after it the statement is found by whoever makes files.
 * Fails with WALLET_NOT_FOUND, INVALID_PERIOD, PERIOD_IN_FUTURE, PERIOD_TOO_LONG, TOO_MANY_ENTRIES, TOO_MANY_UNDER_WAY, TOO_MANY_STATEMENTS.
 */
export async function createStatement(
  { database, config }: StatementCreation,
  userId: Id<'usr'>,
  request: StatementRequest,
): Promise<Answer> {
  const { walletId } = request;
  if (!isId('wal', walletId)) return fail(walletNotFound());
  const fault = periodFault(request);
  if (fault !== null) return fail(fault);
  const creating = database.transaction(async (tx): Promise<Answer> => {
    // A person's requests one after the other, so that many at once are counted as many.
    await tx.sql`select pg_advisory_xact_lock(hashtextextended(${`statements ${userId}`}, 0))`;
    const bounds = await findBounds(tx, userId, walletId, request);
    if (bounds === null) return fail(walletNotFound());
    if (bounds.now <= request.from) {
      return fail(userError('PERIOD_IN_FUTURE', 'The period has not begun yet.', ['input', 'from']));
    }
    if (bounds.through_seq - bounds.after_seq > BigInt(config.STATEMENT_MAX_ENTRIES)) {
      const message = `A statement holds up to ${config.STATEMENT_MAX_ENTRIES} movements; ask for a shorter period.`;
      return fail(userError('TOO_MANY_ENTRIES', message, ['input', 'from']));
    }
    const full = await fullness(tx, userId, config);
    return full === null ? ok(await write(tx, userId, request, bounds, config)) : fail(full);
  });
  return creating.catch((error: unknown) => {
    // Whoever has the wallet's lock, or the person's own other requests, took too long.
    if (errorCode(error) === LOCK_NOT_AVAILABLE) throw unavailable('The wallet is busy, try again', { retryAfterMs: 1_000 });
    throw error;
  });
}

const walletNotFound = () => userError('WALLET_NOT_FOUND' as const, 'You have no such wallet.', ['input', 'walletId']);

/** What can be said of a period without asking what time it is. */
function periodFault({ from, to }: StatementRequest) {
  const path = ['input', 'from'];
  if (from >= to) return userError('INVALID_PERIOD' as const, 'The period must end after it begins.', ['input', 'to']);
  if (from.getTime() < EARLIEST)
    return userError('INVALID_PERIOD' as const, 'The period begins before there were wallets.', path);
  const longest = new Date(from);
  longest.setUTCFullYear(from.getUTCFullYear() + MAX_PERIOD_YEARS);
  if (to <= longest) return null;
  return userError('PERIOD_TOO_LONG' as const, `A statement covers up to ${MAX_PERIOD_YEARS} years.`, path);
}

interface Bounds {
  currency: string;
  now: Date;
  ends_at: Date;
  after_seq: bigint;
  opening: bigint;
  through_seq: bigint;
  closing: bigint;
}

/**
 * Where the period begins and ends among the wallet's entries; null when the person has no such wallet. The wallet is locked against postings for
 * these few look-ups: one that is under way commits before, and one that comes later is stamped later than `now`, so none can get into a
 * period afterwards.
 */
async function findBounds(
  { sql }: Tx,
  userId: Id<'usr'>,
  walletId: Id<'wal'>,
  { from, to }: StatementRequest,
): Promise<Bounds | null> {
  const wallet = toUuid(walletId, 'wal');
  const found = await sql`select id from wallets where id = ${wallet} and user_id = ${toUuid(userId, 'usr')} for share`;
  if (found.length === 0) return null;
  const [bounds] = await sql<Bounds[]>`
    select w.currency, clock.now, least(${to}, clock.now) as ends_at, before.seq as after_seq, before.balance as opening,
      final.seq as through_seq, final.balance as closing
    from wallets w
    cross join (select date_trunc('milliseconds', clock_timestamp()) as now offset 0) as clock
    cross join last_entry_before(w.id, w.seq, least(${from}, clock.now)) as before
    cross join last_entry_before(w.id, w.seq, least(${to}, clock.now)) as final
    where w.id = ${wallet}`;
  if (bounds === undefined) throw new Error('A wallet that is locked is gone');
  return bounds;
}

/** Whether the person has as many statements as they may; they are locked, so nobody adds to them meanwhile. */
async function fullness(
  { sql }: Tx,
  userId: Id<'usr'>,
  { STATEMENTS_UNDER_WAY, STATEMENTS_PER_DAY }: StatementCreation['config'],
) {
  const [count] = await sql<{ made: bigint; under_way: bigint }[]>`
    select count(*) as made, count(*) filter (where status = 'PENDING') as under_way from statements
    where user_id = ${toUuid(userId, 'usr')} and created_at > now() - interval '1 day'`;
  if (count === undefined) throw new Error('A count has no row');
  if (count.under_way >= BigInt(STATEMENTS_UNDER_WAY)) {
    return userError('TOO_MANY_UNDER_WAY' as const, 'Wait until one of your statements is made.');
  }
  if (count.made < BigInt(STATEMENTS_PER_DAY)) return null;
  return userError('TOO_MANY_STATEMENTS' as const, `You can have ${STATEMENTS_PER_DAY} statements made a day.`);
}

async function write(
  { sql }: Tx,
  userId: Id<'usr'>,
  { walletId, from, format }: StatementRequest,
  bounds: Bounds,
  { STATEMENT_RETENTION_DAYS }: StatementCreation['config'],
): Promise<Statement> {
  const [row] = await sql<StatementRow[]>`
    insert into statements (id, user_id, wallet_id, currency, format, starts_at, ends_at, after_seq, through_seq, opening, closing,
      object_key, next_attempt_at, created_at, expires_at)
    values (${toUuid(newId('stm'), 'stm')}, ${toUuid(userId, 'usr')}, ${toUuid(walletId, 'wal')}, ${bounds.currency}, ${format}, ${from},
      ${bounds.ends_at}, ${bounds.after_seq}, ${bounds.through_seq}, ${bounds.opening}, ${bounds.closing}, ${newStatementKey()},
      ${bounds.now}, ${bounds.now}, ${bounds.now}::timestamptz + make_interval(days => ${STATEMENT_RETENTION_DAYS}))
    returning *`;
  if (row === undefined) throw new Error('The statement that was written is gone');
  return toStatement(row);
}
