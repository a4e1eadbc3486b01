import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asyncApiDocument, breakingEventChanges } from './asyncapi.ts';
import { generateDashboards } from './dashboards/dashboards.ts';
import {
  breakingEvents,
  breakingRpc,
  type GeneratedFile,
  generateAsyncApi,
  generateClientOperations,
  generateGraphqlTypes,
  generateRpc,
  generateSettings,
} from './generate.ts';

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

  test('of the names of our clients’ operations', () => {
    expect(drifted(generateClientOperations())).toEqual([]);
  });

  test('of the dashboards', () => {
    expect(drifted(generateDashboards())).toEqual([]);
  });

  test('of the events', () => {
    expect(drifted(generateAsyncApi())).toEqual([]);
  });

  test('of the settings', async () => {
    expect(drifted(await generateSettings())).toEqual([]);
  });
});

test('a published internal command is still what its peers call', () => {
  expect(breakingRpc()).toEqual([]);
});

describe('a published event', () => {
  test('keeps every field that its consumers may read', () => {
    expect(breakingEvents()).toEqual([]);
  });

  test('is seen to break when a field goes, changes or becomes optional, and not when one comes', () => {
    const event = (payload: object) => ({ components: { messages: { 'x.happened.v1': { name: 'x.happened', payload } } } });
    const published = event({ properties: { a: { type: 'string' }, b: { type: 'string' } }, required: ['a', 'b'] });
    expect(breakingEventChanges(published, event({ properties: { a: { type: 'string' } }, required: ['a'] }))).toEqual([
      'x.happened.v1: b is gone',
    ]);
    expect(
      breakingEventChanges(
        published,
        event({ properties: { a: { type: 'number' }, b: { type: 'string' } }, required: ['a', 'b'] }),
      ),
    ).toEqual(['x.happened.v1: a has changed']);
    expect(
      breakingEventChanges(published, event({ properties: { a: { type: 'string' }, b: { type: 'string' } }, required: ['a'] })),
    ).toEqual(['x.happened.v1: b is no longer always there']);
    expect(
      breakingEventChanges(
        published,
        event({ properties: { a: { type: 'string' }, b: { type: 'string' }, c: {} }, required: ['a', 'b', 'c'] }),
      ),
    ).toEqual([]);
    expect(breakingEventChanges(published, { components: { messages: {} } })).toEqual(['x.happened.v1 is gone']);
    expect(breakingEventChanges(asyncApiDocument(), asyncApiDocument())).toEqual([]);
  });
});
