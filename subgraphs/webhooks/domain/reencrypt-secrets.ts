import type { EncryptionKeys } from '@mint/platform/encryption/encryption.ts';
import { reencryptColumn, type SealedColumn, startReencryption } from '@mint/platform/encryption/reencryption.ts';
import { fromUuid } from '@mint/platform/ids/ids.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { WebhooksContext } from '../context.ts';

type Holder = Pick<WebhooksContext, 'config' | 'database'>;

const PAGE_ROWS = 500;

/** The secrets that sign, or those that did before and sign as well for a while. */
function secretsOf({ database: { sql } }: Holder, column: 'secret' | 'previous_secret'): SealedColumn<string> {
  return {
    async page(last) {
      const rows = await sql<{ id: string; sealed: Uint8Array }[]>`
        select id, ${sql(column)} as sealed from endpoints
        where ${sql(column)} is not null and id > ${last ?? '00000000-0000-0000-0000-000000000000'}
        order by id limit ${PAGE_ROWS}`;
      return rows.map(({ id, sealed }) => ({ row: id, sealed, boundTo: fromUuid('whe', id) }));
    },
    replace: ({ row, sealed: read }, sealed) => sql`
      update endpoints set ${sql(column)} = ${sealed}::bytea where id = ${row} and ${sql(column)} = ${read}::bytea`,
  };
}

/** Brings every signing secret under the first of the keys. Answers with how many were under another. */
export async function reencryptSecrets(holder: Holder, keys: EncryptionKeys = holder.config.WEBHOOK_SECRET_KEY): Promise<number> {
  const secrets = await reencryptColumn(keys, secretsOf(holder, 'secret'));
  return secrets + (await reencryptColumn(keys, secretsOf(holder, 'previous_secret')));
}

/** Does so while there are several. */
export function startSecretReencryption(context: WebhooksContext, log: Logger): { stop(): Promise<void> } {
  return startReencryption(context.config.WEBHOOK_SECRET_KEY, () => reencryptSecrets(context), log);
}
