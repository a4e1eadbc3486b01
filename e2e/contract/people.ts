import { randomBytes, randomUUID } from 'node:crypto';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { LogInDocument, type LogInMutation, RegisterDocument, TopUpDocument } from '@mint/sdk/__generated__/graphql.ts';
import { MintClient } from '@mint/sdk/client.ts';
import { send } from './wire.ts';

/** Somebody who has signed up and logged in. */
export interface Person {
  readonly id: string;
  readonly handle: string;
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
  readonly session: NonNullable<LogInMutation['sessionCreate']['session']>;
  /** A client with the session. */
  readonly client: MintClient;
}

/** What somebody needs to sign up, different each time. */
export function newcomer(displayName = 'Ada Lovelace') {
  const handle = `u_${randomBytes(6).toString('hex')}`;
  return { email: `${handle}@example.com`, password: randomBytes(18).toString('base64url'), displayName, handle, country: 'US' };
}

/** Signs somebody up and logs in. */
export async function join(url: string, displayName?: string): Promise<Person> {
  const input = newcomer(displayName);
  const { data } = await send(url, RegisterDocument, { input });
  const user = data?.userRegister.user;
  if (!user) throw new Error(`nobody was signed up: ${JSON.stringify(data?.userRegister.userErrors)}`);
  const session = await logIn(url, input);
  return { ...input, id: user.id, session, client: new MintClient({ url, tokens: session }) };
}

/** Opens one more session. */
export async function logIn(url: string, { email, password }: Pick<Person, 'email' | 'password'>): Promise<Person['session']> {
  const { data, errors } = await send(url, LogInDocument, { input: { email, password } });
  const session = data?.sessionCreate.session;
  if (!session) throw new Error(`nobody was logged in: ${JSON.stringify(data?.sessionCreate.userErrors ?? errors)}`);
  return session;
}

/** Puts money into somebody's wallet. */
export async function topUp({ client }: Person, amount: string, currency = 'USD'): Promise<string> {
  const input = { amount: { amount, currency }, idempotencyKey: randomUUID() };
  // Nobody may know the outcome yet, on a busy machine: the same key asks for the same one.
  const { topUpCreate } = await eventually(() => client.execute(TopUpDocument, { input }), { intervalMs: 250 });
  if (topUpCreate.transaction?.status !== 'COMPLETED') throw new Error(`no money came: ${JSON.stringify(topUpCreate)}`);
  return topUpCreate.transaction.id;
}
