import type { Id } from '@mint/platform/ids/ids.ts';
import { newId } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodPassword, home, type OpenAuth, openAuth } from '../test/open-auth.ts';
import { createAdmin } from './create-admin.ts';
import { createSession } from './create-session.ts';
import { listStatement, listUsers } from './list-users.ts';
import { freezeUser, setUserRole, unfreezeUser } from './operate-users.ts';
import { refreshSession } from './refresh-session.ts';
import { listRevocations } from './revocations.ts';
import { findUser } from './users.ts';

let auth: OpenAuth;
beforeAll(async () => {
  auth = await openAuth();
});
afterAll(() => auth.close());

const operation = (userId: Id<'usr'>) => ({ userId, actor: newId('usr'), reason: 'A look' });
const logIn = (email: string) => createSession(auth.context, { email, password: goodPassword }, home);
const eventsOf = async (userId: string) => (await auth.events()).filter(({ key }) => key === userId).map(({ type }) => type);

describe('stopping an account', () => {
  test('ends its sessions with it, and lets nobody log in until it is let go', async () => {
    const { id, email } = await auth.register();
    const session = await logIn(email);
    if (!session.ok) throw new Error('not logged in');
    expect(await freezeUser(auth.context, operation(id))).toMatchObject({
      outcome: 'CHANGED',
      user: { id, status: 'FROZEN' },
      before: { id, status: 'ACTIVE' },
    });
    const { revocations } = await listRevocations(auth.context, '');
    expect(revocations.map((revocation) => revocation.id)).toContain(session.value.id);
    expect(await refreshSession(auth.context, session.value.refreshToken, home)).toMatchObject({ ok: false });
    expect(await logIn(email)).toMatchObject({ ok: false, errors: [{ code: 'ACCOUNT_FROZEN' }] });
    expect((await freezeUser(auth.context, operation(id))).outcome).toBe('UNCHANGED');

    expect(await unfreezeUser(auth.context, operation(id))).toMatchObject({ outcome: 'CHANGED', user: { status: 'ACTIVE' } });
    expect((await unfreezeUser(auth.context, operation(id))).outcome).toBe('UNCHANGED');
    expect((await logIn(email)).ok).toBe(true);
    expect((await eventsOf(id)).slice(-5)).toEqual([
      'session.created',
      'session.revoked',
      'user.frozen',
      'user.unfrozen',
      'session.created',
    ]);
  });

  test('leaves no session behind that was opened in the same moment', async () => {
    const { id, email } = await auth.register();
    const [opened] = await Promise.all([logIn(email), freezeUser(auth.context, operation(id))]);
    const live = await auth.context.database
      .sql`select from sessions where user_id = (select id from users where email = ${email}) and revoked_at is null`;
    expect(live).toHaveLength(0);
    if (opened.ok) expect((await refreshSession(auth.context, opened.value.refreshToken, home)).ok).toBe(false);
  });

  test('finds nobody who is not there', async () => {
    expect(await freezeUser(auth.context, operation(newId('usr')))).toEqual({ outcome: 'NOT_FOUND', user: null, before: null });
  });
});

describe('who runs the platform', () => {
  test('is said by role, which ends the sessions that speak of the one before', async () => {
    const { id, email } = await auth.register();
    const session = await logIn(email);
    const named = await setUserRole(auth.context, { ...operation(id), role: 'ADMIN' });
    expect(named).toMatchObject({ outcome: 'CHANGED', user: { role: 'ADMIN' }, before: { role: 'USER' } });
    expect((await setUserRole(auth.context, { ...operation(id), role: 'ADMIN' })).outcome).toBe('UNCHANGED');
    if (session.ok) expect((await refreshSession(auth.context, session.value.refreshToken, home)).ok).toBe(false);
    expect((await auth.events('user.role_changed')).at(-1)).toMatchObject({
      payload: { userId: id, role: 'ADMIN', reason: 'A look' },
    });
  });

  test('is always somebody: of the last two who stop each other at once, one stays', async () => {
    const [one, other] = [await auth.register(), await auth.register()];
    await auth.context.database.sql`update users set role = 'USER'`;
    for (const { id } of [one, other]) await setUserRole(auth.context, { ...operation(id), role: 'ADMIN' });
    const outcomes = await Promise.all([
      freezeUser(auth.context, operation(one.id)),
      setUserRole(auth.context, { ...operation(other.id), role: 'USER' }),
    ]);
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['CHANGED', 'LAST_ADMIN']);
  });

  test('can be named at the command line, again and again', async () => {
    const input = { email: 'Ops@Example.com', password: goodPassword, displayName: 'Ops', handle: 'ops_one', country: 'GB' };
    const made = await createAdmin(auth.context, input, 'operator');
    expect(made).toMatchObject({ ok: true, value: { done: 'CREATED', user: { role: 'ADMIN', email: 'ops@example.com' } } });
    expect(await createAdmin(auth.context, input, 'operator')).toMatchObject({ ok: true, value: { done: 'UNCHANGED' } });
    const { id, email } = await auth.register();
    const promoted = await createAdmin(auth.context, { ...input, email, password: '' }, 'operator');
    expect(promoted).toMatchObject({ ok: true, value: { done: 'PROMOTED', user: { id } } });
    expect((await findUser(auth.context.database, id))?.emailVerifiedAt).toBeInstanceOf(Date);
    const refused = await createAdmin(auth.context, { ...input, email: 'nobody', password: 'x' }, 'operator');
    expect(refused).toMatchObject({ ok: false });
    if (!refused.ok) expect(refused.errors.map(({ code }) => code)).toEqual(['INVALID_EMAIL', 'PASSWORD_TOO_WEAK']);
  });
});

describe('the list of people', () => {
  test('finds by the beginning of handle, address and name, and by id; stopped ones too; page by page', async () => {
    const people = [
      await auth.register({ handle: 'zz_ann', email: 'first@zulu.example', displayName: 'Yolanda Zzyx' }),
      await auth.register({ handle: 'zz_bea', email: 'zz_mail@example.com', displayName: 'Bea' }),
      await auth.register({ handle: 'other_one', email: 'zz_third@example.com', displayName: 'Cid' }),
    ];
    await freezeUser(auth.context, operation(people[1]?.id as Id<'usr'>));
    const list = async (query: string, after: string | null = null, limit = 10) =>
      (await listUsers(auth.context, query, after, limit)).map(({ handle }) => handle);
    expect(await list('zz_')).toEqual(['other_one', 'zz_ann', 'zz_bea']);
    expect(await list('ZZ_', 'other_one', 1)).toEqual(['zz_ann']);
    expect(await list('first@zulu')).toEqual(['zz_ann']);
    expect(await list('zzyx')).toEqual(['zz_ann']);
    expect(await list(people[2]?.id as string)).toEqual(['other_one']);
    expect(await list('%')).toEqual([]);
    const everybody = await list('', null, 1_000);
    expect(everybody).toEqual(everybody.toSorted());
    expect(everybody).toContain('zz_bea');
  });

  test('walks indexes, among many people', async () => {
    const { sql } = auth.context.database;
    await sql`
      insert into users (id, email, handle, display_name, search_name, country, password_hash, created_at, updated_at)
      select gen_random_uuid(), md5(n::text) || '@example.com', 'm' || left(md5(n::text), 12), 'Some One', ' ' || left(md5(n::text), 8),
        'BR', 'x', now(), now()
      from generate_series(1, 8000) n`;
    await sql`vacuum analyze users`;
    for (const query of ['', 'abcd']) {
      const [statement, parameters] = listStatement(query, '', 21);
      const rows = await sql.unsafe(`explain ${statement}`, parameters);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).not.toContain('Seq Scan');
      expect(plan).toContain('users_handle_key');
      if (query !== '') {
        expect(plan).toContain('users_email_key');
        expect(plan).toContain('users_search_name_index');
      }
    }
  });
});
