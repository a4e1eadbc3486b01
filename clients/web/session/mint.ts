import { MintClient } from '@mint/sdk/client.ts';

let client: MintClient | null = null;

/** The page's one client. The browser keeps the session, in cookies that no script can read. */
export function mint(): MintClient {
  client ??= new MintClient({ url: `${window.location.origin}/graphql`, cookies: true });
  return client;
}
