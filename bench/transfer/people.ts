import { randomBytes, randomUUID } from 'node:crypto';
import { RegisterDocument, TopUpDocument } from '@mint/sdk/__generated__/graphql.ts';
import { MintClient } from '@mint/sdk/client.ts';

/** Somebody with an account and money. */
export interface Person {
  readonly id: string;
  /** Good for a quarter of an hour. */
  readonly accessToken: string;
}

/** Signs people up, one after the other, logs them in and gives each more money than the load can spend. */
export async function signUp(url: string, count: number): Promise<readonly Person[]> {
  const people: Person[] = [];
  for (let index = 0; index < count; index += 1) people.push(await join(url, index));
  return people;
}

async function join(url: string, index: number): Promise<Person> {
  const handle = `bench_${index}_${randomBytes(4).toString('hex')}`;
  const email = `${handle}@example.com`;
  const password = randomBytes(18).toString('base64url');
  let accessToken = '';
  const client = new MintClient({ url, onTokens: (tokens) => (accessToken = tokens.accessToken) });
  const { userRegister } = await client.execute(RegisterDocument, {
    input: { email, password, displayName: `Person ${index}`, handle, country: 'US' },
  });
  await client.logIn({ email, password });
  const { topUpCreate } = await client.execute(TopUpDocument, {
    input: { amount: { amount: '10000.00', currency: 'USD' }, idempotencyKey: randomUUID() },
  });
  const id = userRegister.user?.id;
  if (id === undefined || topUpCreate.transaction?.status !== 'COMPLETED')
    throw new Error(`Nobody to send money: ${JSON.stringify({ userRegister, topUpCreate })}`);
  return { id, accessToken };
}
