import { z } from 'zod';

/**
 * The schema of a type-prefixed id (`txn_01h455vb4pex5vsknk084sn02q`): checked when an event is read, typed in code.
 * @param prefix the id's type, e.g. `txn`
 */
export const idOf = <P extends string>(prefix: P) =>
  z.templateLiteral([`${prefix}_`, z.string().regex(/^[0-7][0-9a-hjkmnp-tv-z]{25}$/)]);
