import { expect, test } from 'vitest';
import { facts, usual } from '../../test/facts.ts';
import { sanctionedRecipient } from './sanctioned-recipient.ts';

test('fires on a match, and blocks', () => {
  const sanctionsMatch = { source: 'un', reference: 'QDi.1', name: 'Some Body' };
  expect(sanctionedRecipient(facts({ sanctionsMatch }), usual)).toEqual({
    rule: 'sanctioned_recipient',
    score: 100,
    reason: 'The recipient matches QDi.1 (Some Body) of the list un.',
    evidence: sanctionsMatch,
    blocks: true,
  });
  expect(sanctionedRecipient(facts(), usual)).toBeNull();
});
