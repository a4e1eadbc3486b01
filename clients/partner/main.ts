// What a partner runs: pays somebody with an API key, and is told by a webhook what came of it. Copy it; it needs nothing but `standardwebhooks`.
//   MINT_API_KEY    a key with TRANSFERS_WRITE and WEBHOOKS_WRITE
//   MINT_RECIPIENT  whom to pay, by handle
//   MINT_URL        the product, http://127.0.0.1:4000 unless told
//   RECEIVER_URL    where Mint reaches this program; this machine unless told
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** What a webhook says of a transaction; there is more in it. */
interface TransactionEvent {
  readonly id: string;
  readonly type: string;
  readonly sequence: number;
  readonly data: { readonly transaction: { readonly id: string; readonly status: string } };
}

interface Refusable {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

const mintUrl = process.env.MINT_URL ?? 'http://127.0.0.1:4000';
const apiKey = process.env.MINT_API_KEY;
const recipientHandle = process.env.MINT_RECIPIENT;
const patienceMs = 30_000;

/** Runs one mutation. What the business refuses is in `userErrors`; all else is in `errors`, with a code and a trace id to name to support. */
async function mutate<Payload extends Refusable>(
  name: string,
  inputType: string,
  selection: string,
  input: object,
): Promise<Payload> {
  const query = `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${selection} userErrors { code message } } }`;
  const response = await fetch(`${mintUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
    body: JSON.stringify({ query, variables: { input } }),
    signal: AbortSignal.timeout(15_000),
  });
  const { data, errors } = (await response.json()) as {
    data?: Record<string, Payload>;
    errors?: { message: string; extensions: { code: string; traceId?: string } }[];
  };
  const [error] = errors ?? [];
  if (error) throw new Error(`${error.extensions.code}: ${error.message} (trace ${error.extensions.traceId})`);
  const payload = data?.[name];
  const [refusal] = payload?.userErrors ?? [];
  if (!payload || refusal) throw new Error(`${refusal?.code}: ${refusal?.message}`);
  return payload;
}

/** Receives webhooks. Nothing that isn't proven to be Mint's gets any further, and nothing twice. */
function openReceiver() {
  const seen = new Set<string>();
  const outcomes = new Map<string, TransactionEvent>();
  let secret: string | null = null;
  let wake = () => {};
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      try {
        if (secret === null) throw new Error('There is no secret yet');
        // The body as it came: written anew it might differ by a byte, and prove nothing.
        const event = new Webhook(secret).verify(body, request.headers as Record<string, string>) as TransactionEvent;
        response.writeHead(204).end();
        // A delivery may come twice; its id does not change.
        if (seen.has(event.id)) return;
        seen.add(event.id);
        console.log(`told: ${event.type} of ${event.data.transaction.id}`);
        outcomes.set(event.data.transaction.id, event);
        wake();
      } catch {
        response.writeHead(400).end();
      }
    });
  });
  return {
    async listen(): Promise<string> {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return process.env.RECEIVER_URL ?? `http://127.0.0.1:${(server.address() as AddressInfo).port}/mint`;
    },
    trust(given: string) {
      secret = given;
    },
    async outcomeOf(transactionId: string): Promise<TransactionEvent> {
      const deadline = AbortSignal.timeout(patienceMs);
      for (;;) {
        const event = outcomes.get(transactionId);
        if (event) return event;
        await new Promise<void>((resolve, reject) => {
          wake = resolve;
          deadline.addEventListener('abort', () => reject(new Error('No webhook came')), { once: true });
        });
      }
    },
    close: () => server.close(),
  };
}

if (!apiKey || !recipientHandle) {
  console.error('Set MINT_API_KEY and MINT_RECIPIENT; `npm run demo:partner` makes both.');
  process.exit(1);
}

const receiver = openReceiver();
const url = await receiver.listen();
type Created = Refusable & { readonly endpoint: { readonly id: string }; readonly secret: string };
const events = ['TRANSACTION_COMPLETED', 'TRANSACTION_FAILED', 'TRANSACTION_REVERSED'];
const { endpoint, secret } = await mutate<Created>(
  'webhookEndpointCreate',
  'WebhookEndpointCreateInput',
  'endpoint { id } secret',
  {
    url,
    events,
  },
);
// It is shown this once: keep it where you keep your secrets.
receiver.trust(secret);
console.log(`listening at ${url} as ${endpoint.id}`);

// Keep the key with your own order before you ask: the same key again is the same transfer, whatever became of the first answer.
const idempotencyKey = `order-${randomUUID()}`;
const input = { recipientHandle, amount: { amount: '12.34', currency: 'USD' }, note: 'Order 1042', idempotencyKey };
type Transferred = Refusable & { readonly transaction: { readonly id: string; readonly status: string } };
const pay = () => mutate<Transferred>('transferCreate', 'TransferCreateInput', 'transaction { id status }', input);
const { transaction } = await pay();
console.log(`asked: ${transaction.id} is ${transaction.status}`);
const again = await pay();
console.log(`asked again: ${again.transaction.id === transaction.id ? 'the same transfer' : 'ANOTHER TRANSFER'}`);

const outcome = await receiver.outcomeOf(transaction.id);
console.log(`paid: ${outcome.data.transaction.status}`);

await mutate('webhookEndpointDelete', 'WebhookEndpointDeleteInput', 'deletedEndpointId', { id: endpoint.id });
receiver.close();
