import { afterAll, beforeAll, expect, test } from 'vitest';
import { assertAccessible } from './accessible.ts';
import { looks, pages } from './pages.ts';
import { makeShownWorld, type ShownWorld, shownSettings } from './shown-world.ts';
import { changeLook, look, openVisitors } from './visitor.ts';
import { startWebProduct, type WebProduct } from './web-product.ts';

let product: WebProduct;
let world: ShownWorld;
let visitors: Awaited<ReturnType<typeof openVisitors>>;
beforeAll(async () => {
  product = await startWebProduct(shownSettings);
  world = await makeShownWorld(product.stack);
  visitors = await openVisitors(product, world);
}, 240_000);
afterAll(() => product?.stop());

// The other two looks differ in nothing that the check reads.
const [onDesk, onPhone] = [looks[0], looks[3]];

test.each(pages)(
  '$name has no serious fault for those who can’t see or point, on either size and in either light',
  async (shown) => {
    const page = visitors[shown.seenBy];
    await look(page, `${product.url}${shown.path(world)}`, shown, onDesk);
    await assertAccessible(page);
    await changeLook(page, onPhone);
    await assertAccessible(page);
  },
  60_000,
);

test('the web app tells what its process uses, and through no door of the product', async () => {
  const told = async (url: string) => (await fetch(url)).text();
  expect(await told(product.metricsUrl)).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  // What is there is the gateway's own.
  expect(await told(`${product.url}/metrics`)).toContain('gateway_operations_total');
});

test('no page broke its policy, threw, or asked for what is not there', () => {
  expect(product.complaints).toEqual([]);
});
