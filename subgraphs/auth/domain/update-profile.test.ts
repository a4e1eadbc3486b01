import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenAuth, openAuth } from '../test/open-auth.ts';
import { updateProfile } from './update-profile.ts';
import { findUser, readUserThroughCache } from './users.ts';

describe('changing a profile', () => {
  let auth: OpenAuth;
  beforeAll(async () => {
    auth = await openAuth();
  });
  afterAll(() => auth.close());

  test('changes what is given, keeps the rest, and tells how it stands', async () => {
    const user = await auth.register({ displayName: 'Old Name' });
    const result = await updateProfile(auth.context, user.id, { displayName: 'New Name', handle: null });
    expect(result).toMatchObject({ ok: true, value: { handle: user.handle, displayName: 'New Name' } });
    expect((await auth.events('user.profile_updated')).at(-1)?.payload).toEqual({
      userId: user.id,
      handle: user.handle,
      displayName: 'New Name',
    });
  });

  test('a change that changes nothing is told to nobody', async () => {
    const user = await auth.register({ displayName: 'Same Name' });
    const before = await auth.events();
    expect((await updateProfile(auth.context, user.id, { displayName: ' Same  Name', handle: null })).ok).toBe(true);
    expect(await auth.events()).toEqual(before);
  });

  test('refuses taken and malformed names, and changes nothing then', async () => {
    const [user, other] = [await auth.register(), await auth.register()];
    const codes = async (displayName: string | null, handle: string | null) => {
      const result = await updateProfile(auth.context, user.id, { displayName, handle });
      return result.ok ? [] : result.errors.map((error) => error.code);
    };
    expect(await codes('Fine Name', other.handle.toUpperCase())).toEqual(['HANDLE_TAKEN']);
    expect(await codes('', 'x')).toEqual(['INVALID_DISPLAY_NAME', 'INVALID_HANDLE']);
    expect(await codes(null, 'support')).toEqual(['INVALID_HANDLE']);
    expect(await findUser(auth.context.database, user.id)).toMatchObject({ handle: user.handle, displayName: user.displayName });
  });

  test('gives a handle to one of two who want it at once', async () => {
    const [one, two] = [await auth.register(), await auth.register()];
    const results = await Promise.all(
      [one, two].map((user) => updateProfile(auth.context, user.id, { displayName: null, handle: 'wanted' })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  test('is seen through the cache at once', async () => {
    const user = await auth.register();
    const read = () => readUserThroughCache(auth.context, user.id, () => findUser(auth.context.database, user.id));
    expect(await read()).toEqual(user);
    await updateProfile(auth.context, user.id, { displayName: 'Another Name', handle: null });
    await expect.poll(async () => (await read())?.displayName).toBe('Another Name');
  });
});
