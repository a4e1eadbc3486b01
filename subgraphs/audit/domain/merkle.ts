import { createHash } from 'node:crypto';

const sha = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
// As in RFC 6962: a leaf can never be taken for an inner node.
const leaf = (hash: string) => sha(Buffer.from([0]), Buffer.from(hash, 'hex'));
const inner = (left: Buffer, right: Buffer) => sha(Buffer.from([1]), left, right);

/** The Merkle root of entries' hashes, one at least, as RFC 6962 makes it. */
export function merkleRoot(hashes: readonly string[]): string {
  let level = hashes.map(leaf);
  while (level.length > 1) {
    const below = level;
    level = [];
    for (let place = 0; place < below.length; place += 2) {
      const [left, right] = [below[place], below[place + 1]];
      if (left) level.push(right ? inner(left, right) : left);
    }
  }
  if (!level[0]) throw new Error('A tree has a leaf at least');
  return level[0].toString('hex');
}
