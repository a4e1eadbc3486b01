import { randomUUID } from 'node:crypto';
import { CreateMoneyRequestDocument, TransferDocument, UpdateProfileDocument } from '@mint/sdk/__generated__/graphql.ts';
import { join, type Person, topUp } from '../contract/people.ts';
import { send } from '../contract/wire.ts';

/** People who use the product. */
export interface Traffic {
  /** Does once what is done all day: money is sent and asked for, somebody is told, looks, changes their name, and gets one thing wrong. */
  turn(): Promise<void>;
  stop(): Promise<void>;
}

/** Signs two people up, gives the first money, and has the second listen over a socket. */
export async function startTraffic(url: string): Promise<Traffic> {
  const [payer, payee] = [await join(url), await join(url)];
  await topUp(payer, '50.00');
  payee.client.followNotifications({ next() {} });
  const dollars = (amount: string) => ({ amount, currency: 'USD' });
  return {
    async turn() {
      await payer.client.execute(TransferDocument, {
        input: { recipientHandle: payee.handle, amount: dollars('0.01'), idempotencyKey: randomUUID() },
      });
      await payee.client.execute(CreateMoneyRequestDocument, { input: { payerId: payer.id, amount: dollars('0.01') } });
      await looks(url, payer);
      await payee.client.execute(UpdateProfileDocument, { input: { displayName: `Grace ${randomUUID().slice(0, 4)}` } });
      await send(url, '{ thereIsNoSuchField }', {});
    },
    stop: () => payee.client.close(),
  };
}

const looks = (url: string, { session }: Person) =>
  send(
    url,
    '{ me { id } transactions(first: 5) { nodes { id counterparty { id displayName } } } }',
    {},
    { token: session.accessToken },
  );
