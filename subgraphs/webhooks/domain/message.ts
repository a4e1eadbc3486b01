import type { Id } from '@mint/platform/ids/ids.ts';
import type { WebhookEvent } from './webhook-events.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** What one person's endpoints are told of an event. */
export interface Message {
  readonly ownerId: Id<'usr'>;
  readonly event: WebhookEvent;
  /** What they may see of what it happened to, and nothing else. */
  readonly data: { readonly [name: string]: Json };
}

/** The shape of bodies. What is in one may be added to; anything else makes a version 2. */
const BODY_VERSION = 1;

/** The body of a delivery: written once, and sent the same however often. */
export function writeBody(
  { event, data }: Message,
  {
    eventId,
    occurredAt,
    objectId,
    sequence,
    isTest = false,
  }: {
    readonly eventId: Id<'evt'>;
    readonly occurredAt: Date;
    readonly objectId: string;
    readonly sequence: number;
    readonly isTest?: boolean;
  },
): string {
  return JSON.stringify({
    id: eventId,
    type: event,
    version: BODY_VERSION,
    timestamp: occurredAt.toISOString(),
    objectId,
    sequence,
    ...(isTest && { test: true }),
    data,
  });
}
