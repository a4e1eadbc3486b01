import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { composeSupergraph } from './composition.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the supergraph', () => {
  const { supergraphSdl, apiSdl } = composeSupergraph();

  test('as committed is what the subgraphs compose to (`npm run codegen` writes it)', () => {
    expect(read('schema/supergraph.graphql')).toBe(supergraphSdl);
  });

  test('breaks no client of the published schema', async () => {
    const changes = await diff(buildSchema(read('schema/published.graphql')), buildSchema(apiSdl));
    expect(changes.filter((c) => c.criticality.level === CriticalityLevel.Breaking).map((c) => c.message)).toEqual([]);
  });

  test('as published is what it is now (`npm run codegen` publishes what breaks no one)', () => {
    expect(read('schema/published.graphql')).toBe(apiSdl);
  });
});
