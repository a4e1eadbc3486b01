// The dashboard as its first visitor has it, beside an empty page of the same server, in a real browser.
//   node bench/web/run.ts [--rounds 9] [--record]
// Needs what the product stands on, as `npm run bench` starts it. `--record` writes figures.json and figures.md.
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { join, topUp } from '@mint/e2e/contract/people.ts';
import { logIn } from '@mint/e2e/web/visitor.ts';
import { startWebProduct } from '@mint/e2e/web/web-product.ts';
import { TransferDocument } from '@mint/sdk/__generated__/graphql.ts';
import type { Page } from 'playwright-core';
import { measurePage, type PageFigure } from './measure.ts';
import { medians, REFERENCE, reportText } from './report.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, record: { type: 'boolean', default: false } },
});
const rounds = Number(values.rounds);

const product = await startWebProduct();
try {
  const [ada, grace] = await Promise.all([join(product.stack.url, 'Ada Lovelace'), join(product.stack.url, 'Grace Hopper')]);
  await topUp(ada, '500.00');
  for (const [amount, category] of [
    ['60.00', 'groceries'],
    ['30.00', 'transport'],
    ['10.00', 'restaurants'],
  ] as const) {
    const input = { recipientId: grace.id, amount: { amount, currency: 'USD' }, category, idempotencyKey: randomUUID() };
    await ada.client.execute(TransferDocument, { input });
  }
  const first = await product.newPage();
  await logIn(first, product.url, ada);
  const session = await first.context().cookies();
  await first.context().close();

  const pages = [
    {
      name: REFERENCE,
      url: `${product.url}/nothing-is-here`,
      heading: /There is no such page/,
      interact: async (page: Page) => {
        await page.mouse.click(400, 300);
        await page.keyboard.press('Tab');
      },
    },
    {
      name: 'the dashboard',
      url: product.url,
      heading: /^Hello/,
      interact: async (page: Page) => {
        await page.getByRole('button', { name: 'Top up' }).click();
        await page.getByRole('dialog').getByLabel('Amount').pressSequentially('12.50');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Your account' }).click();
        await page.getByRole('menuitem', { name: 'Settings' }).waitFor();
      },
    },
  ];
  const figures: PageFigure[] = [];
  // What is measured is the pages, not the first compilation of them.
  for (let round = 0; round <= rounds; round += 1) {
    for (const each of pages) {
      const page = await product.newPage();
      await page.context().addCookies(session);
      const figure = await measurePage(page, each);
      await page.context().close();
      if (round === 0) continue;
      figures.push(figure);
      console.log(
        `round ${round}  ${figure.page}: ${figure.scriptBytes} bytes of script, largest paint ${figure.largestPaintMs.toFixed(0)} ms, interaction ${figure.interactionMs} ms`,
      );
    }
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; browser and product on it together`;
  const report = { recordedAt: new Date(), machine, rounds, figures };
  const text = reportText(report);
  console.log(`\n${text}`);
  if (values.record) {
    writeFileSync(
      new URL('figures.json', import.meta.url),
      `${JSON.stringify({ ...report, medians: medians(figures) }, null, 2)}\n`,
    );
    writeFileSync(new URL('figures.md', import.meta.url), text);
  }
} finally {
  await product.stop();
}
