import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CreateApiKeyDocument } from '@mint/sdk/__generated__/graphql.ts';
import { openReceiver, type Receiver } from '@mint/webhooks/test/receiver.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, type Person, topUp } from '../contract/people.ts';
import { startProduct } from '../contract/product.ts';
import type { Stack } from '../stack.ts';

let stack: Stack;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await openReceiver();
  stack = await startProduct();
});
afterAll(async () => {
  await stack?.stop();
  await receiver?.close();
});

const run = promisify(execFile);
const hasCurl = spawnSync('curl', ['--version']).status === 0;
const pathOf = (url: URL) => fileURLToPath(url);
/** What the programs are told: nothing of this process but where to find commands. */
const environment = (given: Record<string, string> = {}) => ({ PATH: process.env.PATH, MINT_URL: stack.product.url, ...given });

async function shop(): Promise<{ key: string; grace: Person }> {
  const [owner, grace] = await Promise.all([join(stack.url, 'Shop'), join(stack.url, 'Grace')]);
  await topUp(owner, '50.00');
  const input = { name: 'Shop server', scopes: ['TRANSFERS_WRITE' as const, 'WEBHOOKS_WRITE' as const] };
  const { apiKeyCreate } = await owner.client.execute(CreateApiKeyDocument, { input });
  return { key: apiKeyCreate.secret ?? '', grace };
}

describe('the partner’s guide', () => {
  test('its program in TypeScript pays, and is told of it by a webhook that it has verified', async () => {
    const demo = pathOf(new URL('../../clients/partner/demo.ts', import.meta.url));
    const { stdout } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', demo], {
      env: environment(),
      timeout: 60_000,
    });
    expect(stdout).toMatch(/asked: txn_\w+ is COMPLETED\n/);
    expect(stdout).toContain('asked again: the same transfer\n');
    expect(stdout).toMatch(/told: TRANSACTION_COMPLETED of txn_\w+\n/);
    expect(stdout).toContain('paid: COMPLETED\n');
  });

  // Everything else here runs without it.
  test.runIf(hasCurl)('its commands of curl pay once, and show what the receiver was sent', async () => {
    const { key, grace } = await shop();
    const script = pathOf(new URL('../../clients/partner/pay.sh', import.meta.url));
    const given = { MINT_API_KEY: key, MINT_RECIPIENT: grace.handle, RECEIVER_URL: receiver.url };
    const { stdout } = await run('sh', [script], { env: environment(given), timeout: 60_000 });
    const [, pays = '', log = ''] = stdout.split('# ').slice(1);
    const ids = [...pays.matchAll(/"id":"(txn_\w+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(1);
    expect(log).toContain('"status":"DELIVERED"');
    expect(receiver.received.map(({ body }) => [body.type, body.objectId])).toEqual([['TRANSACTION_COMPLETED', ids[0]]]);
  });
});
