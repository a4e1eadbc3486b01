import { type UserError, userError } from '@mint/platform/errors/errors.ts';
import { type ReceiverRules, readReceiverUrl } from './receiver-url.ts';
import type { WebhookEvent } from './webhook-events.ts';

type Code = 'INVALID_URL' | 'INVALID_EVENTS' | 'INVALID_DESCRIPTION';

const DESCRIPTION_MAX_LENGTH = 200;

/** What is given of an endpoint; what is left out isn't judged. */
export interface EndpointInput {
  readonly url?: string | null | undefined;
  readonly events?: readonly WebhookEvent[] | null | undefined;
  readonly description?: string | null | undefined;
}

/** What is wrong with what was given; nothing when it is in order. */
export function faultsOf({ url, events, description }: EndpointInput, rules: ReceiverRules): UserError<Code>[] {
  const faults: UserError<Code>[] = [];
  const urlFault = url == null ? null : readReceiverUrl(url, rules);
  if (typeof urlFault === 'string') faults.push(userError('INVALID_URL', urlFault, ['input', 'url']));
  if (events != null && (events.length === 0 || new Set(events).size < events.length)) {
    faults.push(userError('INVALID_EVENTS', 'Name at least one event, and none twice.', ['input', 'events']));
  }
  if (description != null && ([...description].length > DESCRIPTION_MAX_LENGTH || /\p{Cc}/u.test(description))) {
    const message = `The description must have at most ${DESCRIPTION_MAX_LENGTH} characters, and no control characters.`;
    faults.push(userError('INVALID_DESCRIPTION', message, ['input', 'description']));
  }
  return faults;
}
