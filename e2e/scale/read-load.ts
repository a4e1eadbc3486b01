import { TransactionsDocument, WalletsDocument } from '@mint/sdk/__generated__/graphql.ts';
import type { Person } from '../resilience/people.ts';

/** People who look at what they have, all the time. */
export interface ReadLoad {
  /** How often somebody has looked. */
  readonly count: number;
  /** What did not answer, and why. */
  readonly failures: readonly string[];
  stop(): Promise<void>;
}

/** Each looks at their wallets and at their transactions in turn, and again as soon as there is an answer. */
export function startReadLoad(people: readonly Person[]): ReadLoad {
  const failures: string[] = [];
  let count = 0;
  let stopping = false;

  async function look({ client }: Person): Promise<void> {
    for (let turn = 0; !stopping; turn += 1) {
      try {
        await (turn % 2 === 0 ? client.execute(WalletsDocument, {}) : client.execute(TransactionsDocument, { first: 5 }));
        count += 1;
      } catch (error) {
        failures.push(String(error));
      }
    }
  }

  const looking = Promise.all(people.map(look));
  return {
    get count() {
      return count;
    },
    failures,
    async stop() {
      stopping = true;
      await looking;
    },
  };
}
