import { eventually } from '@mint/platform/testing/eventually.ts';
import type { Page } from 'playwright-core';
import type { looks, ShownPage } from './pages.ts';
import type { ShownWorld } from './shown-world.ts';
import type { WebProduct } from './web-product.ts';

type Look = (typeof looks)[number];

/** Logs somebody in by the page, as they would, and waits until they are home. */
export async function logIn(
  page: Page,
  url: string,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<void> {
  await page.goto(`${url}/login`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('heading', { name: /^Hello/ }).waitFor();
}

/** Browser profiles for each who looks at pages: one who has not logged in, a person, an operator. */
export async function openVisitors(
  product: Pick<WebProduct, 'url' | 'newPage'>,
  { person, operator }: ShownWorld,
): Promise<Readonly<Record<ShownPage['seenBy'], Page>>> {
  const [visitor, ofPerson, ofOperator] = await Promise.all([product.newPage(), product.newPage(), product.newPage()]);
  await Promise.all([logIn(ofPerson, product.url, person), logIn(ofOperator, product.url, operator)]);
  return { visitor, person: ofPerson, operator: ofOperator };
}

async function wear(page: Page, { width, height, colorScheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
}

/** Opens a page in one of its looks and waits until it has all that it shows. */
export async function look(page: Page, url: string, { heading }: Pick<ShownPage, 'heading'>, worn: Look): Promise<void> {
  await wear(page, worn);
  await page.goto(url);
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** Has the page that is open stand in another look, and waits until every colour is the other light's. */
export async function changeLook(page: Page, worn: Look): Promise<void> {
  await wear(page, worn);
  // What turns round for ever has no end to wait for.
  const settled = `document.documentElement.classList.contains('dark') === ${worn.colorScheme === 'dark'} && document
    .getAnimations()
    .every(({ playState, effect }) => playState !== 'running' || effect.getComputedTiming().iterations === Infinity)`;
  await eventually(async () => {
    if ((await page.evaluate<boolean>(settled)) !== true) throw new Error(`${page.url()} does not settle in ${worn.name}`);
  });
}
