import { UserRole } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { MintClient } from '@mint/sdk/client.ts';
import { join, logIn, type Person } from '../contract/people.ts';
import { operatorOf } from '../operator.ts';
import type { Stack } from '../stack.ts';

/** Somebody who runs the platform, in a session that says so. */
export async function joinAsOperator(stack: Stack, displayName: string): Promise<Person> {
  const person = await join(stack.url, displayName);
  await operatorOf(stack).auth.setUserRole({ userId: person.id, role: UserRole.ADMIN, reason: 'runs the platform' });
  const session = await logIn(stack.url, person);
  return { ...person, session, client: new MintClient({ url: stack.url, tokens: session }) };
}
