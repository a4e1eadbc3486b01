import { readFileSync } from 'node:fs';
import type { RestArea, RestRoutes } from '../route.ts';
import { analyticsRoutes } from './analytics.ts';
import { auditRoutes } from './audit.ts';
import { authRoutes } from './auth.ts';
import { kycRoutes } from './kyc.ts';
import { notificationRoutes } from './notifications.ts';
import { refusalStatuses } from './refusal-statuses.ts';
import { socialRoutes } from './social.ts';
import { transactionRoutes } from './transactions.ts';
import { userRoutes } from './users.ts';
import { walletRoutes } from './wallet.ts';
import { webhookRoutes } from './webhooks.ts';

const areas: readonly RestArea[] = [
  { name: 'auth', description: 'Signing up and in, sessions, passwords, API keys, the second factor.', routes: authRoutes },
  { name: 'users', description: 'People: oneself, and others.', routes: userRoutes },
  { name: 'wallet', description: 'Money: wallets, what moved in them, statements.', routes: walletRoutes },
  { name: 'transactions', description: 'Sending money, topping up, quotes, limits and schedules.', routes: transactionRoutes },
  { name: 'kyc', description: 'Proof of identity.', routes: kycRoutes },
  { name: 'analytics', description: 'What was spent, and what is to be spent at most.', routes: analyticsRoutes },
  { name: 'notifications', description: 'The inbox, and what comes into it as it comes.', routes: notificationRoutes },
  { name: 'social', description: 'People together: contacts, requests for money, splits of bills.', routes: socialRoutes },
  { name: 'webhooks', description: 'URLs that are told of events, and what was sent to them.', routes: webhookRoutes },
  { name: 'audit', description: 'What was recorded of oneself, and the proof that it was not altered.', routes: auditRoutes },
];

/** Every route that Mint serves, with its documents as they stand beside this file, one an area. */
export function mintRoutes(): RestRoutes {
  const documents = ['shapes', ...areas.map(({ name }) => name)].map((name) =>
    readFileSync(new URL(`./${name}.graphql`, import.meta.url), 'utf8'),
  );
  return { areas, document: documents.join('\n'), statuses: refusalStatuses };
}
