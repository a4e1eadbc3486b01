import { Readable } from 'node:stream';
import { newId } from '@mint/platform/ids/ids.ts';
import { userProfileUpdated, userRegistered } from '@mint/schema/events/auth.ts';
import { kycBasicSubmitted } from '@mint/schema/events/kyc.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onKycBasicSubmitted } from '../events/on-kyc-basic-submitted.ts';
import { onUserProfileUpdated } from '../events/on-user-profile-updated.ts';
import { onUserRegistered } from '../events/on-user-registered.ts';
import { openWorld, transferOf, type World } from '../test/world.ts';
import { loadSanctions } from './load-sanctions.ts';
import { SanctionsFileError } from './read-sanctions.ts';
import { scoreTransfer } from './score-transfer.ts';
import { storePeople } from './store-people.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const header = 'name,aliases,email,date_of_birth,country,reference';
const load = (source: string, lines: readonly string[], allowEmpty = false) =>
  loadSanctions(world.database, { source, open: () => Readable.from(lines.map((line) => `${line}\n`)), allowEmpty });
const references = async (source: string) =>
  (
    await world.database.sql<{ reference: string }[]>`
      select reference from sanctions_entries where source = ${source} order by reference`
  ).map(({ reference }) => reference);

async function registered(displayName: string, email = `${newId('usr')}@mail.test`) {
  const userId = newId('usr');
  await world.deliver(onUserRegistered, userRegistered, {
    userId,
    handle: 'handle',
    displayName,
    email,
    country: 'BR',
    registeredAt: new Date(),
  });
  return userId;
}

/** What of a list somebody who gets money is found to be. */
async function foundAs(recipientId: Awaited<ReturnType<typeof registered>>): Promise<string | undefined> {
  const { findings } = await scoreTransfer(world.context, transferOf({ recipientId }));
  return findings.find(({ rule }) => rule === 'sanctioned_recipient')?.evidence.reference;
}

describe('a list', () => {
  test('is gone by from the next score on, by name, alias, legal name and address', async () => {
    const people = {
      byName: await registered('Jose Nuñez'),
      byAlias: await registered('the jackal'),
      byAddress: await registered('Unlisted', 'Money@Evil.Test'),
      byLegalName: await registered('Nice Nick'),
      nobody: await registered('Clara Clean'),
    };
    await world.deliver(onKycBasicSubmitted, kycBasicSubmitted, {
      userId: people.byLegalName,
      profileId: newId('kyc'),
      legalName: 'Viktor Wanted',
      country: 'BR',
      submittedAt: new Date(),
    });
    expect(
      await load('un', [
        `\uFEFF${header},remarks`,
        'NÚÑEZ José,El Pepe; The Jackal,,1970-01-31,MX,un-1,"has, a comma"',
        'Somebody,,money@evil.test,,,un-2,',
        'WANTED; Viktor,,,,,un-3,',
      ]),
    ).toEqual({ entries: 3, matchingPeople: 4n });
    expect({
      byName: await foundAs(people.byName),
      byAlias: await foundAs(people.byAlias),
      byAddress: await foundAs(people.byAddress),
      byLegalName: await foundAs(people.byLegalName),
      nobody: await foundAs(people.nobody),
    }).toEqual({ byName: 'un-1', byAlias: 'un-1', byAddress: 'un-2', byLegalName: 'un-3', nobody: undefined });
    expect(await world.told('un')).toEqual(['fraud.sanctions_list_loaded']);
  });

  test('takes the place of the one before, and leaves other lists alone', async () => {
    const person = await registered('Only Once');
    await load('replaced', [header, 'Once Only,,,,,a', 'Other Body,,,,,b']);
    await load('beside', [header, 'Someone Else,,,,,a']);
    expect(await foundAs(person)).toBe('a');
    await load('replaced', [header, 'Other Body,,,,,c']);
    expect(await foundAs(person)).toBeUndefined();
    expect([await references('replaced'), await references('beside')]).toEqual([['c'], ['a']]);
    expect(await world.told('replaced')).toHaveLength(2);
  });

  test('that is being loaded is gone by when all of it is there, and not before', async () => {
    const [before, after] = [await registered('Listed Before'), await registered('Listed After')];
    await load('slow', [header, 'Listed Before,,,,,before']);
    const [read, rest] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    async function* lines() {
      yield `${header}\nListed After,,,,,after\n`;
      read.resolve();
      await rest.promise;
      yield 'Any Body,,,,,any\n';
    }
    const loading = loadSanctions(world.database, { source: 'slow', open: () => Readable.from(lines()) });
    await read.promise;
    expect([await foundAs(before), await foundAs(after)]).toEqual(['before', undefined]);
    rest.resolve();
    await loading;
    expect([await foundAs(before), await foundAs(after)]).toEqual([undefined, 'after']);
  });

  test('is refused by the rows at fault, and then nothing has changed', async () => {
    await load('kept', [header, 'Kept Person,,,,,k']);
    const wrong = load('kept', [
      header,
      'Right Person,,,,,r1',
      ',,,,,r2',
      'Bad Birthday,,,1970-13-01,,r3',
      'Bad Address,,nowhere,,,r4',
      'Bad Country,,,,Brazil,r5',
      'No Reference,,,,,',
      'Twice,,,,,r1',
      '---,,,,,r8',
    ]);
    await expect(wrong).rejects.toBeInstanceOf(SanctionsFileError);
    await expect(wrong).rejects.toMatchObject({
      faults: [
        'row 3: name is missing',
        'row 4: date_of_birth is not a date like 1970-12-31',
        'row 5: email is not an e-mail address',
        'row 6: country is not a country code like BR',
        'row 7: reference is missing',
        'row 8: reference r1 stands on row 2 already',
        'row 9: name has no letters',
      ],
    });
    expect(await references('kept')).toEqual(['k']);
    expect(await world.told('kept')).toHaveLength(1);
  });

  test.each([
    ['no column of a name', ['aliases,reference', 'x,1'], 'the first row names no column name'],
    ['a row that is cut off', [header, 'Cut Off,'], 'row 2:'],
    ['a quotation that never ends', [header, '"Cut Off,,,,,1'], 'row'],
    ['nothing in it', [header], 'no entries'],
    ['nothing at all', [], 'no entries'],
  ])('with %s is refused', async (_, lines, message) => {
    const loading = load('refused', lines);
    await expect(loading).rejects.toBeInstanceOf(SanctionsFileError);
    await expect(loading).rejects.toThrow(message);
  });

  test('tells of so many faults and no more', async () => {
    const loading = load('refused', [header, ...Array.from({ length: 500 }, () => ',,,,,')]);
    await expect(loading).rejects.toMatchObject({ faults: { length: 20 } });
  });

  test('may be emptied when that is meant', async () => {
    await load('emptied', [header, 'Some Body,,,,,1']);
    expect(await load('emptied', [header], true)).toMatchObject({ entries: 0 });
    expect(await references('emptied')).toEqual([]);
  });

  test('of many thousands is loaded as a whole; two loads at once leave one of the two', async () => {
    const lines = (mark: string) => [
      header,
      ...Array.from({ length: 2_500 }, (_, n) => `Person ${mark} ${n},A${n};B${n},,,,${mark}${n}`),
    ];
    await Promise.all([load('large', lines('x')), load('large', lines('y'))]);
    const marks = new Set((await references('large')).map((reference) => reference[0]));
    expect(marks.size).toBe(1);
    expect(await references('large')).toHaveLength(2_500);
    const [row] = await world.database.sql<[{ count: bigint }]>`select count(*) from sanctions_keys where source = 'large'`;
    expect(row.count).toBe(7_500n);
  });
});

describe('somebody’s name', () => {
  test('is the one they go by now, in whatever order news comes', async () => {
    await load('names', [header, 'First Name,,,,,first', 'Second Name,,,,,second']);
    const userId = await registered('First Name');
    expect(await foundAs(userId)).toBe('first');
    await world.deliver(onUserProfileUpdated, userProfileUpdated, { userId, handle: 'h', displayName: 'Second Name' });
    expect(await foundAs(userId)).toBe('second');
    await world.deliver(onUserProfileUpdated, userProfileUpdated, { userId, handle: 'h', displayName: 'Third Name' });
    expect(await foundAs(userId)).toBeUndefined();
    await storePeople(world.database.sql, [{ userId, displayName: 'First Name', displayNameAt: new Date(Date.now() - 60_000) }]);
    expect(await foundAs(userId)).toBeUndefined();
    const legal = (legalName: string, submittedAt: string) =>
      world.deliver(onKycBasicSubmitted, kycBasicSubmitted, {
        userId,
        profileId: newId('kyc'),
        legalName,
        country: 'BR',
        submittedAt: new Date(submittedAt),
      });
    await legal('Name Second', '2026-02-01T00:00:00Z');
    await legal('Name First', '2026-01-01T00:00:00Z');
    expect(await foundAs(userId)).toBe('second');
  });

  test('without a letter in it matches nothing', async () => {
    expect(await foundAs(await registered('🙂'))).toBeUndefined();
  });
});
