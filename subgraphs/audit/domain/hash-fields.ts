import { hash } from 'node:crypto';

const LENGTH_BYTES = 4;
const NONE = 0xffff_ffff;
/** UTF-8 takes three bytes at most for each unit of a string. */
const BYTES_A_UNIT = 3;
/** Used again and again: nothing waits between the first byte and the hash. */
let scratch = Buffer.allocUnsafe(16_384);

/** SHA-256, in hexadecimal, of fields: each as its length in four bytes and its UTF-8, all ones for none. So no two lists are written alike. */
export function hashFields(fields: readonly (string | null)[]): string {
  const room = fields.reduce((sum, field) => sum + LENGTH_BYTES + (field?.length ?? 0) * BYTES_A_UNIT, 0);
  if (scratch.length < room) scratch = Buffer.allocUnsafe(room);
  let end = 0;
  for (const field of fields) {
    const length = field === null ? 0 : scratch.write(field, end + LENGTH_BYTES, 'utf8');
    scratch.writeUInt32BE(field === null ? NONE : length, end);
    end += LENGTH_BYTES + length;
  }
  return hash('sha256', scratch.subarray(0, end), 'hex');
}
