// The load generator, in a process of its own: told what to do by messages, answers each with its figure.
import { randomInt, randomUUID } from 'node:crypto';
import { TransactionsDocument, TransferDocument } from '@mint/sdk/__generated__/graphql.ts';
import postgres from 'postgres';
import { Agent, request } from 'undici';
import { openLoop } from './open-loop.ts';
import type { Person } from './people.ts';

/** What can be measured. `commits`: three durable single-row commits one after the other, by a bare client: what the disk alone costs. */
export type Operation = 'commits' | 'transfer' | 'transfer, as the SDK asks' | 'list of 20';

/** What the generator is started with, as JSON in the variable GENERATOR. */
export interface GeneratorInput {
  readonly url: string;
  readonly people: readonly Person[];
  /** A database of the same server. */
  readonly referenceUrl: string;
}

/** What it is asked by message; the answer is an OpenLoopFigure. */
export interface LoadRequest {
  readonly operation: Operation;
  readonly perSecond: number;
  readonly seconds: number;
}

const { url, people, referenceUrl }: GeneratorInput = JSON.parse(process.env.GENERATOR ?? '{}');
const agent = new Agent({ connections: 64 });
const reference = postgres(referenceUrl, { max: 10, onnotice: () => {} });
await reference`create table if not exists commits (id uuid primary key, amount bigint not null)`;

/** The three commits and two hops, and no more asked for than what became of it. */
const bareTransfer = `mutation Transfer($input: TransferCreateInput!) {
  transferCreate(input: $input) { transaction { id status } userErrors { code message } }
}`;
const queries = {
  transfer: bareTransfer,
  'transfer, as the SDK asks': TransferDocument.toString(),
  'list of 20': TransactionsDocument.toString(),
};

async function ask(query: string, variables: unknown, person: Person): Promise<string> {
  const { statusCode, body } = await request(url, {
    method: 'POST',
    dispatcher: agent,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${person.accessToken}` },
    body: JSON.stringify({ query, variables }),
  });
  const text = await body.text();
  if (statusCode !== 200 || text.includes('"errors"')) throw new Error(`${statusCode}: ${text.slice(0, 500)}`);
  return text;
}

const anybody = (): number => randomInt(people.length);

async function transfer(query: string): Promise<void> {
  const sender = anybody();
  const recipient = (sender + randomInt(1, people.length)) % people.length;
  const input = {
    recipientId: people[recipient]?.id,
    amount: { amount: (randomInt(1, 500) / 100).toFixed(2), currency: 'USD' },
    note: 'lunch',
    idempotencyKey: randomUUID(),
  };
  const answer = await ask(query, { input }, people[sender] as Person);
  if (!answer.includes('"COMPLETED"')) throw new Error(`No money moved: ${answer}`);
}

const calls: Record<Operation, () => Promise<void>> = {
  async commits() {
    for (let count = 0; count < 3; count += 1)
      await reference`insert into commits (id, amount) values (${randomUUID()}, ${randomInt(1, 500)})`;
  },
  transfer: () => transfer(queries.transfer),
  'transfer, as the SDK asks': () => transfer(queries['transfer, as the SDK asks']),
  async 'list of 20'() {
    await ask(queries['list of 20'], { first: 20 }, people[anybody()] as Person);
  },
};

process.on('message', async ({ operation, perSecond, seconds }: LoadRequest) => {
  process.send?.(await openLoop(perSecond, seconds, calls[operation]));
});
process.send?.('ready');
