/** Somebody to send money to, or to ask for it. */
export interface Person {
  readonly id: string;
  readonly handle: string;
  readonly displayName: string;
}
