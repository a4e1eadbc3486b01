/** Why nothing in a file may be changed now. */
export type LockedCode = 'FILE_FROZEN' | 'FILE_UNDER_REVIEW' | 'FILE_VERIFIED';

/** Why `kycBasicSubmit` refused. */
export type BasicSubmitErrorCode =
  | 'INVALID_LEGAL_NAME'
  | 'INVALID_DATE_OF_BIRTH'
  | 'UNDERAGE'
  | 'INVALID_ADDRESS'
  | 'INVALID_COUNTRY'
  | 'ALREADY_SUBMITTED'
  | 'FILE_FROZEN';

/** Why `kycDocumentUploadCreate` refused. */
export type UploadCreateErrorCode =
  | 'UNSUPPORTED_CONTENT_TYPE'
  | 'INVALID_BYTE_LENGTH'
  | 'TOO_MANY_DOCUMENTS'
  | 'TOO_MANY_OPEN_UPLOADS'
  | LockedCode;

/** Why `kycDocumentUploadConfirm` refused. */
export type UploadConfirmErrorCode =
  | 'DOCUMENT_NOT_FOUND'
  | 'NOT_UPLOADED'
  | 'UPLOAD_EXPIRED'
  | 'LENGTH_MISMATCH'
  | 'CONTENT_MISMATCH'
  | 'DOCUMENT_REJECTED'
  | LockedCode;

/** Why `kycDocumentDelete` refused. */
export type DocumentDeleteErrorCode = 'DOCUMENT_NOT_FOUND' | LockedCode;

/** Why `kycReviewSubmit` refused. */
export type ReviewSubmitErrorCode =
  | 'BASIC_REQUIRED'
  | 'DOCUMENTS_MISSING'
  | 'DOCUMENTS_CHANGED'
  | 'ALREADY_UNDER_REVIEW'
  | 'ALREADY_VERIFIED'
  | 'FILE_FROZEN';
