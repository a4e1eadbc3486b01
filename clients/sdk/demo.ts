// `npm run demo`: the product's story in a terminal, told through the typed client against a product that is running.
import { randomBytes, randomUUID } from 'node:crypto';
import { RegisterDocument, TopUpDocument, TransferDocument, WalletsDocument } from './__generated__/graphql.ts';
import { MintClient } from './client.ts';
import { MintError } from './mint-error.ts';
import type { LiveNotification } from './notification-stream.ts';

const url = process.env.MINT_URL ?? 'http://127.0.0.1:4000/graphql';
const patienceMs = 20_000;

/** Signs a new person up and logs in as that person. */
async function join(displayName: string): Promise<{ client: MintClient; handle: string }> {
  const handle = `${displayName.toLowerCase()}_${randomBytes(4).toString('hex')}`;
  const email = `${handle}@example.com`;
  const password = randomBytes(18).toString('base64url');
  const client = new MintClient({ url });
  const { userRegister } = await client.execute(RegisterDocument, {
    input: { email, password, displayName, handle, country: 'US' },
  });
  refuse(userRegister.userErrors);
  await client.logIn({ email, password });
  console.log(`${displayName} signed up as @${handle}`);
  return { client, handle };
}

/** Ends the story when the business refused a step of it. */
function refuse(userErrors: readonly { code: string; message: string }[]): void {
  const [refusal] = userErrors;
  if (refusal) throw new Error(`${refusal.code}: ${refusal.message}`);
}

async function balance(client: MintClient): Promise<string> {
  const { wallets } = await client.execute(WalletsDocument, {});
  return wallets.map(({ available }) => `${available.amount} ${available.currency}`).join(', ');
}

async function tell(): Promise<void> {
  const [ada, grace] = await Promise.all([join('Ada'), join('Grace')]);

  const heard = new Promise<LiveNotification>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no notification came')), patienceMs);
    grace.client.followNotifications({
      connected: () => console.log('Grace is listening for notifications …'),
      next: (notification) => {
        console.log(`  ⟶ Grace hears: ${notification.title} — ${notification.body}`);
        if (notification.transaction?.counterparty?.displayName !== 'Ada') return;
        clearTimeout(timer);
        resolve(notification);
      },
      error: reject,
    });
  });

  const { topUpCreate } = await ada.client.execute(TopUpDocument, {
    input: { amount: { amount: '100.00', currency: 'USD' }, idempotencyKey: randomUUID() },
  });
  refuse(topUpCreate.userErrors);
  console.log(`Ada topped up: ${await balance(ada.client)}`);

  const { transferCreate } = await ada.client.execute(TransferDocument, {
    input: {
      recipientHandle: grace.handle,
      amount: { amount: '12.34', currency: 'USD' },
      note: 'lunch',
      idempotencyKey: randomUUID(),
    },
  });
  refuse(transferCreate.userErrors);
  console.log(
    `Ada sent 12.34 USD to ${transferCreate.transaction?.recipient?.displayName}: ${transferCreate.transaction?.status}`,
  );

  const { transaction } = await heard;
  console.log(
    `Grace was told at once: ${transaction?.amount.amount} ${transaction?.amount.currency} from ${transaction?.counterparty?.displayName}`,
  );
  console.log(`Ada has ${await balance(ada.client)}, Grace has ${await balance(grace.client)}`);
  await Promise.all([ada.client.close(), grace.client.close()]);
}

try {
  await tell();
} catch (error) {
  const unreachable = error instanceof MintError && error.code === 'NETWORK_ERROR';
  console.error(unreachable ? `Nothing answers at ${url}: start the product with \`npm start\` first.` : error);
  process.exitCode = 1;
}
process.exit();
