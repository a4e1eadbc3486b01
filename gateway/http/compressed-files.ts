import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { LRUCache } from 'lru-cache';

const compress = promisify(brotliCompress);
/** All scripts and styles of some builds; of what isn't asked for any more nothing is kept. */
const MOST_BYTES = 16 * 1_024 * 1_024;
const FETCH_TIMEOUT_MS = 15_000;
const COMPRESSED_PATHS = /^\/_next\/static\/(?:[\w~-]+\/)*[\w~-]+\.(?:js|css)$/;

/** A file as it is answered with. */
export interface CompressedFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The web app's scripts and styles as small as they can be made. Their names change with what is in them, so each is made so once. */
export class CompressedFiles {
  readonly #files: LRUCache<string, CompressedFile>;

  constructor(webUrl: string) {
    this.#files = new LRUCache({
      maxSize: MOST_BYTES,
      sizeCalculation: ({ body }) => body.length + 1,
      fetchMethod: (path) => fetchCompressed(webUrl, path),
    });
  }

  /** One file; null when it is none of those, or can't be had so: then it is proxied as everything else is. */
  async get(url: string, acceptEncoding: string | undefined): Promise<CompressedFile | null> {
    if (!/\bbr\b/.test(acceptEncoding ?? '') || !COMPRESSED_PATHS.test(url)) return null;
    return (await this.#files.fetch(url).catch(() => undefined)) ?? null;
  }
}

async function fetchCompressed(webUrl: string, path: string): Promise<CompressedFile | undefined> {
  const response = await fetch(new URL(path, webUrl), {
    headers: { 'accept-encoding': 'identity' },
    signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
  });
  const cacheControl = response.headers.get('cache-control') ?? '';
  const plain = Buffer.from(await response.arrayBuffer());
  if (response.status !== 200 || !cacheControl.includes('immutable')) return undefined;
  return {
    body: await compress(plain),
    headers: {
      'content-type': response.headers.get('content-type') ?? 'application/octet-stream',
      'content-encoding': 'br',
      'cache-control': cacheControl,
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
    },
  };
}
