import DataLoader from 'dataloader';

/**
 * A DataLoader for one request: `batch` answers by key in any order, missing keys become null.
 * Batches hold at most `maxBatchSize` keys, so that no query grows without bound.
 */
export function createLoader<Key extends string | number, Value>(
  batch: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
  { maxBatchSize = 200 }: { readonly maxBatchSize?: number } = {},
): DataLoader<Key, Value | null> {
  return new DataLoader<Key, Value | null>(
    async (keys) => {
      const found = await batch(keys);
      return keys.map((key) => found.get(key) ?? null);
    },
    { maxBatchSize },
  );
}
