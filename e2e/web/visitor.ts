import { eventually } from '@mint/platform/testing/eventually.ts';
import { LogInDocument, type LogInMutation } from '@mint/sdk/__generated__/graphql.ts';
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

/** Logs somebody in without the pages of it, for whoever is about to look at others. */
export async function enter(
  page: Page,
  url: string,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<void> {
  const answer = await page.request.post(`${url}/graphql`, {
    headers: { origin: url },
    data: { query: LogInDocument.toString(), variables: { input: { email, password } } },
  });
  const { data } = (await answer.json()) as { readonly data: LogInMutation | null };
  if (!data?.sessionCreate.session) throw new Error(`nobody is logged in: ${await answer.text()}`);
}

/** Browser profiles for each who looks at pages: one who has not logged in, a person, an operator. */
export async function openVisitors(
  product: Pick<WebProduct, 'url' | 'newPage'>,
  { person, operator }: ShownWorld,
): Promise<Readonly<Record<ShownPage['seenBy'], Page>>> {
  const [visitor, ofPerson, ofOperator] = await Promise.all([product.newPage(), product.newPage(), product.newPage()]);
  await Promise.all([enter(ofPerson, product.url, person), enter(ofOperator, product.url, operator)]);
  return { visitor, person: ofPerson, operator: ofOperator };
}

async function wear(page: Page, { width, height, colorScheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
}

/** What stands where something is on its way. */
const outlines = '.animate-pulse, [aria-busy=true]';

/** Opens a page in one of its looks and waits until it has all that it shows. */
export async function look(page: Page, url: string, { heading }: Pick<ShownPage, 'heading'>, worn: Look): Promise<void> {
  await wear(page, worn);
  await page.goto(url);
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  await eventually(async () => {
    if ((await page.locator(outlines).count()) > 0) throw new Error(`${page.url()} waits still`);
  });
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
