import { randomBytes, randomUUID } from 'node:crypto';
import { eventually } from '@mint/platform/testing/eventually.ts';
import {
  NotificationsDocument,
  RegisterDocument,
  SetPreferencesDocument,
  TopUpDocument,
  WalletsDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { MintClient } from '@mint/sdk/client.ts';

/** Somebody with an account, a session and money. */
export interface Person {
  readonly id: string;
  readonly client: MintClient;
  /** The newest notification of when everything was still quiet. */
  readonly lastNotificationId: string;
}

/** What everybody has at first, in minor units. */
export const toppedUpMinor = 10_000_00n;

const patience = { timeoutMs: 30_000 };

/**
 * Signs a person up, logs in and tops up; done when the person was told of it.
 *
 * @param options Whether the person has e-mail about transfers, and how long their client waits for an answer.
 */
export async function join(
  url: string,
  name: string,
  { mails, timeoutMs = 5_000 }: { readonly mails: boolean; readonly timeoutMs?: number },
): Promise<Person> {
  const handle = `${name}_${randomBytes(5).toString('hex')}`;
  const email = `${handle}@example.com`;
  const password = randomBytes(18).toString('base64url');
  const client = new MintClient({ url, timeoutMs });
  const { userRegister } = await client.execute(RegisterDocument, {
    input: { email, password, displayName: name, handle, country: 'US' },
  });
  refuse(userRegister.userErrors);
  await client.logIn({ email, password });
  if (!mails) {
    const { notificationPreferencesUpdate } = await client.execute(SetPreferencesDocument, {
      input: { email: (['TRANSFER_RECEIVED', 'TRANSFER_FAILED'] as const).map((kind) => ({ kind, enabled: false })) },
    });
    refuse(notificationPreferencesUpdate.userErrors);
  }
  const idempotencyKey = randomUUID();
  await eventually(async () => {
    const { topUpCreate } = await client.execute(TopUpDocument, {
      input: { amount: { amount: '10000.00', currency: 'USD' }, idempotencyKey },
    });
    refuse(topUpCreate.userErrors);
    if (topUpCreate.transaction?.status !== 'COMPLETED') throw new Error(`the top-up is ${topUpCreate.transaction?.status}`);
  }, patience);
  const lastNotificationId = await eventually(async () => {
    const { notifications } = await client.execute(NotificationsDocument, { first: 10 });
    const kinds = notifications.nodes.map(({ kind }) => kind).sort();
    if (kinds.join() !== 'TOP_UP_COMPLETED,WELCOME') throw new Error(`${name} was told ${kinds.join() || 'nothing'}`);
    return notifications.nodes[0]?.id ?? '';
  }, patience);
  return { id: userRegister.user?.id ?? '', client, lastNotificationId };
}

/** What a person's wallet says, in minor units. */
export async function balanceOf({ client }: Person): Promise<bigint> {
  const { wallets } = await client.execute(WalletsDocument, {});
  return wallets.reduce((sum, { balance }) => sum + BigInt(balance.minorUnits), 0n);
}

function refuse(userErrors: readonly { readonly code: string; readonly message: string }[]): void {
  const [refusal] = userErrors;
  if (refusal) throw new Error(`${refusal.code}: ${refusal.message}`);
}
