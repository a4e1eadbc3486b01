// `npm run screenshots [-- name …]`: pictures of every page of the web app, or of those named, on a phone and a desk, light and dark, of the
// whole product with people in it. They lie in .local/screenshots.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressVariables } from '@mint/local/services/address-variables.ts';
import { removeData, startServices } from '@mint/local/services/services.ts';
import { looks, pages } from './pages.ts';
import { makeShownWorld, shownSettings } from './shown-world.ts';
import { look, openVisitors } from './visitor.ts';
import { startWebProduct } from './web-product.ts';

const local = fileURLToPath(new URL('../../.local', import.meta.url));
const pictures = join(local, 'screenshots');
const dataFolder = join(local, 'screenshots-data');
const named = process.argv.slice(2);
const unknown = named.filter((name) => !pages.some((page) => page.name === name));
if (unknown.length > 0) {
  console.error(`No page called ${unknown.join(', ')}: there are ${pages.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const started = new AsyncDisposableStack();
try {
  const services = await startServices({ dataFolder, ports: 'free', env: process.env, report: (line) => console.log(line) });
  started.defer(() => removeData(dataFolder));
  started.defer(() => services.stop());
  Object.assign(process.env, addressVariables(services));
  const product = await startWebProduct(shownSettings);
  started.defer(() => product.stop());
  const world = await makeShownWorld(product.stack);
  const visitors = await openVisitors(product, world);
  if (named.length === 0) rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  for (const page of pages.filter(({ name }) => named.length === 0 || named.includes(name))) {
    for (const each of looks) {
      const visitor = visitors[page.seenBy];
      await look(visitor, `${product.url}${page.path(world)}`, page, each);
      // Charts draw themselves once their library has come.
      await visitor.waitForLoadState('networkidle');
      await visitor.screenshot({ path: join(pictures, `${page.name}-${each.name}.png`), fullPage: true });
    }
    console.log(`${page.name}: ${looks.length} pictures`);
  }
  for (const complaint of product.complaints) console.error(complaint);
  console.log(`They lie in ${pictures}`);
} finally {
  await started.disposeAsync();
}
