/** Where the object store takes a file, as the graph said. */
export interface UploadTarget {
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/**
 * Sends a file straight to the object store. By XMLHttpRequest, as `fetch` does not tell how much has been sent. Rejects when the store does not
 * take it, when it can't be reached, and when `signal` is aborted.
 *
 * @param onProgress How much has gone out, from 0 to 1.
 */
export function putFile(
  { url, headers }: UploadTarget,
  file: Blob,
  { onProgress, signal }: { readonly onProgress: (share: number) => void; readonly signal: AbortSignal },
): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    signal.addEventListener('abort', stop, { once: true });
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(new Error(`The object store answered ${request.status}.`));
    });
    request.addEventListener('error', () => reject(new Error('The object store can’t be reached.')));
    request.addEventListener('abort', () => reject(signal.reason as Error));
    request.addEventListener('loadend', () => signal.removeEventListener('abort', stop));
    request.open('PUT', url);
    for (const { name, value } of headers) request.setRequestHeader(name, value);
    request.send(file);
  });
}
