import { mailTo, tokenIn } from '../contract/mailbox.ts';
import { newcomer } from '../contract/people.ts';
import type { RestClient } from './rest-client.ts';

/** Somebody who has signed up, proven the e-mail address and logged in, all by REST. */
export interface RestPerson {
  readonly id: string;
  readonly handle: string;
  readonly email: string;
  readonly password: string;
  readonly token: string;
  readonly refreshToken: string;
}

/** Signs somebody up, proves the address by the e-mail that came, and logs in. */
export async function joinByRest(rest: RestClient, displayName?: string): Promise<RestPerson> {
  const input = newcomer(displayName);
  const { body: user } = await rest.ask('POST', '/auth/register', { body: input });
  await rest.ask('POST', '/auth/verify-email', { body: { token: tokenIn(await mailTo(input.email, /confirm|verif/i)) } });
  const { body: session } = await rest.ask('POST', '/auth/login', { body: { email: input.email, password: input.password } });
  return {
    id: user.id,
    handle: input.handle,
    email: input.email,
    password: input.password,
    token: session.accessToken,
    refreshToken: session.refreshToken,
  };
}

/** An amount of dollars as a request has it. */
export const dollars = (amount: string) => ({ amount, currency: 'USD' });
