import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventContracts } from '@mint/schema/events/catalogue.ts';
import { describe, expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { GENESIS_HASH } from './entry.ts';
import { ownView, peopleOf } from './own-view.ts';
import { audiences, nobodys } from './what-people-see.ts';

const nameOf = ({ type, version }: { readonly type: string; readonly version: number }) => `${type} ${version}`;
const [ada, grace, olga, stranger] = [newId('usr'), newId('usr'), newId('usr'), newId('usr')];

function entry(topic: string, action: string, payload: unknown, facts: Partial<Entry> = {}): Entry {
  return {
    ...{ sequence: 1n, eventId: toUuid(newId('evt'), 'evt'), topic, action, version: 1 },
    ...{ actorId: ada, resourceId: 'thing', ipAddress: '192.0.2.1', traceId: 'ab'.repeat(16), at: new Date(0) },
    ...{ payload: JSON.stringify(payload), appendedAt: new Date(0), previousHash: GENESIS_HASH, hash: '', salt: null },
    ...facts,
  };
}
const details = (of: Entry, person: string) => JSON.parse(ownView(of, person)?.details ?? 'null');

test('of every kind of event it is decided whether people see it', () => {
  const decided = new Set([...audiences.map(({ contract }) => nameOf(contract)), ...nobodys.map(nameOf)]);
  expect([...decided].sort()).toEqual(eventContracts.map(nameOf).sort());
  expect(audiences.filter(({ contract }) => nobodys.includes(contract))).toEqual([]);
});

test('an operator’s reason, and who the operator is, are not shown to whom it concerns', () => {
  const frozen = entry('auth.events', 'user.frozen', { userId: ada, reason: 'looks odd' }, { actorId: olga });
  expect(ownView(frozen, ada)).toMatchObject({ actorId: null, ipAddress: null, traceId: null, details: `{"userId":"${ada}"}` });
  expect(ownView(frozen, olga)).toBeNull();
  const action = {
    adminId: olga,
    resourceId: ada,
    reason: 'looks odd',
    before: { status: 'ACTIVE' },
    after: { status: 'FROZEN' },
  };
  const performed = entry('admin.events', 'admin.action_performed', action, { actorId: olga });
  expect(peopleOf(performed)).toEqual([olga]);
  expect(details(performed, olga)).toEqual(action);
});

test('what an event is caused by is shown to who caused it', () => {
  const registered = entry('auth.events', 'user.registered', { userId: ada, handle: 'ada' });
  expect(ownView(registered, ada)).toMatchObject({ actorId: ada, ipAddress: '192.0.2.1', traceId: 'ab'.repeat(16) });
  const opened = entry('wallet.events', 'wallet.opened', { userId: ada }, { actorId: 'wallet' });
  expect(ownView(opened, ada)).toMatchObject({ actorId: 'wallet', ipAddress: null });
});

describe('a transfer', () => {
  const payload = {
    transactionId: 't',
    kind: 'TRANSFER',
    senderId: ada,
    recipientId: grace,
    amountMinor: '5',
    category: 'gifts',
  };

  test('is its sender’s from the start, and its recipient’s once it has come', () => {
    expect(peopleOf(entry('transaction.events', 'transaction.held_for_review', payload))).toEqual([ada]);
    const completed = entry('transaction.events', 'transaction.completed', payload);
    expect(peopleOf(completed)).toEqual([ada, grace]);
    expect(details(completed, ada)).toHaveProperty('category');
    expect(details(completed, grace)).not.toHaveProperty('category');
    expect(ownView(completed, grace)).toMatchObject({ actorId: null, ipAddress: null, traceId: null });
    expect(ownView(completed, stranger)).toBeNull();
  });

  test('tells neither what the other has left', () => {
    const side = (userId: string, balanceAfterMinor: string) => ({ walletId: 'w', userId, account: null, balanceAfterMinor });
    const posted = entry('wallet.events', 'wallet.posted', {
      debit: side(ada, '95'),
      credit: side(grace, '7'),
      amountMinor: '5',
    });
    expect(details(posted, ada)).toEqual({ debit: side(ada, '95'), amountMinor: '5' });
    expect(details(posted, grace)).toEqual({ credit: side(grace, '7'), amountMinor: '5' });
  });

  test('that looks odd is told to neither party', () => {
    expect(peopleOf(entry('fraud.events', 'fraud.case_opened', { senderId: ada, recipientId: grace, rules: ['new'] }))).toEqual(
      [],
    );
  });
});

test('a top-up is its recipient’s own doing', () => {
  const topUp = { kind: 'TOP_UP', senderId: null, recipientId: ada, merchant: null };
  expect(details(entry('transaction.events', 'transaction.created', topUp), ada)).toHaveProperty('merchant');
});

test('everybody who shares a bill finds it, once each', () => {
  const split = { creatorId: ada, title: 'Dinner', shares: [{ userId: ada }, { userId: grace }, { userId: olga }] };
  expect(peopleOf(entry('social.events', 'split.created', split))).toEqual([ada, grace, olga]);
});

test.each([
  ['a version that nobody has decided on', 'auth.events', { version: 2 }],
  ['a topic that the event is not of', 'other.events', {}],
  ['a payload that is no object', 'auth.events', { payload: '[1]' }],
])('nothing is shown of %s', (_, topic, facts) => {
  expect(peopleOf(entry(topic, 'user.registered', { userId: ada }, facts))).toEqual([]);
});
