import { hash } from 'node:crypto';

const sha = (...parts: Buffer[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');
// As in RFC 9162: a leaf can never be taken for an inner node.
const leaf = (entryHash: string) => sha(Buffer.from([0]), Buffer.from(entryHash, 'hex'));
const inner = (left: Buffer, right: Buffer) => sha(Buffer.from([1]), left, right);

/** A Merkle tree as RFC 9162 makes it, level by level from the leaves to the root. */
export type MerkleTree = readonly (readonly Buffer[])[];

/** The tree of entries' hashes, one at least. */
export function merkleTree(hashes: readonly string[]): MerkleTree {
  if (hashes.length === 0) throw new Error('A tree has a leaf at least');
  const levels: Buffer[][] = [hashes.map(leaf)];
  for (let below = levels[0] ?? []; below.length > 1; ) {
    const level: Buffer[] = [];
    for (let place = 0; place < below.length; place += 2) {
      const [left, right] = [below[place], below[place + 1]];
      // A last one without a neighbour goes up as it is.
      if (left) level.push(right ? inner(left, right) : left);
    }
    levels.push(level);
    below = level;
  }
  return levels;
}

/** A tree's root, in hexadecimal. */
export function rootOf(tree: MerkleTree): string {
  return tree.at(-1)?.[0]?.toString('hex') ?? '';
}

/** The Merkle root of entries' hashes, one at least. */
export function merkleRoot(hashes: readonly string[]): string {
  return rootOf(merkleTree(hashes));
}

/** The hashes beside the way from the leaf at `index` to the root, from below. Twelve at most for the 4,096 leaves of a checkpoint. */
export function inclusionPath(tree: MerkleTree, index: number): readonly string[] {
  return tree.slice(0, -1).flatMap((level, height) => {
    const beside = level[(index >> height) ^ 1];
    return beside ? [beside.toString('hex')] : [];
  });
}
