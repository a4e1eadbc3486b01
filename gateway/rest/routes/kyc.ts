import type { RestRoute } from '../route.ts';

/** Proof of identity. */
export const kycRoutes: readonly RestRoute[] = [
  { method: 'GET', path: '/kyc', operation: 'RestKyc' },
  { method: 'POST', path: '/kyc/basic', operation: 'RestSubmitBasicKyc', answer: 'kyc' },
  { method: 'POST', path: '/kyc/documents', operation: 'RestCreateKycUpload', status: 201 },
  { method: 'POST', path: '/kyc/documents/{documentId}/confirm', operation: 'RestConfirmKycUpload', answer: 'document' },
  { method: 'DELETE', path: '/kyc/documents/{documentId}', operation: 'RestDeleteKycDocument', status: 204 },
  { method: 'POST', path: '/kyc/review', operation: 'RestSubmitKycForReview', answer: 'kyc' },
];
