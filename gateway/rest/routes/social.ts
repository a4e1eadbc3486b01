import type { RestRoute } from '../route.ts';

/** People together: contacts, requests for money, splits of bills. */
export const socialRoutes: readonly RestRoute[] = [
  { method: 'GET', path: '/social/contacts', operation: 'RestContacts' },
  { method: 'POST', path: '/social/contacts', operation: 'RestAddContact', answer: 'contact', status: 201 },
  { method: 'DELETE', path: '/social/contacts/{id}', operation: 'RestRemoveContact', status: 204 },
  { method: 'GET', path: '/social/requests', operation: 'RestMoneyRequests' },
  {
    method: 'POST',
    path: '/social/requests',
    operation: 'RestCreateMoneyRequest',
    answer: 'moneyRequest',
    status: 201,
    location: '/social/requests/{id}',
  },
  { method: 'GET', path: '/social/requests/{id}', operation: 'RestMoneyRequest' },
  { method: 'POST', path: '/social/requests/{id}/accept', operation: 'RestAcceptMoneyRequest', answer: 'moneyRequest' },
  { method: 'POST', path: '/social/requests/{id}/decline', operation: 'RestDeclineMoneyRequest', answer: 'moneyRequest' },
  { method: 'POST', path: '/social/requests/{id}/cancel', operation: 'RestCancelMoneyRequest', answer: 'moneyRequest' },
  { method: 'POST', path: '/social/requests/{id}/remind', operation: 'RestRemindMoneyRequest', answer: 'moneyRequest' },
  { method: 'GET', path: '/social/splits', operation: 'RestSplits' },
  {
    method: 'POST',
    path: '/social/splits',
    operation: 'RestCreateSplit',
    answer: 'split',
    status: 201,
    location: '/social/splits/{id}',
  },
  { method: 'GET', path: '/social/splits/{id}', operation: 'RestSplit' },
  { method: 'POST', path: '/social/splits/{id}/cancel', operation: 'RestCancelSplit', answer: 'split' },
  { method: 'POST', path: '/social/splits/shares/{shareId}/pay', operation: 'RestPaySplitShare', answer: 'share' },
];
