import type { Rule } from './rule.ts';

/** More transfers in the window than a sender may make, this one included. */
export const velocityBreach: Rule = ({ transfersInWindow }, { VELOCITY_MAX_TRANSFERS: allowed, VELOCITY_SCORE: score }) =>
  transfersInWindow <= allowed
    ? null
    : {
        rule: 'velocity_breach',
        score,
        reason: `${transfersInWindow} transfers within the window; ${allowed} are allowed.`,
        evidence: { transfers: String(transfersInWindow), allowed: String(allowed) },
      };
