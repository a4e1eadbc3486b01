import type { Interceptor } from '@connectrpc/connect';
import { causedBy, currentCause } from '../telemetry/cause.ts';

/** Believed only of a service that has proven who it is; within a process the cause needs no headers. */
const ACTOR_HEADER = 'x-mint-actor';
const ADDRESS_HEADER = 'x-mint-client-ip';

const ACTOR = /^[a-z0-9_-]{1,64}$/;
const ADDRESS_MAX_LENGTH = 45;

/** Tells the peer what a call is made for. */
export const sendCause: Interceptor = (next) => (request) => {
  const cause = currentCause();
  if (cause?.actor) request.header.set(ACTOR_HEADER, cause.actor);
  if (cause?.ipAddress) request.header.set(ADDRESS_HEADER, cause.ipAddress);
  return next(request);
};

/** Serves a call for what its caller makes it for; stands after the guard. */
export const receiveCause: Interceptor = (next) => (request) => {
  const actor = request.header.get(ACTOR_HEADER);
  const ipAddress = request.header.get(ADDRESS_HEADER)?.slice(0, ADDRESS_MAX_LENGTH) ?? null;
  if (actor === null && ipAddress === null) return next(request);
  return causedBy({ actor: actor !== null && ACTOR.test(actor) ? actor : null, ipAddress }, () => next(request));
};
