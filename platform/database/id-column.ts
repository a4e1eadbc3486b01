import { customType } from 'drizzle-orm/pg-core';
import { fromUuid, type Id, toUuid } from '../ids/ids.ts';

/** A column that is a uuid in the database and a TypeID in code: `idColumn('usr')('user_id').notNull()`. */
export function idColumn<P extends string>(prefix: P) {
  return customType<{ data: Id<P>; driverData: string }>({
    dataType: () => 'uuid',
    toDriver: (id) => toUuid(id, prefix),
    fromDriver: (uuid) => fromUuid(prefix, uuid),
  });
}
