import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { webhookEndpointCreated } from '@mint/schema/events/webhooks.ts';
import type { WebhooksContext } from '../context.ts';
import type { WebhookEndpointCreateErrorCode } from '../errors.ts';
import { type Endpoint, type EndpointRow, endpointFacts, toEndpoint } from './endpoint.ts';
import { newSecret, sealSecret } from './signing-secrets.ts';
import { faultsOf } from './validate-input.ts';
import type { WebhookEvent } from './webhook-events.ts';

/** What is wanted of a new endpoint. */
export interface NewEndpoint {
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly description?: string | null;
}

/** Makes an endpoint. Answers with the secret that signs what it is sent: nobody is shown it again. */
export async function createEndpoint(
  context: WebhooksContext,
  ownerId: Id<'usr'>,
  input: NewEndpoint,
): Promise<Result<{ endpoint: Endpoint; secret: string }, WebhookEndpointCreateErrorCode>> {
  const { config, database } = context;
  const [fault, ...others] = faultsOf(input, { allowLocal: config.ALLOW_LOCAL_RECEIVERS });
  if (fault !== undefined) return fail(fault, ...others);
  const id = newId('whe');
  const secret = newSecret();
  const owner = toUuid(ownerId, 'usr');
  return database.transaction(async (tx) => {
    // Two at once wait for each other, so that what is counted still holds when one more is added.
    await tx.sql`select pg_advisory_xact_lock(hashtextextended(${`endpoints ${owner}`}, 0))`;
    const [row] = await tx.sql<EndpointRow[]>`
      insert into endpoints (id, owner_id, url, events, description, enabled, enabled_at, secret, created_at, updated_at)
      select ${toUuid(id, 'whe')}::uuid, ${owner}::uuid, ${new URL(input.url).href}, ${[...input.events]}::text[], ${input.description || null}::text, true,
        now(), ${sealSecret(secret, config.WEBHOOK_SECRET_KEY, id)}::bytea, now(), now()
      where (select count(*) from endpoints where owner_id = ${owner} and deleted_at is null) < ${config.MAX_ENDPOINTS}
      returning *`;
    if (row === undefined) return fail(userError('TOO_MANY_ENDPOINTS', `You can have up to ${config.MAX_ENDPOINTS} endpoints.`));
    const endpoint = toEndpoint(row);
    await addEvent(
      tx,
      webhookEndpointCreated,
      { ...endpointFacts(endpoint, endpoint.createdAt), events: [...endpoint.events], enabled: true },
      { actor: ownerId },
    );
    return ok({ endpoint, secret });
  });
}
