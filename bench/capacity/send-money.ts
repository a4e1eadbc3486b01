import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { TransferDocument } from '@mint/sdk/__generated__/graphql.ts';
import type { Person } from '../transfer/people.ts';

const RETRY_MS = 200;

/**
 * Has people send each other money, so many at a time and each as soon as the one before has arrived, for a while. Answers how many transfers
 * there were. One that was put off, on a machine that is busy with other things, is asked for again with its key.
 */
export async function sendMoney({
  url,
  people,
  lanes,
  seconds,
}: {
  readonly url: string;
  readonly people: readonly Person[];
  readonly lanes: number;
  readonly seconds: number;
}): Promise<number> {
  const endsAt = performance.now() + seconds * 1_000;
  let transfers = 0;

  async function send(): Promise<void> {
    const sender = randomInt(people.length);
    const recipient = (sender + randomInt(1, people.length)) % people.length;
    const input = {
      recipientId: people[recipient]?.id,
      amount: { amount: (randomInt(1, 500) / 100).toFixed(2), currency: 'USD' },
      note: 'lunch',
      idempotencyKey: randomUUID(),
    };
    for (;;) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${people[sender]?.accessToken}` },
        body: JSON.stringify({ query: TransferDocument.toString(), variables: { input } }),
      });
      if ((await response.text()).includes('"COMPLETED"')) return;
      await pause(RETRY_MS);
    }
  }

  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (performance.now() < endsAt) {
        await send();
        transfers += 1;
      }
    }),
  );
  return transfers;
}
