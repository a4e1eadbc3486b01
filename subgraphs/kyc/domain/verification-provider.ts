/** What a provider is given of a submission. */
export interface VerificationRequest {
  /** The name of this submission: the provider's answer carries it, and asking again by it changes nothing. */
  readonly reference: string;
  readonly legalName: string;
  /** ISO 8601: `1990-12-31`. */
  readonly dateOfBirth: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The documents, each at a link that works for a few minutes. */
  readonly documents: readonly { readonly kind: string; readonly contentType: string; readonly url: string }[];
}

/**
 * Who looks at a submission before people do. It takes a request and answers, in its own time, by a signed webhook; one that never answers
 * leaves the submission to reviewers.
 */
export interface VerificationProvider {
  /** Its name in events and in the database. */
  readonly name: string;
  /** Resolves once the provider has the request for good. Throws when it is worth asking again. */
  request(request: VerificationRequest, signal: AbortSignal): Promise<void>;
  close(): void;
}
