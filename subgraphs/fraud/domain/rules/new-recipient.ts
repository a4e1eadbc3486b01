import type { Rule } from './rule.ts';

/** The sender never completed a transfer to this recipient. */
export const newRecipient: Rule = ({ recipientKnown }, { NEW_RECIPIENT_SCORE: score }) =>
  recipientKnown
    ? null
    : { rule: 'new_recipient', score, reason: 'The sender has never completed a transfer to this recipient.', evidence: {} };
