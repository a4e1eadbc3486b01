import { type PageArguments, parsePage, toConnection } from '@mint/platform/graphql/connection.ts';
import { listEntries } from '../../domain/list-entries.ts';
import { cursorOf, readCursor } from '../../entry-cursor.ts';
import { invalidCondition, invalidPeriod } from '../../errors.ts';
import { type GraphContext, requireAdmin } from '../../graph-context.ts';

interface Filter {
  readonly actorId?: string | null;
  readonly action?: string | null;
  readonly resourceId?: string | null;
  readonly topic?: string | null;
  readonly traceId?: string | null;
  readonly from?: Date | null;
  readonly to?: Date | null;
}

/** Ids, types of events, and names of services and topics. */
const NAME = /^[A-Za-z0-9_.:-]{1,128}$/;
const TRACE = /^[0-9a-f]{32}$/;

/** Everything that happened, the latest first. */
export async function auditLog(
  _: unknown,
  { filter, first, after }: PageArguments & { readonly filter?: Filter | null },
  context: GraphContext,
) {
  requireAdmin(context);
  const page = parsePage({ first });
  const place = after == null ? null : readCursor(after);
  const found = await listEntries(context.domain.database, conditionsOf(filter ?? {}), { limit: page.limit, after: place });
  return toConnection(found, { first: page.first, after: place }, cursorOf);
}

/** What a filter asks for. Throws BAD_USER_INPUT for what can't be meant. */
function conditionsOf({ actorId, action, resourceId, topic, traceId, from, to }: Filter) {
  const names = { actorId: actorId ?? null, action: action ?? null, resourceId: resourceId ?? null, topic: topic ?? null };
  for (const [field, name] of Object.entries(names)) {
    if (name !== null && !NAME.test(name)) throw invalidCondition(field);
  }
  if (traceId != null && !TRACE.test(traceId)) throw invalidCondition('traceId');
  if (from && to && from > to) throw invalidPeriod();
  return { ...names, traceId: traceId ?? null, from: from ?? null, to: to ?? null };
}
