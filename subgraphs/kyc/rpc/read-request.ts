import { type Timestamp, timestampDate } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError } from '@connectrpc/connect';
import { type Id, isId } from '@mint/platform/ids/ids.ts';
import { Tier as TierMessage } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import type { Tier } from '../domain/machine.ts';

/** A request that can't be meant. */
export function invalid(message: string): ConnectError {
  return new ConnectError(message, Code.InvalidArgument);
}

/** The text as an id with this prefix. Throws InvalidArgument. */
export function readId<P extends string>(prefix: P, text: string): Id<P> {
  if (!isId(prefix, text)) throw invalid(`not a ${prefix}_ id`);
  return text;
}

/** Who a command is given by: the person it names, else the service that calls. Throws InvalidArgument for what is no person. */
export function readActor(actorId: string, caller: string): string {
  return actorId === '' ? caller : readId('usr', actorId);
}

/** Why something was done, as an administrator gave it. Throws InvalidArgument unless it has 1 to 500 characters. */
export function readReason(reason: string): string {
  const text = reason.trim();
  if (text.length === 0 || text.length > 500) throw invalid('reason must have 1 to 500 characters');
  return text;
}

/** A moment that need not be given. Throws InvalidArgument for one outside the calendar. */
export function readMoment(moment: Timestamp | undefined): Date | null {
  if (moment === undefined) return null;
  const date = timestampDate(moment);
  if (Number.isNaN(date.getTime())) throw invalid('the moment is none');
  return date;
}

const TIERS: ReadonlyMap<number, Tier> = new Map([
  [TierMessage.UNVERIFIED, 'UNVERIFIED'],
  [TierMessage.BASIC, 'BASIC'],
  [TierMessage.VERIFIED, 'VERIFIED'],
]);

/** Throws InvalidArgument for a tier that is not set or not known. */
export function readTier(tier: TierMessage): Tier {
  const known = TIERS.get(tier);
  if (known === undefined) throw invalid('tier is not known');
  return known;
}
