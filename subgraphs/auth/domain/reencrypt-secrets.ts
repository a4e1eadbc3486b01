import type { EncryptionKeys } from '@mint/platform/encryption/encryption.ts';
import { reencryptColumn, type SealedColumn, startReencryption } from '@mint/platform/encryption/reencryption.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import { secondFactors, signingKeys } from '../tables.ts';
import { secretOwner } from './second-factor.ts';

type Holder = Pick<AuthContext, 'config' | 'database'>;

const pageRows = 500;

function keysThatSign({ database: { drizzle } }: Holder): SealedColumn<string> {
  const { kid, encryptedPrivateJwk } = signingKeys;
  return {
    async page(last) {
      const after = last === null ? undefined : gt(kid, last);
      const rows = await drizzle.select().from(signingKeys).where(after).orderBy(asc(kid)).limit(pageRows);
      return rows.map((row) => ({ row: row.kid, sealed: row.encryptedPrivateJwk, boundTo: row.kid }));
    },
    replace: (text, sealed) =>
      drizzle
        .update(signingKeys)
        .set({ encryptedPrivateJwk: sealed })
        .where(and(eq(kid, text.row), eq(encryptedPrivateJwk, text.sealed))),
  };
}

function secretsOfPeople({ database: { drizzle } }: Holder): SealedColumn<Id<'usr'>> {
  const { userId, encryptedSecret } = secondFactors;
  return {
    async page(last) {
      const after = last === null ? undefined : gt(userId, last);
      const rows = await drizzle
        .select({ userId, encryptedSecret })
        .from(secondFactors)
        .where(after)
        .orderBy(asc(userId))
        .limit(pageRows);
      return rows.map((row) => ({ row: row.userId, sealed: row.encryptedSecret, boundTo: secretOwner(row.userId) }));
    },
    replace: (text, sealed) =>
      drizzle
        .update(secondFactors)
        .set({ encryptedSecret: sealed })
        .where(and(eq(userId, text.row), eq(encryptedSecret, text.sealed))),
  };
}

/** Brings signing keys and the secrets of second factors under the first of the keys. Answers with how many were under another. */
export async function reencryptSecrets(holder: Holder, keys: EncryptionKeys = holder.config.KEY_ENCRYPTION_KEY): Promise<number> {
  return (await reencryptColumn(keys, keysThatSign(holder))) + (await reencryptColumn(keys, secretsOfPeople(holder)));
}

/** Does so while there are several. */
export function startSecretReencryption(context: AuthContext): { stop(): Promise<void> } {
  return startReencryption(context.config.KEY_ENCRYPTION_KEY, () => reencryptSecrets(context), context.log);
}
