import type { EventContract } from '@mint/platform/kafka/contract.ts';
import * as admin from './admin.ts';
import * as analytics from './analytics.ts';
import * as audit from './audit.ts';
import * as auth from './auth.ts';
import * as fraud from './fraud.ts';
import * as kyc from './kyc.ts';
import * as social from './social.ts';
import * as transactions from './transactions.ts';
import * as wallet from './wallet.ts';
import * as webhooks from './webhooks.ts';

const isContract = (value: unknown): value is EventContract =>
  typeof value === 'object' && value !== null && 'topic' in value && 'payload' in value;

/** Every event of the house, by type. */
export const eventContracts: readonly EventContract[] = [
  auth,
  wallet,
  transactions,
  fraud,
  kyc,
  social,
  analytics,
  admin,
  webhooks,
  audit,
]
  .flatMap((contracts): unknown[] => Object.values(contracts))
  .filter(isContract)
  .sort((a, b) => (a.type === b.type ? a.version - b.version : a.type < b.type ? -1 : 1));

/** Every topic that carries them, in alphabetical order. */
export const topics: readonly string[] = [...new Set(eventContracts.map(({ topic }) => topic))].sort();
