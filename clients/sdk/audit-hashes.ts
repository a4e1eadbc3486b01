const encoder = new TextEncoder();
const HASH = /^[0-9a-f]{64}$/;

/** Whether it is 32 bytes in hexadecimal, in the one way in which they are written here. */
export function isHash(value: unknown): value is string {
  return typeof value === 'string' && HASH.test(value);
}

/** SHA-256, in hexadecimal, of fields: each as its length in four bytes and its UTF-8, all ones for none. */
export async function hashFields(fields: readonly (string | null)[]): Promise<string> {
  const parts = fields.map((field) => ({ bytes: encoder.encode(field ?? ''), isNone: field === null }));
  const whole = new Uint8Array(parts.reduce((length, { bytes }) => length + 4 + bytes.length, 0));
  const view = new DataView(whole.buffer);
  let at = 0;
  for (const { bytes, isNone } of parts) {
    view.setUint32(at, isNone ? 0xffff_ffff : bytes.length);
    whole.set(bytes, at + 4);
    at += 4 + bytes.length;
  }
  return hexOf(await sha256(whole));
}

/**
 * The root of a Merkle tree, in hexadecimal, by the hashes beside the way to it from one leaf, as RFC 9162 (2.1.3.2) has it. Null when the
 * way doesn't fit the tree.
 */
export async function rootByPath(
  leafHash: string,
  { index, size }: { readonly index: number; readonly size: number },
  path: readonly string[],
): Promise<string | null> {
  let node = await sha256(Uint8Array.of(0, ...bytesOfHex(leafHash)));
  let [place, last] = [index, size - 1];
  for (const beside of path.map(bytesOfHex)) {
    if (last === 0) return null;
    // A node without one to its right was taken up as it is, until it was a right one itself.
    while (place === last && place % 2 === 0) [place, last] = [place / 2, Math.floor(last / 2)];
    node = await sha256(place % 2 === 1 ? Uint8Array.of(1, ...beside, ...node) : Uint8Array.of(1, ...node, ...beside));
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hexOf(node) : null;
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
