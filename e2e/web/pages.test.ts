import { afterAll, beforeAll, expect, test } from 'vitest';
import { assertAccessible } from './accessible.ts';
import { looks, pages } from './pages.ts';
import { makeShownWorld, type ShownWorld, shownSettings } from './shown-world.ts';
import { look, openVisitors } from './visitor.ts';
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
const checked = looks.filter(({ name }) => name === 'desk-light' || name === 'phone-dark');

test.each(pages)(
  '$name has no serious fault for those who can’t see or point, on either size and in either light',
  async (page) => {
    for (const each of checked) {
      await look(visitors[page.seenBy], `${product.url}${page.path(world)}`, page, each);
      await assertAccessible(visitors[page.seenBy]);
    }
  },
);

test('no page broke its policy, threw, or asked for what is not there', () => {
  expect(product.complaints).toEqual([]);
});
