import { on } from '@mint/platform/kafka/handler.ts';
import { kycBasicSubmitted } from '@mint/schema/events/kyc.ts';
import type { FraudContext } from '../context.ts';
import { storeLegalName } from '../domain/store-people.ts';

/** A person stated their legal name: they are screened by it as well. */
export const onKycBasicSubmitted = on<typeof kycBasicSubmitted, FraudContext>(kycBasicSubmitted, async ({ event, tx }) => {
  const { userId, legalName, submittedAt } = event.payload;
  await storeLegalName(tx.sql, { userId, legalName, at: submittedAt });
});
