import type { Rule } from './rule.ts';

/** The recipient stands on a sanctions list. */
export const sanctionedRecipient: Rule = ({ sanctionsMatch }, { SANCTIONED_RECIPIENT_SCORE: score }) =>
  sanctionsMatch === null
    ? null
    : {
        rule: 'sanctioned_recipient',
        score,
        reason: `The recipient matches ${sanctionsMatch.reference} (${sanctionsMatch.name}) of the list ${sanctionsMatch.source}.`,
        evidence: { ...sanctionsMatch },
        blocks: true,
      };
