import { expect, test } from 'vitest';
import { facts, usual } from '../../test/facts.ts';
import { newRecipient } from './new-recipient.ts';

test('fires until a transfer to the recipient was completed', () => {
  expect(newRecipient(facts({ recipientKnown: false }), usual)).toMatchObject({ rule: 'new_recipient', score: 20 });
  expect(newRecipient(facts({ recipientKnown: true }), usual)).toBeNull();
});
