import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, given, openWorld, type World } from '../test/world.ts';
import { addContact } from './add-contact.ts';
import { listContacts } from './list-contacts.ts';
import { removeContact } from './remove-contact.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ env: { MAX_CONTACTS: '5' } });
});
afterAll(() => world?.close());

const pair = async () => (await world.people(2)) as [Id<'usr'>, Id<'usr'>];
const list = (owner: Id<'usr'>) => listContacts(world.context, owner, { limit: 100, after: null });

describe('a contact', () => {
  test('is added by id, listed to its owner alone, and removed', async () => {
    const [ada, bob] = await pair();
    const contact = given(await addContact(world.context, ada, { userId: bob }));
    expect(await list(ada)).toEqual([contact]);
    expect(await list(bob)).toEqual([]);
    expect(codesOf(await removeContact(world.context, bob, contact.id))).toEqual(['NOT_FOUND']);
    expect(given(await removeContact(world.context, ada, contact.id))).toEqual(contact);
    expect(await list(ada)).toEqual([]);
    expect(codesOf(await removeContact(world.context, ada, contact.id))).toEqual(['NOT_FOUND']);
    expect(codesOf(await removeContact(world.context, ada, 'nonsense'))).toEqual(['NOT_FOUND']);
    expect(await world.told(ada)).toEqual(['contact.added', 'contact.removed']);
  });

  test('is added by handle, in any case and with an @', async () => {
    const [ada] = await pair();
    const known = world.auth.addUser();
    const contact = given(await addContact(world.context, ada, { handle: ` @${known.handle.toUpperCase()} ` }));
    expect(contact.userId).toBe(known.id);
  });

  test.each([
    ['nobody', {}, 'INVALID_PERSON', ['input']],
    ['two ways at once', { userId: newId('usr'), handle: 'ann' }, 'INVALID_PERSON', ['input']],
    ['an id that is nobody’s', { userId: newId('usr') }, 'PERSON_NOT_FOUND', ['input', 'userId']],
    ['what is no id', { userId: 'usr_1' }, 'PERSON_NOT_FOUND', ['input', 'userId']],
    ['a handle that is nobody’s', { handle: 'nobody_at_all' }, 'PERSON_NOT_FOUND', ['input', 'handle']],
    ['what is no handle', { handle: 'not a handle' }, 'PERSON_NOT_FOUND', ['input', 'handle']],
  ])('that is %s is refused', async (_, input, code, path) => {
    const [ada] = await pair();
    expect(await addContact(world.context, ada, input)).toMatchObject({ ok: false, errors: [{ code, path }] });
  });

  test('is somebody else, and is there once, even when added twice at once', async () => {
    const [ada, bob] = await pair();
    expect(codesOf(await addContact(world.context, ada, { userId: ada }))).toEqual(['SELF_CONTACT']);
    const ends = await Promise.all(Array.from({ length: 4 }, () => addContact(world.context, ada, { userId: bob })));
    expect(ends.flatMap(codesOf)).toEqual(Array(3).fill('ALREADY_CONTACT'));
    expect(await list(ada)).toHaveLength(1);
    expect(await world.told(ada)).toEqual(['contact.added']);
  });

  test('is one of so many, however many are added at once; a known one is still known then', async () => {
    const [ada, ...others] = (await world.people(9)) as [Id<'usr'>, ...Id<'usr'>[]];
    const ends = await Promise.all(others.map((userId) => addContact(world.context, ada, { userId })));
    expect(ends.flatMap(codesOf)).toEqual(Array(3).fill('TOO_MANY_CONTACTS'));
    const kept = await list(ada);
    expect(kept).toHaveLength(5);
    expect(codesOf(await addContact(world.context, ada, { userId: kept[0]?.userId ?? null }))).toEqual(['ALREADY_CONTACT']);
    given(await removeContact(world.context, ada, kept[0]?.id ?? ''));
    given(await addContact(world.context, ada, { userId: kept[0]?.userId ?? null }));
  });

  test('can’t be added while nobody knows whether there is such a person', async () => {
    const [ada, bob] = await pair();
    world.auth.down = true;
    try {
      await expect(addContact(world.context, ada, { userId: newId('usr') })).rejects.toMatchObject({
        extensions: { code: 'SERVICE_UNAVAILABLE' },
      });
      given(await addContact(world.context, ada, { userId: bob }));
    } finally {
      world.auth.down = false;
    }
  });
});

test('a list goes on where it ended, each once, newest first, though many were added in one moment', async () => {
  const [ada] = await pair();
  await world.database.sql`
    insert into contacts select uuidv7(), ${toUuid(ada, 'usr')}, uuidv7(), timestamptz '2028-02-29T23:59:59.999Z' + (n / 10) * interval '1 millisecond'
    from generate_series(0, 44) n`;
  const seen: string[] = [];
  for (let after: { createdAt: string; id: string } | null = null; ; ) {
    const page = await listContacts(world.context, ada, { limit: 7, after });
    seen.push(...page.map(({ id }) => id));
    const last = page.at(-1);
    if (last === undefined) break;
    after = { createdAt: last.createdAt.toISOString(), id: toUuid(last.id, 'con') };
  }
  expect(seen).toEqual((await list(ada)).map(({ id }) => id));
  expect(new Set(seen).size).toBe(45);
});
