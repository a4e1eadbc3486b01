import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodPassword, home, type OpenAuth, openAuth } from '../test/open-auth.ts';
import { createSession } from './create-session.ts';
import { deleteExpired, startHousekeeping, startKeyRotation } from './housekeeping.ts';

describe('housekeeping', () => {
  let auth: OpenAuth;
  beforeAll(async () => {
    auth = await openAuth({ SIGNING_KEY_ROTATION_SECONDS: '1', SIGNING_KEY_PUBLISH_AHEAD_SECONDS: '0' });
  });
  afterAll(() => auth.close());

  test('deletes what has long expired, and nothing else', async () => {
    const { sql } = auth.context.database;
    const [kept, old] = [await auth.register(), await auth.register()];
    for (const user of [kept, old]) await createSession(auth.context, { email: user.email, password: goodPassword }, home);
    await sql`update sessions set expires_at = now() - interval '31 days' where user_id = (select id from users where handle = ${old.handle})`;
    await sql`update email_tokens set expires_at = now() - interval '31 days' where user_id = (select id from users where handle = ${old.handle})`;
    await sql`insert into attempts (key, points, expire) values ('old', 1, ${Date.now() - 1}), ('new', 1, ${Date.now() + 60_000})`;
    expect(await deleteExpired(auth.context)).toBe(3);
    const [left] = await sql`
      select (select count(*)::int from sessions) sessions, (select count(*)::int from email_tokens) tokens, (select count(*)::int from attempts) attempts`;
    expect(left).toEqual({ sessions: 1, tokens: 1, attempts: 1 });
    expect(await deleteExpired(auth.context)).toBe(0);
  });

  test('rotates the keys by itself, and stops when told', async () => {
    const { kid } = await auth.context.keyRing.current();
    const workers = [startKeyRotation(auth.context), startHousekeeping(auth.context)];
    await eventually(async () => expect((await auth.context.keyRing.current()).kid).not.toBe(kid));
    await Promise.all(workers.map((worker) => worker.stop()));
    const after = (await auth.context.keyRing.current()).kid;
    expect((await auth.context.keyRing.current()).kid).toBe(after);
  });
});
