import type { RestRoute } from '../route.ts';

/** Money: wallets, what moved in them, statements. */
export const walletRoutes: readonly RestRoute[] = [
  { method: 'GET', path: '/wallet', operation: 'RestWallets' },
  { method: 'POST', path: '/wallet', operation: 'RestOpenWallet', answer: 'wallet', status: 201, location: '/wallet/{id}' },
  { method: 'GET', path: '/wallet/statements', operation: 'RestStatements' },
  {
    method: 'POST',
    path: '/wallet/statements',
    operation: 'RestCreateStatement',
    answer: 'statement',
    status: 201,
    location: '/wallet/statements/{id}',
  },
  { method: 'GET', path: '/wallet/statements/{id}', operation: 'RestStatement' },
  { method: 'GET', path: '/wallet/{id}', operation: 'RestWallet' },
  { method: 'GET', path: '/wallet/{id}/entries', operation: 'RestWalletEntries', answer: 'entries' },
];
