import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type GeneratedFile, generateGraphqlTypes, generateRpc } from './generate.ts';

const root = new URL('../../', import.meta.url);

/** The paths of the files that differ from what would be generated now. */
const drifted = (files: readonly GeneratedFile[]) =>
  files
    .filter(({ path, content }) => !existsSync(new URL(path, root)) || readFileSync(new URL(path, root), 'utf8') !== content)
    .map(({ path }) => path);

describe('generated code is what its sources give (`npm run codegen` writes it)', () => {
  test('of the internal commands', () => {
    const files = generateRpc();
    expect(files.length).toBeGreaterThan(0);
    expect(drifted(files)).toEqual([]);
  }, 60_000);

  test('of the graph and its operations', async () => {
    const files = await generateGraphqlTypes();
    expect(files.length).toBeGreaterThan(0);
    expect(drifted(files)).toEqual([]);
  }, 60_000);
});
