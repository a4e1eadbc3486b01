import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '');

/** The rooms that images are made of. */
const rooms = files
  .map((path) => /^((platform|schema|gateway|infra\/deploy|subgraphs\/[^/]+|clients\/(sdk|web)))\/package\.json$/.exec(path)?.[1])
  .filter((room) => room !== undefined);
/** What images leave out, and what only a developer's command reads. */
const stays =
  /\.test\.tsx?$|\/test(-fixture)?\/|^platform\/testing\/|\.config\.[a-z]+$|^infra\/deploy\/secrets\.ts$|^clients\/sdk\/demo\.ts$/;
const imported = /(?:^|\n)\s*(?:import|export)\s(?!type\b)[^'";]*?from '([^'.][^']*)'|(?:import|resolve)\('([^'.][^']*)'\)/g;

test('an image has every library that its sources import', () => {
  expect(rooms.length).toBeGreaterThan(14);
  const missing = rooms.flatMap((room) => {
    const { dependencies = {} } = JSON.parse(read(`${room}/package.json`)) as { dependencies?: Record<string, string> };
    const sources = files.filter((path) => path.startsWith(`${room}/`) && /\.(ts|tsx)$/.test(path) && !stays.test(path));
    return sources.flatMap((path) =>
      [...read(path).matchAll(imported)]
        .map(([, from, called]) => from ?? called ?? '')
        .filter((specifier) => !isBuiltin(specifier) && /^(@[a-z0-9-]+\/)?[a-z0-9-]+/.test(specifier))
        .map((specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '')
        .filter((name) => dependencies[name] === undefined)
        .map((name) => `${path}: ${name}`),
    );
  });
  expect(missing).toEqual([]);
});
