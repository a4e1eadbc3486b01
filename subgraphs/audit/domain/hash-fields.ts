import { hash } from 'node:crypto';

/** SHA-256, in hexadecimal, of fields: each as its length in four bytes and its UTF-8, all ones for none. So no two lists are written alike. */
export function hashFields(fields: readonly (string | null)[]): string {
  const parts: Buffer[] = [];
  for (const field of fields) {
    const bytes = Buffer.from(field ?? '', 'utf8');
    const length = Buffer.allocUnsafe(4);
    length.writeUInt32BE(field === null ? 0xffff_ffff : bytes.length);
    parts.push(length, bytes);
  }
  return hash('sha256', Buffer.concat(parts), 'hex');
}
