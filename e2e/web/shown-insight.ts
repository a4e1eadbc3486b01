import {
  CreateStatementDocument,
  OpenWalletDocument,
  SetBudgetDocument,
  WalletsDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { type Person, topUp } from '../contract/people.ts';

const dayMs = 86_400_000;

/** Gives a person something to see on the pages of insight: a second currency, a budget, a statement, whose id is the answer. */
export async function addInsight(person: Person): Promise<string> {
  const { client } = person;
  await client.execute(OpenWalletDocument, { input: { currency: 'EUR' } });
  await topUp(person, '80.00', 'EUR');
  const limit = { amount: '55.00', currency: 'USD' };
  await client.execute(SetBudgetDocument, { input: { category: 'entertainment', limit } });
  const { wallets } = await client.execute(WalletsDocument, {});
  const period = { from: new Date(Date.now() - 7 * dayMs).toISOString(), to: new Date(Date.now() + dayMs).toISOString() };
  const { statementCreate } = await client.execute(CreateStatementDocument, {
    input: { walletId: wallets[0]?.id ?? '', format: 'PDF', ...period },
  });
  if (!statementCreate.statement) throw new Error(`no statement was made: ${JSON.stringify(statementCreate.userErrors)}`);
  return statementCreate.statement.id;
}
