import { geoAnomaly } from './geo-anomaly.ts';
import { largeAmountDeviation } from './large-amount-deviation.ts';
import { newRecipient } from './new-recipient.ts';
import { nightLarge } from './night-large.ts';
import type { Rule } from './rule.ts';
import { sanctionedRecipient } from './sanctioned-recipient.ts';
import { velocityBreach } from './velocity-breach.ts';

/** Every rule, in the order in which reviewers are told of what fired. */
export const allRules: readonly Rule[] = [
  sanctionedRecipient,
  velocityBreach,
  largeAmountDeviation,
  geoAnomaly,
  nightLarge,
  newRecipient,
];
