import { newId } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../test/world.ts';
import { readPreferences, updatePreferences } from './preferences.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('preferences', () => {
  test('stand at their defaults until a person says otherwise', async () => {
    const preferences = await readPreferences(world.context, newId('usr'));
    expect(preferences).toContainEqual({ kind: 'TRANSFER_RECEIVED', email: true, inApp: true, required: false });
    expect(preferences).toContainEqual({ kind: 'TRANSFER_SENT', email: false, inApp: true, required: false });
    expect(preferences).toContainEqual({ kind: 'SECURITY_ALERT', email: true, inApp: true, required: true });
    expect(preferences).toContainEqual({ kind: 'EMAIL_VERIFICATION', email: true, inApp: false, required: true });
  });

  test('change by channel, and leave alone what is not named', async () => {
    const userId = newId('usr');
    await updatePreferences(world.context, userId, { email: [{ kind: 'TRANSFER_RECEIVED', enabled: false }] });
    const result = await updatePreferences(world.context, userId, { inApp: [{ kind: 'WELCOME', enabled: false }] });
    if (!result.ok) throw new Error('Refused');
    expect(result.value).toContainEqual({ kind: 'TRANSFER_RECEIVED', email: false, inApp: true, required: false });
    expect(result.value).toContainEqual({ kind: 'WELCOME', email: true, inApp: false, required: false });
    expect(await readPreferences(world.context, userId)).toEqual(result.value);
    expect(await updatePreferences(world.context, userId, {})).toEqual(result);
  });

  test('of kinds that keep the account safe cannot be switched off', async () => {
    const userId = newId('usr');
    const result = await updatePreferences(world.context, userId, {
      email: [
        { kind: 'TRANSFER_RECEIVED', enabled: false },
        { kind: 'PASSWORD_RESET', enabled: false },
        { kind: 'SECURITY_ALERT', enabled: true },
      ],
      inApp: [{ kind: 'SECURITY_ALERT', enabled: false }],
    });
    expect(result).toMatchObject({
      ok: false,
      errors: [
        { code: 'KIND_REQUIRED', path: ['input', 'email', '1', 'kind'] },
        { code: 'KIND_REQUIRED', path: ['input', 'inApp', '0', 'kind'] },
      ],
    });
    expect(await readPreferences(world.context, userId)).toEqual(await readPreferences(world.context, newId('usr')));
  });

  test('name a kind once for each channel, and none in the inbox that is mailed only', async () => {
    const twice = { kind: 'WELCOME', enabled: false } as const;
    expect(await updatePreferences(world.context, newId('usr'), { email: [twice, twice] })).toMatchObject({
      ok: false,
      errors: [{ code: 'KIND_REPEATED', path: ['input', 'email', '1', 'kind'] }],
    });
    expect(
      await updatePreferences(world.context, newId('usr'), { inApp: [{ kind: 'EMAIL_VERIFICATION', enabled: true }] }),
    ).toMatchObject({
      ok: false,
      errors: [{ code: 'EMAIL_ONLY', path: ['input', 'inApp', '0', 'kind'] }],
    });
  });
});
