/** Where a page of a list begins, and how many rows it takes. */
export interface PageRequest {
  readonly limit: number;
  /** The last one seen. */
  readonly after: { readonly createdAt: string; readonly id: string } | null;
}
