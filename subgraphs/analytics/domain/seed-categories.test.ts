import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../test/world.ts';
import { matchCategories } from './match-categories.ts';
import { listCategories, seedCategories } from './seed-categories.ts';

let world: World;
let folder: string;
beforeAll(async () => {
  world = await openWorld();
  folder = await mkdtemp(join(tmpdir(), 'mint-categories-'));
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

async function seed(content: unknown) {
  const path = join(folder, 'categories.json');
  await writeFile(path, JSON.stringify(content));
  await seedCategories(world.database, pathToFileURL(path));
}
const entry = (category: string, given: object = {}) => ({ category, priority: 1, merchants: [], words: [], ...given });
const match = async (merchant: string | null, note: string | null = null) =>
  (await matchCategories(world.database.sql, [{ merchant, note }]))[0];

describe('the categories of a file', () => {
  test('that ships are there from the start', async () => {
    expect(await listCategories(world.database)).toContain('groceries');
    expect(await match('Tesco')).toBe('groceries');
  });

  test('take the place of another’s, and what an operator changed of them stays', async () => {
    const file = [entry('pets', { merchants: ['zoo'] }), entry('fun', { words: ['zoo'] })];
    await Promise.all([seed(file), seed(file)]);
    expect(await listCategories(world.database)).toEqual(['pets', 'fun']);
    expect([await match('Zoo'), await match(null, 'at the zoo'), await match('Tesco')]).toEqual(['pets', 'fun', 'other']);
    await world.database
      .sql`insert into category_patterns (pattern, kind, category, priority) values ('ark', 'WORDS', 'pets', 1)`;
    await seed(file);
    expect(await match('The Ark')).toBe('pets');
    await seed([...file, entry('sea')]);
    expect(await match('The Ark')).toBe('other');
  });

  test('count by priority, then the merchant, then length', async () => {
    await seed([
      entry('low', { priority: 1, merchants: ['blue whale shop'] }),
      entry('middle', { priority: 2, words: ['blue', 'tickets'] }),
      entry('long', { priority: 2, words: ['blue whale'] }),
      entry('high', { priority: 3, words: ['fish'] }),
    ]);
    expect(await match('Blue Whale Shop')).toBe('long');
    expect(await match('Blue Whale Shop', 'fish')).toBe('high');
    expect(await match('Tickets', 'blue whale')).toBe('middle');
  });

  test.each([
    ['a pattern that no text has', [entry('a', { words: ['Don’t'] })]],
    ['a pattern of five words', [entry('a', { words: ['one two three four five'] })]],
    ['an empty pattern', [entry('a', { words: [''] })]],
    ['a pattern twice', [entry('a', { words: ['x'] }), entry('b', { words: ['x'] })]],
    ['a name in capitals', [entry('Pets')]],
    ['no priority', [{ category: 'a', merchants: [], words: [] }]],
  ])('with %s are refused, and nothing has changed', async (_, content) => {
    const before = await listCategories(world.database);
    await expect(seed(content)).rejects.toThrow();
    expect(await listCategories(world.database)).toEqual(before);
  });
});
