// `npm run demo:partner`: makes a shop, somebody to pay and an API key in a product that is running, then runs the partner's own program.
import { randomBytes, randomUUID } from 'node:crypto';
import { CreateApiKeyDocument, RegisterDocument, TopUpDocument } from '@mint/sdk/__generated__/graphql.ts';
import { MintClient } from '@mint/sdk/client.ts';

const mintUrl = process.env.MINT_URL ?? 'http://127.0.0.1:4000';

async function join(displayName: string): Promise<{ client: MintClient; handle: string }> {
  const handle = `${displayName.toLowerCase()}_${randomBytes(4).toString('hex')}`;
  const email = `${handle}@example.com`;
  const password = randomBytes(18).toString('base64url');
  const client = new MintClient({ url: `${mintUrl}/graphql` });
  const { userRegister } = await client.execute(RegisterDocument, {
    input: { email, password, displayName, handle, country: 'US' },
  });
  if (!userRegister.user) throw new Error(`nobody was signed up: ${JSON.stringify(userRegister.userErrors)}`);
  await client.logIn({ email, password });
  console.log(`${displayName} signed up as @${handle}`);
  return { client, handle };
}

const [shop, grace] = await Promise.all([join('Shop'), join('Grace')]);
await shop.client.execute(TopUpDocument, {
  input: { amount: { amount: '50.00', currency: 'USD' }, idempotencyKey: randomUUID() },
});
const { apiKeyCreate } = await shop.client.execute(CreateApiKeyDocument, {
  input: {
    name: 'Shop server',
    scopes: ['TRANSFERS_WRITE', 'WEBHOOKS_WRITE'],
    // However much is in the wallet, a key that leaks can send no more in a day.
    dailyLimit: { amount: '40.00', currency: 'USD' },
  },
});
if (!apiKeyCreate.secret) throw new Error(`no key was made: ${JSON.stringify(apiKeyCreate.userErrors)}`);
console.log(`made an API key, ${apiKeyCreate.apiKey?.prefix}…`);
await Promise.all([shop.client.close(), grace.client.close()]);

process.env.MINT_API_KEY = apiKeyCreate.secret;
process.env.MINT_RECIPIENT = grace.handle;
await import('./main.ts');
