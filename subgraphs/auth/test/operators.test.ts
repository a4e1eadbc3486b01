import { randomBytes } from 'node:crypto';
import { Code } from '@connectrpc/connect';
import { newId } from '@mint/platform/ids/ids.ts';
import { startTestSubgraph, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { AuthService, ChangeUserOutcome, UserRole, UserStatus } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authSubgraph } from '../subgraph.ts';
import { goodPassword } from './open-auth.ts';

const register = `mutation ($input: UserRegisterInput!) { userRegister(input: $input) { user { id handle email } userErrors { code } } }`;
const logIn = `mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { session { refreshToken } userErrors { code } } }`;
const refresh = `mutation ($input: SessionRefreshInput!) { sessionRefresh(input: $input) { session { id } userErrors { code } } }`;

describe('the commands of operators', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await startTestSubgraph(authSubgraph, {
      env: { KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'), ARGON2_MEMORY_KIB: '64', ARGON2_PASSES: '1' },
    });
  });
  afterAll(() => subgraph?.stop());

  async function signUp(): Promise<{ readonly id: string; readonly handle: string; readonly email: string }> {
    const handle = `u${randomBytes(6).toString('hex')}`;
    const input = { email: `${handle}@example.com`, password: goodPassword, displayName: 'Alice Doe', handle, country: 'BR' };
    const { userRegister } = await subgraph.data<{ userRegister: { user: { id: string; handle: string; email: string } } }>(
      register,
      {
        input,
      },
    );
    return userRegister.user;
  }

  test('find people, stop them, and say who runs the platform', async () => {
    const [person] = [await signUp(), await signUp()];
    const actorId = newId('usr');
    const admin = subgraph.rpc(AuthService, 'admin');
    const reason = 'A look';
    const found = await admin.searchUsers({ query: person.handle, first: 1 });
    expect(found).toMatchObject({ users: [{ id: person.id }], hasNextPage: false, endCursor: person.handle });
    expect((await admin.searchUsers({ query: '', first: 1 })).hasNextPage).toBe(true);

    const { sessionCreate } = await subgraph.data<{ sessionCreate: { session: { refreshToken: string } } }>(logIn, {
      input: { email: person.email, password: goodPassword },
    });
    const frozen = await admin.freezeUser({ userId: person.id, actorId, reason });
    expect(frozen).toMatchObject({
      outcome: ChangeUserOutcome.CHANGED,
      user: { status: UserStatus.FROZEN },
      before: { status: UserStatus.ACTIVE },
    });
    const ended = await subgraph.data<{ sessionRefresh: { session: unknown } }>(refresh, {
      input: { refreshToken: sessionCreate.session.refreshToken },
    });
    expect(ended.sessionRefresh.session).toBeNull();
    const [told] = await subgraph.database
      .sql`select actor, payload from outbox where type = 'user.frozen' and key = ${person.id}`;
    expect(told).toEqual({ actor: actorId, payload: { userId: person.id, reason } });
    expect((await admin.unfreezeUser({ userId: person.id, reason })).outcome).toBe(ChangeUserOutcome.CHANGED);
    expect(await admin.setUserRole({ userId: person.id, role: UserRole.ADMIN, reason })).toMatchObject({
      outcome: ChangeUserOutcome.CHANGED,
      user: { role: UserRole.ADMIN },
    });
    expect((await admin.freezeUser({ userId: newId('usr'), reason })).outcome).toBe(ChangeUserOutcome.NOT_FOUND);
  });

  test.each([
    ['searchUsers', { query: '', first: 0 }],
    ['searchUsers', { query: '', first: 101 }],
    ['searchUsers', { query: 'x'.repeat(101), first: 1 }],
    ['searchUsers', { query: '', first: 1, after: 'no cursor' }],
    ['freezeUser', { userId: 'nobody', reason: 'x' }],
    ['freezeUser', { userId: newId('usr'), reason: ' ' }],
    ['unfreezeUser', { userId: newId('usr'), reason: 'x'.repeat(501) }],
    ['setUserRole', { userId: newId('usr'), reason: 'x', role: UserRole.UNSPECIFIED }],
    ['setUserRole', { userId: newId('usr'), reason: 'x', role: UserRole.USER, actorId: 'somebody' }],
  ] as const)('%s refuses %j', async (method, request) => {
    await expect(subgraph.rpc(AuthService, 'admin')[method](request as never)).rejects.toMatchObject({
      code: Code.InvalidArgument,
    });
    await expect(subgraph.rpc(AuthService, 'wallet')[method](request as never)).rejects.toThrow(/may not call/);
  });
});
