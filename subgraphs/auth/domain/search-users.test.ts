import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenAuth, openAuth } from '../test/open-auth.ts';
import { searchStatement, searchUsers } from './search-users.ts';
import { updateProfile } from './update-profile.ts';

describe('searching users', () => {
  let auth: OpenAuth;
  beforeAll(async () => {
    auth = await openAuth();
    const people = [
      ['alba', 'Zoë Smith'],
      ['albert', 'Albert Núñez'],
      ['bob_b', 'Bob Albers'],
      ['carol', 'Carol  Malbec'],
      ['dave100', '100% Dave'],
      ['li_wei', '李 伟'],
    ] as const;
    for (const [handle, displayName] of people) await auth.register({ handle, displayName });
  });
  afterAll(() => auth.close());

  const search = async (query: string, after: string | null = null, limit = 20) =>
    (await searchUsers(auth.context, query, after, limit)).map((user) => user.handle);

  test('finds the beginning of a handle or of any word of a name, by handle', async () => {
    expect(await search('alb')).toEqual(['alba', 'albert', 'bob_b']);
    expect(await search('smi')).toEqual(['alba']);
    expect(await search('bob albers')).toEqual(['bob_b']);
  });

  test('does without case, accents and the @', async () => {
    expect(await search('NUN')).toEqual(['albert']);
    expect(await search('zoe')).toEqual(['alba']);
    expect(await search(' @ALBA ')).toEqual(['alba']);
  });

  test('takes wildcards for what they are: no letters', async () => {
    expect(await search('%')).toEqual([]);
    expect(await search('a%')).toEqual([]);
    expect(await search('__')).toEqual([]);
    expect(await search('bob_')).toEqual(['bob_b']);
    expect(await search("' or 1=1 --")).toEqual([]);
  });

  test('needs two letters, or one that may be a whole name', async () => {
    expect(await search('')).toEqual([]);
    expect(await search('a')).toEqual([]);
    expect(await search('李')).toEqual(['li_wei']);
  });

  test('goes on after a handle', async () => {
    expect(await search('alb', null, 2)).toEqual(['alba', 'albert']);
    expect(await search('alb', 'albert', 2)).toEqual(['bob_b']);
    expect(await search('alb', 'bob_b', 2)).toEqual([]);
  });

  test('follows a changed name, and leaves stopped accounts out', async () => {
    const user = await auth.register({ handle: 'erin', displayName: 'Erin' });
    expect((await updateProfile(auth.context, user.id, { displayName: 'Quentin', handle: null })).ok).toBe(true);
    expect(await search('quent')).toEqual(['erin']);
    expect(await search('eri')).toEqual(['erin']);
    await auth.context.database.sql`update users set status = 'FROZEN' where handle = 'erin'`;
    expect(await search('quent')).toEqual([]);
  });

  test('walks indexes, among many people', async () => {
    const { sql } = auth.context.database;
    await sql`
      insert into users (id, email, handle, display_name, search_name, country, password_hash, created_at, updated_at)
      select gen_random_uuid(), 'm' || n || '@example.com', 'm' || left(md5(n::text), 10), 'Some One', ' ' || left(md5(n::text), 6),
        'BR', 'x', now(), now()
      from generate_series(1, 8000) n`;
    await sql`vacuum analyze users`;
    const [statement, parameters] = searchStatement('abcd', '', 21);
    const rows = await sql.unsafe(`explain ${statement}`, parameters);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('users_handle_key');
    expect(plan).toContain('users_search_name_index');
    expect(plan).not.toContain('Seq Scan');
  });
});
