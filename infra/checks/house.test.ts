import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);

/** The files of the repository: what git tracks, and what it would if it were added now. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && !path.includes('__generated__'));
const sources = files.filter((path) => /\.tsx?$/.test(path));
const text = new Map(sources.map((path) => [path, readFileSync(new URL(path, root), 'utf8')]));
const lines = (path: string) => (text.get(path) ?? '').split('\n');

const maxLines = 400;
const vagueNames = ['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'base', 'misc', 'shared-code'];
/** Files that a tool or a person starts, so that no other imports them (drizzle-kit reads tables.ts). */
const entryPoints =
  /(^|\/)(main|tables|[a-z-]+\.config|[a-z-]+\.test|[a-z-]+\.setup)\.ts$|^codegen\.ts$|^infra\/(local|deploy)\/|^bench\/|^infra\/checks\/|\/resolvers\/|^clients\/web\/((proxy|instrumentation)\.ts$|app\/.*(page|layout|error|not-found)\.tsx$)/;

describe('the house', () => {
  test('has no file too long to read in one sitting', () => {
    expect(sources.filter((path) => lines(path).length > maxLines)).toEqual([]);
  });

  test('names each file for what is in it', () => {
    expect(files.filter((path) => path.split('/').some((part) => vagueNames.includes(part.replace(/\.[a-z.]+$/, ''))))).toEqual(
      [],
    );
    const misnamed = sources.filter(
      (path) =>
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|setup|d))*\.tsx?$/.test(basename(path)) && !dirname(path).includes('/resolvers'),
    );
    expect(misnamed).toEqual([]);
  });

  test('names each resolver file as the field or type it resolves', () => {
    const misplaced = sources.filter((path) => {
      const match = /\/resolvers\/(?:(Query|Mutation|Subscription)\/)?([^/]+)\.ts$/.exec(path);
      if (!match || path.endsWith('.test.ts')) return false;
      const [, field, name = ''] = match;
      return field ? !/^[a-z][A-Za-z0-9]*$/.test(name) : !/^[A-Z][A-Za-z0-9]*$/.test(name);
    });
    expect(misplaced).toEqual([]);
  });

  test('has no file that nothing uses', () => {
    const imported = new Set<string>();
    const subgraphPackages = new RegExp(`^@mint/(${readdirSync(new URL('subgraphs/', root)).join('|')})/`);
    for (const [path, source] of text) {
      for (const [, specifier = ''] of source.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+\.tsx?)['"]/g)) {
        if (specifier.startsWith('.')) imported.add(new URL(specifier, new URL(path, root)).pathname.slice(root.pathname.length));
        else
          imported.add(
            specifier
              .replace(subgraphPackages, 'subgraphs/$1/')
              .replace(/^@mint\/sdk\//, 'clients/sdk/')
              .replace(/^@mint\/(local|checks|deploy)\//, 'infra/$1/')
              .replace(/^@mint\//, ''),
          );
      }
      for (const [, specifier = ''] of source.matchAll(/new URL\(\s*['"]([^'"]+\.ts)['"]/g)) {
        imported.add(new URL(specifier, new URL(path, root)).pathname.slice(root.pathname.length));
      }
    }
    const scripts = readFileSync(new URL('package.json', root), 'utf8');
    const dead = sources.filter((path) => !imported.has(path) && !entryPoints.test(path) && !scripts.includes(path));
    expect(dead).toEqual([]);
  });

  test('leaves nothing for later in the code', () => {
    const marks = sources.filter(
      (path) =>
        path !== 'infra/checks/house.test.ts' &&
        /\b(TODO|FIXME)\b|@ts-ignore|@ts-nocheck|\.(skip|only)\(/.test(text.get(path) ?? ''),
    );
    expect(marks).toEqual([]);
  });

  test('touches the process only where one is started', () => {
    const strays = sources.filter(
      (path) =>
        /^(subgraphs|platform|gateway)\//.test(path) &&
        !/(^|\/)(main|admin-create|read-password|ledger-check|sanctions-load|fraud-backtest|analytics-rebuild|register|[a-z-]+\.config|[a-z-]+\.test)\.ts$/.test(
          path,
        ) &&
        !/^platform\/testing\/|\/test(-fixture)?\//.test(path) &&
        /\bprocess\.(env|exit|argv|on|once)\b/.test(text.get(path) ?? ''),
    );
    expect(strays).toEqual([]);
  });

  test('keeps every subgraph to the same rooms', () => {
    const names = new Set(files.map((path) => /^subgraphs\/([^/]+)\//.exec(path)?.[1]).filter((name) => name !== undefined));
    const rooms = [
      'README.md',
      'schema.graphql',
      'main.ts',
      'subgraph.ts',
      'config.ts',
      'context.ts',
      'tables.ts',
      'errors.ts',
      'drizzle.config.ts',
      'package.json',
    ];
    const missing = [...names]
      .flatMap((name) => rooms.map((room) => `subgraphs/${name}/${room}`))
      .filter((path) => !files.includes(path));
    expect(missing).toEqual([]);
  });
});
