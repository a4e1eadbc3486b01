import { randomBytes } from 'node:crypto';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { addEvents } from '@mint/platform/outbox/outbox.ts';
import { dbQueryDurationSeconds } from '@mint/platform/telemetry/metrics.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { startTestSubgraph, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { transactionCompleted } from '@mint/schema/events/transactions.ts';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { webhooksSubgraph } from '../subgraph.ts';
import { openReceiver, type Received, type Receiver } from './receiver.ts';
import { transfer } from './world.ts';

let subgraph: TestSubgraph;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await openReceiver();
  subgraph = await startTestSubgraph(webhooksSubgraph, {
    events: true,
    env: { WEBHOOK_SECRET_KEY: randomBytes(32).toString('base64'), ALLOW_LOCAL_RECEIVERS: 'true' },
  });
});
afterAll(async () => {
  await subgraph?.stop();
  await receiver?.close();
});

type Viewer = Awaited<ReturnType<TestSubgraph['viewer']>>;
const ENDPOINT = 'endpoint { id url events description enabled disabledReason createdAt }';
const MUTATIONS = {
  webhookEndpointCreate: `${ENDPOINT} secret`,
  webhookEndpointUpdate: ENDPOINT,
  webhookEndpointDelete: 'deletedEndpointId',
  webhookSecretRotate: 'endpoint { id previousSecretUntil } secret',
  webhookTestSend: 'delivery { id status isTest event attempts { at } nextAttemptAt }',
  webhookRedeliver: 'queuedCount',
} as const;
type Mutation = keyof typeof MUTATIONS;

interface Answer {
  readonly endpoint: { readonly id: string; readonly enabled: boolean };
  readonly secret: string;
  readonly userErrors: readonly { readonly code: string; readonly path: string[] | null }[];
  readonly [field: string]: unknown;
}

async function change(name: Mutation, input: object, as: Viewer): Promise<Answer> {
  const document = `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${MUTATIONS[name]} userErrors { code message path } } }`;
  return (await subgraph.data<Record<Mutation, Answer>>(document, { input }, { as }))[name];
}
const LIST = `query ($first: Int, $after: String, $status: WebhookDeliveryStatus) {
  webhookEndpoints {
    id enabled
    deliveries(first: $first, after: $after, status: $status) {
      nodes { id event status messageId body attemptCount attempts { at responseStatus responseBody durationMs error } nextAttemptAt settledAt createdAt }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
interface Log {
  readonly webhookEndpoints: readonly {
    readonly id: string;
    readonly deliveries: {
      readonly nodes: readonly { readonly status: string; readonly messageId: string; readonly attempts: readonly object[] }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  }[];
}
const list = (as: Viewer, variables: Record<string, unknown> = {}) => subgraph.data<Log>(LIST, variables, { as });
const input = () => ({ url: receiver.url, events: ['TRANSACTION_COMPLETED'], description: 'ours' });

/** Tells, as transactions would, that a transfer to somebody has completed. */
async function complete(recipientId: Id<'usr'>, count = 1): Promise<void> {
  const events = Array.from({ length: count }, () => ({ contract: transactionCompleted, payload: transfer({ recipientId }) }));
  await subgraph.database.transaction((tx) => addEvents(tx, events));
}

describe('through its door', () => {
  test('an endpoint is made by a key of the scope, told of an event that came by Kafka, and the log shows it', async () => {
    const partner = await subgraph.viewer({ apiKeyId: newId('key'), scopes: ['webhooks:write'] });
    const made = await change('webhookEndpointCreate', input(), partner);
    expect(made).toMatchObject({
      endpoint: {
        url: receiver.url,
        events: ['TRANSACTION_COMPLETED'],
        description: 'ours',
        enabled: true,
        disabledReason: null,
      },
      secret: expect.stringMatching(/^whsec_/),
      userErrors: [],
    });
    await complete(partner.userId);
    const { nodes } = await eventually(async () => {
      const [endpoint] = (await list(partner)).webhookEndpoints;
      expect(endpoint?.deliveries.nodes).toMatchObject([{ status: 'DELIVERED' }]);
      return endpoint?.deliveries ?? { nodes: [] };
    });
    expect(nodes).toMatchObject([
      {
        event: 'TRANSACTION_COMPLETED',
        attemptCount: 1,
        nextAttemptAt: null,
        attempts: [
          { responseStatus: 204, responseBody: '', error: null, durationMs: expect.any(Number), at: expect.any(String) },
        ],
      },
    ]);
    const got = receiver.received.find(({ body }) => body.id === nodes[0]?.messageId) as Received;
    new Webhook(made.secret).verify(got.text, got.headers as Record<string, string>);
  });

  test('it is changed, given another secret, sent an example, sent it again, and removed', async () => {
    const ada = await subgraph.viewer();
    const { endpoint, secret } = await change('webhookEndpointCreate', input(), ada);
    const { id } = endpoint;
    expect(await change('webhookEndpointUpdate', { id, events: ['BUDGET_EXCEEDED', 'SPLIT_SETTLED'] }, ada)).toMatchObject({
      endpoint: { id, events: ['BUDGET_EXCEEDED', 'SPLIT_SETTLED'], enabled: true },
    });
    const rotated = await change('webhookSecretRotate', { id, overlapSeconds: 600 }, ada);
    expect(rotated).toMatchObject({
      endpoint: { id, previousSecretUntil: expect.any(String) },
      secret: expect.stringMatching(/^whsec_/),
    });
    expect(rotated.secret).not.toBe(secret);
    const sent = await change('webhookTestSend', { id, event: 'SPLIT_SETTLED' }, ada);
    const delivery = {
      id: expect.stringMatching(/^whd_/),
      status: 'PENDING',
      isTest: true,
      event: 'SPLIT_SETTLED',
      attempts: [],
    };
    expect(sent).toMatchObject({ delivery: { ...delivery, nextAttemptAt: expect.any(String) } });
    const { id: deliveryId } = sent.delivery as { id: string };
    await eventually(async () => {
      expect((await list(ada)).webhookEndpoints[0]?.deliveries.nodes).toMatchObject([{ id: deliveryId, status: 'DELIVERED' }]);
    });
    expect(await change('webhookRedeliver', { endpointId: id, deliveryId }, ada)).toEqual({ queuedCount: 1, userErrors: [] });
    const early = { from: '2020-01-01T00:00:00Z', to: '2020-01-02T00:00:00Z' };
    expect(await change('webhookRedeliver', { endpointId: id, ...early }, ada)).toEqual({ queuedCount: 0, userErrors: [] });
    expect(await change('webhookEndpointDelete', { id }, ada)).toEqual({ deletedEndpointId: id, userErrors: [] });
    expect((await list(ada)).webhookEndpoints).toEqual([]);
    expect(await subgraph.data('query ($id: ID!) { webhookEndpoint(id: $id) { id } }', { id }, { as: ada })).toEqual({
      webhookEndpoint: null,
    });
  });

  test('what can be mended is said with its place', async () => {
    const ada = await subgraph.viewer();
    expect(await change('webhookEndpointCreate', { url: 'https://10.0.0.1/', events: [] }, ada)).toMatchObject({
      endpoint: null,
      secret: null,
      userErrors: [
        { code: 'INVALID_URL', path: ['input', 'url'] },
        { code: 'INVALID_EVENTS', path: ['input', 'events'] },
      ],
    });
    expect(await change('webhookEndpointDelete', { id: newId('whe') }, ada)).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    });
  });

  test('a log is paged, and narrowed by what became of its deliveries', async () => {
    const ada = await subgraph.viewer();
    await change('webhookEndpointCreate', input(), ada);
    await complete(ada.userId, 5);
    await eventually(async () => {
      const [endpoint] = (await list(ada, { status: 'DELIVERED' })).webhookEndpoints;
      expect(endpoint?.deliveries.nodes).toHaveLength(5);
    });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Log = await list(ada, { first: 2, after });
      const deliveries = page.webhookEndpoints[0]?.deliveries;
      seen.push(...(deliveries?.nodes ?? []).map(({ messageId }) => messageId));
      after = deliveries?.pageInfo.hasNextPage ? deliveries.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(5);
    expect((await list(ada, { status: 'FAILED' })).webhookEndpoints[0]?.deliveries.nodes).toEqual([]);
    const { errors } = await subgraph.query(LIST, { first: 101 }, { as: ada });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('many endpoints with their logs and attempts cost three queries', async () => {
    const ada = await subgraph.viewer();
    for (let count = 0; count < 4; count += 1) await change('webhookEndpointCreate', input(), ada);
    await complete(ada.userId, 3);
    await eventually(async () => {
      const { webhookEndpoints } = await list(ada, { status: 'DELIVERED' });
      expect(webhookEndpoints.flatMap(({ deliveries }) => deliveries.nodes)).toHaveLength(12);
    });
    const queries = async () => {
      const { values } = await dbQueryDurationSeconds.get();
      return values
        .filter(
          ({ metricName, labels }) =>
            metricName?.endsWith('_count') && labels.service === 'webhooks' && labels.operation === 'select',
        )
        .reduce((sum, { value }) => sum + value, 0);
    };
    // The sweep asks as well, seldom: of several tries one is alone.
    await eventually(async () => {
      const before = await queries();
      const { webhookEndpoints } = await list(ada);
      expect(webhookEndpoints.flatMap(({ deliveries }) => deliveries.nodes.flatMap(({ attempts }) => attempts))).toHaveLength(12);
      expect((await queries()) - before).toBe(3);
    });
  });

  test.each(Object.keys(MUTATIONS) as Mutation[])('%s is not for keys without the scope, nor for nobody', async (name) => {
    const document = `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { code } } }`;
    const inputs: Record<Mutation, object> = {
      webhookEndpointCreate: input(),
      webhookEndpointUpdate: { id: 'x' },
      webhookEndpointDelete: { id: 'x' },
      webhookSecretRotate: { id: 'x' },
      webhookTestSend: { id: 'x', event: 'SPLIT_SETTLED' },
      webhookRedeliver: { endpointId: 'x' },
    };
    const reader = await subgraph.viewer({ apiKeyId: newId('key'), scopes: ['transactions:read', 'profile:read'] });
    const codeOf = async (as: Viewer | null) =>
      (await subgraph.query(document, { input: inputs[name] }, { as })).errors[0]?.extensions.code;
    expect([await codeOf(reader), await codeOf(null)]).toEqual(['FORBIDDEN', 'UNAUTHENTICATED']);
  });
});
