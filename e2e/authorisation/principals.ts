import { API_KEY_SCOPES, SCOPES, sessionScopes } from '@mint/platform/auth/scopes.ts';
import { type ApiKeyScope, CreateApiKeyDocument } from '@mint/sdk/__generated__/graphql.ts';
import type { Person } from '../contract/people.ts';
import type { Signer } from '../contract/tokens.ts';
import { send } from '../contract/wire.ts';
import type { AnyField } from './every-field.ts';

/** Somebody who asks for everything. */
export interface Principal {
  readonly name: string;
  /** Null asks without any. */
  readonly token: string | null;
  readonly scopes: ReadonlySet<string>;
}

/** Why a door stays shut. */
export interface Refusal {
  readonly code: string;
  readonly requiredScopes?: readonly string[];
}

/** Nobody, a person, an API key of each scope, and an administrator. */
export async function everyPrincipal(url: string, person: Person, other: Person, signer: Signer): Promise<readonly Principal[]> {
  const keys = await Promise.all(
    API_KEY_SCOPES.map(async (scope) => {
      const name = scope.toUpperCase().replace(':', '_') as ApiKeyScope;
      const input = { name, scopes: [name] };
      const { data } = await send(url, CreateApiKeyDocument, { input }, { token: person.session.accessToken });
      const secret = data?.apiKeyCreate.secret;
      if (!secret) throw new Error(`No key was made: ${JSON.stringify(data?.apiKeyCreate.userErrors)}`);
      return { name: `a key with ${scope}`, token: secret, scopes: new Set<string>([scope]) };
    }),
  );
  return [
    { name: 'nobody', token: null, scopes: new Set() },
    ...keys,
    {
      name: 'a person',
      token: await signer.sign({ userId: other.id, scopes: sessionScopes('USER') }),
      scopes: new Set(sessionScopes('USER')),
    },
    {
      name: 'an administrator',
      token: await signer.sign({ userId: other.id, role: 'ADMIN', scopes: [...SCOPES] }),
      scopes: new Set(SCOPES),
    },
  ];
}

/** What the schema's directives say becomes of a principal who asks for a field: what it is refused for, or null. */
export function expectedRefusal({ requirements }: AnyField, { token, scopes }: Principal): Refusal | null {
  const isGuarded = requirements.some(({ authenticated, scopeSets }) => authenticated || scopeSets.length > 0);
  if (!isGuarded) return null;
  if (token === null) return { code: 'UNAUTHENTICATED' };
  const unmet = requirements
    .flatMap(({ scopeSets }) => scopeSets)
    .filter((alternatives) => !alternatives.some((all) => all.every((scope) => scopes.has(scope))));
  if (unmet.length === 0) return null;
  return { code: 'FORBIDDEN', requiredScopes: unmet.flatMap((alternatives) => alternatives.flat()) };
}
