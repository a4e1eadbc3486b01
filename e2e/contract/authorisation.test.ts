import { readFileSync } from 'node:fs';
import { SCOPES } from '@mint/platform/auth/scopes.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { NotificationsDocument, WalletsDocument } from '@mint/sdk/__generated__/graphql.ts';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stack } from '../stack.ts';
import { join, type Person, topUp } from './people.ts';
import { startProduct } from './product.ts';
import { refusalOf } from './refusals.ts';
import { type RootField, rootFields } from './root-fields.ts';
import { openSigner, type Signer } from './tokens.ts';
import { send } from './wire.ts';

const read = (path: string) => readFileSync(new URL(`../../schema/${path}`, import.meta.url), 'utf8');
const fields = rootFields(read('published.graphql'), read('supergraph.graphql'));

let stack: Stack;
let signer: Signer;
let ada: Person;
let bob: Person;
beforeAll(async () => {
  stack = await startProduct({ auth: { EMAIL_REQUESTS_PER_ADDRESS: '1000', LOGIN_ATTEMPTS_PER_ADDRESS: '1000' } });
  signer = await openSigner(stack);
  [ada, bob] = [await join(stack.url, 'Ada'), await join(stack.url, 'Bob')];
});
afterAll(async () => {
  await signer?.close();
  await stack?.stop();
});

/** Refusals of the door, not of what is behind it. */
const ofTheDoor = ['UNAUTHENTICATED', 'FORBIDDEN'];

/** The scopes of which any set lets a caller in, by what each set of alternatives asks for first. */
const enough = ({ requirements }: RootField) => [
  ...new Set(requirements.scopeSets.flatMap((alternatives) => alternatives[0] ?? [])),
];

describe.each(fields.map((field) => [`${field.kind} ${field.name}`, field] as const))('%s', (_name, field) => {
  const guarded = !field.isPublic;

  test('answers nobody in particular only when it is public', async () => {
    const refusal = await refusalOf(stack.url, field);
    if (guarded) expect(refusal?.code).toBe('UNAUTHENTICATED');
    else expect(ofTheDoor).not.toContain(refusal?.code);
  });

  if (field.requirements.scopeSets.length > 0)
    test('names the scope that a token lacks', async () => {
      const needed = enough(field);
      for (const missing of needed) {
        const alternatives = field.requirements.scopeSets.find((set) => set[0]?.includes(missing)) ?? [];
        const scopes = SCOPES.filter((scope) => !alternatives.some((set) => set.includes(scope)));
        const refusal = await refusalOf(stack.url, field, await signer.sign({ userId: ada.id, scopes }));
        expect(refusal).toMatchObject({ code: 'FORBIDDEN', requiredScopes: [missing] });
      }
    });

  test('lets in who has what it asks for', async () => {
    const scopes = enough(field);
    // The office is in the role as well: nobody has the scope without it.
    const role = scopes.includes('admin') ? 'ADMIN' : 'USER';
    const refusal = await refusalOf(stack.url, field, await signer.sign({ userId: ada.id, role, scopes }));
    expect(ofTheDoor).not.toContain(refusal?.code);
  });

  if (guarded)
    test('takes no token that has expired', async () => {
      const expired = await signer.sign({ userId: ada.id, scopes: [...SCOPES], expiresInSeconds: -60 });
      expect((await refusalOf(stack.url, field, expired))?.code).toBe('UNAUTHENTICATED');
    });
});

test('the walk goes over every kind of root there is', () => {
  expect(new Set(fields.map(({ kind }) => kind))).toEqual(new Set(['query', 'mutation', 'subscription']));
  expect(
    fields
      .filter(({ isPublic }) => isPublic)
      .map(({ name }) => name)
      .sort(),
  ).toEqual([
    'auditKeys',
    'emailVerificationResend',
    'emailVerify',
    'passwordReset',
    'passwordResetRequest',
    'sessionCreate',
    'sessionRefresh',
    'userRegister',
  ]);
});

describe('what belongs to one person', () => {
  let walletId: string;
  let transactionId: string;
  let notificationId: string;
  beforeAll(async () => {
    transactionId = await topUp(ada, '10.00');
    walletId = (await ada.client.execute(WalletsDocument, {})).wallets[0]?.id ?? '';
    notificationId = await eventually(async () => {
      const { notifications } = await ada.client.execute(NotificationsDocument, {});
      const told = notifications.nodes.find(({ transaction }) => transaction?.id === transactionId);
      if (!told) throw new Error('Ada was not told of her top-up yet');
      return told.id;
    });
  });

  const byId = (token: string) =>
    send<Record<'wallet' | 'transaction' | 'notification', { id: string } | null>>(
      stack.url,
      'query ($w: ID!, $t: ID!, $n: ID!) { wallet(id: $w) { id } transaction(id: $t) { id } notification(id: $n) { id } }',
      { w: walletId, t: transactionId, n: notificationId },
      { token },
    );

  test('is found by that person, and is nothing to anybody else', async () => {
    expect((await byId(ada.session.accessToken)).data).toEqual({
      wallet: { id: walletId },
      transaction: { id: transactionId },
      notification: { id: notificationId },
    });
    const { data, errors } = await byId(bob.session.accessToken);
    expect({ data, errors }).toEqual({ data: { wallet: null, transaction: null, notification: null }, errors: [] });
  });

  test('is changed by nobody else', async () => {
    const codes = async (mutation: string) => {
      const { data, errors } = await send<Record<string, { userErrors: { code: string }[] }>>(
        stack.url,
        mutation,
        {},
        { token: bob.session.accessToken },
      );
      expect(errors).toEqual([]);
      return Object.values(data ?? {}).flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    };
    expect(await codes(`mutation { transactionCancel(input: { id: "${transactionId}" }) { userErrors { code } } }`)).toEqual([
      'NOT_FOUND',
    ]);
    expect(
      await codes(`mutation { notificationMarkRead(input: { ids: ["${notificationId}"] }) { userErrors { code } } }`),
    ).toEqual(['NOT_FOUND']);
    expect(await codes(`mutation { sessionRevoke(input: { sessionId: "${ada.session.id}" }) { userErrors { code } } }`)).toEqual([
      'SESSION_NOT_FOUND',
    ]);
  });

  test('is kept by every way through the graph, and shown to an administrator', async () => {
    const profile =
      'query ($handle: String!) { userByHandle(handle: $handle) { id handle email emailVerified country role status wallets { id } } }';
    const look = async (token: string) => (await send(stack.url, profile, { handle: ada.handle }, { token })).data?.userByHandle;
    const closed = {
      id: ada.id,
      handle: ada.handle,
      email: null,
      emailVerified: null,
      country: null,
      role: null,
      status: null,
      wallets: null,
    };
    expect(await look(bob.session.accessToken)).toEqual(closed);
    const open = {
      ...closed,
      email: ada.email,
      emailVerified: false,
      country: 'US',
      role: 'USER',
      status: 'ACTIVE',
      wallets: [{ id: walletId }],
    };
    expect(await look(ada.session.accessToken)).toEqual(open);
    const admin = await signer.sign({ userId: bob.id, role: 'ADMIN', scopes: [...SCOPES] });
    expect(await look(admin)).toEqual(open);
    const { data } = await byId(admin);
    expect([data?.wallet, data?.transaction]).toEqual([{ id: walletId }, { id: transactionId }]);
  });

  test('is heard of by nobody else', async () => {
    const heard: unknown[] = [];
    const client = createClient({
      url: `${stack.url}/stream`,
      headers: { authorization: `Bearer ${bob.session.accessToken}` },
      retryAttempts: 0,
    });
    const stop = client.subscribe(
      {
        query:
          'subscription { notificationReceived(after: "ntf_00000000000000000000000000") { transaction { id recipient { id } } } }',
      },
      { next: (result) => void heard.push(result), error: (error) => void heard.push(error), complete: () => {} },
    );
    await topUp(ada, '1.00');
    const own = await topUp(bob, '2.00');
    await eventually(() => expect(JSON.stringify(heard)).toContain(own));
    stop();
    expect(JSON.stringify(heard)).not.toContain(ada.id);
  });
});
