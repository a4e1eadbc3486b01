import { randomUUID } from 'node:crypto';
import { TransferDocument } from '@mint/sdk/__generated__/graphql.ts';
import { joinAsOperator } from '../admin/operators.ts';
import { join, type Person, topUp } from '../contract/people.ts';
import type { Stack } from '../stack.ts';

/** People with something to show on every page. */
export interface ShownWorld {
  /** Whose pages are shown: has money, history and belongings of each kind. */
  readonly person: Person;
  readonly operator: Person;
  /** A transfer that the person sent. */
  readonly transactionId: string;
}

/** Makes that world through the API. */
export async function makeShownWorld(stack: Stack): Promise<ShownWorld> {
  const [person, friend, operator] = await Promise.all([
    join(stack.url, 'Ada Lovelace'),
    join(stack.url, 'Grace Hopper'),
    joinAsOperator(stack, 'Olga Operator'),
  ]);
  await topUp(person, '250.00');
  const sent = await transfer(person, friend, '12.34', 'lunch');
  await transfer(friend, person, '5.00', 'coffee');
  await transfer(person, friend, '48.00', 'concert tickets');
  return { person, operator, transactionId: sent };
}

async function transfer({ client }: Person, { handle }: Person, amount: string, note: string): Promise<string> {
  const { transferCreate } = await client.execute(TransferDocument, {
    input: { recipientHandle: handle, amount: { amount, currency: 'USD' }, note, idempotencyKey: randomUUID() },
  });
  if (transferCreate.transaction?.status !== 'COMPLETED') throw new Error(`nothing was sent: ${JSON.stringify(transferCreate)}`);
  return transferCreate.transaction.id;
}
