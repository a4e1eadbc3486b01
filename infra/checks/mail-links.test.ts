import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** Where e-mails lead, by what writes them; a name that is only known then stands as some id. */
const links = [
  ...[...textOf('subgraphs/notifications/domain/render-mail.ts').matchAll(/\blink\(publicUrl, ['`]([^'`]*)['`]\)/g)].map(
    ([, path = '']) => path.replace(/\$\{[^}]+\}/g, 'some-id'),
  ),
  ...[...textOf('subgraphs/notifications/domain/mail-data.ts').matchAll(/'([a-z-]+)': \{[^}]*\bdata: withToken\b/g)].map(
    ([, template = '']) => template,
  ),
];

/** The pages of the web app, by their files. */
const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'clients/web/app'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path.endsWith('/page.tsx'))
  .map((path) => path.replace(/^clients\/web\/app\//, '').replace(/\/?page\.tsx$/, ''))
  .map((path) => path.split('/').filter((part) => !part.startsWith('(')))
  .map((parts) => new RegExp(`^${parts.map((part) => (part.startsWith('[') ? '[^/]+' : part)).join('/')}$`));

test('whatever an e-mail leads to is a page', () => {
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((path) => !pages.some((page) => page.test(path)))).toEqual([]);
});
