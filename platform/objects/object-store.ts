import { addAbortSignal, Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  PutBucketCorsCommand,
  PutBucketLifecycleConfigurationCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { unavailable } from '../errors/errors.ts';
import type { Logger } from '../telemetry/logger.ts';

/** An object's figures and how it begins. */
export interface ObjectHead {
  readonly contentType: string | null;
  readonly byteLength: number;
}

/** What a link to an object tells whoever opens it. */
export interface LinkOptions {
  readonly contentType: string;
  readonly fileName: string;
  readonly expiresInSeconds: number;
  /** When the link begins, in whole seconds; now unless told. */
  readonly from?: Date;
}

/** A bucket of a store that speaks S3. Its calls have a deadline, and throw SERVICE_UNAVAILABLE while the store is away. */
export interface ObjectStore {
  /** Makes the bucket unless it is there, and lets the web app's pages reach objects by their links. */
  prepare(): Promise<void>;
  /** A link that takes one object of just this type and length, whose headers the client has to send. */
  uploadUrl(
    key: string,
    object: { readonly contentType: string; readonly byteLength: number },
    expiresInSeconds: number,
  ): Promise<{ readonly url: string; readonly headers: readonly { readonly name: string; readonly value: string }[] }>;
  downloadUrl(key: string, options: LinkOptions): Promise<string>;
  /** Null when there is no such object. */
  head(key: string): Promise<ObjectHead | null>;
  /** False when there is nothing to copy. */
  copy(from: string, to: string, contentType: string): Promise<boolean>;
  /** The first bytes and the length of the whole; null when there is no such object. */
  beginning(key: string, bytes: number): Promise<{ readonly bytes: Uint8Array; readonly byteLength: number } | null>;
  /**
   * Streams an object of any length, a part in memory at a time; it is there as a whole or not at all. Answers its length. What `body` throws is
   * thrown on; a part the store doesn't answer for in time counts as the store being away. Parts that were left go, unless the process dies: `abortUploads`.
   */
  upload(key: string, body: AsyncIterable<Uint8Array | string>, contentType: string): Promise<number>;
  /** Removes the parts of uploads of an object that were begun and never ended. */
  abortUploads(key: string): Promise<void>;
  /** Removes an object; one that isn't there is gone already. */
  remove(key: string): Promise<void>;
  close(): void;
}

export interface ObjectStoreOptions {
  readonly endpoint: string;
  /** The endpoint in links, when clients reach the store elsewhere. */
  readonly publicEndpoint: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly bucket: string;
  /** The origin of the pages that reach objects by their links. */
  readonly webOrigin: string;
  /** What those pages may do. */
  readonly webMethods: readonly ('GET' | 'PUT')[];
  readonly timeoutMs?: number;
}

const DEFAULT_TIMEOUT_MS = 5_000;
/** Parts of an upload whose process died on it: whoever comes back for them does so long before this. */
const PARTS_KEPT_DAYS = 2;

/** Opens the store; nothing is asked of it before it is needed. */
export function openObjectStore(options: ObjectStoreOptions, log: Logger): ObjectStore {
  const { bucket: Bucket, endpoint, publicEndpoint, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const client = createS3Client({ ...options, endpoint });
  const signer = publicEndpoint === endpoint ? client : createS3Client({ ...options, endpoint: publicEndpoint });
  // A part may be megabytes: it gets longer than a question does.
  const uploader = createS3Client({ ...options, endpoint, requestTimeoutMs: timeoutMs * 6 });
  const deadline = () => ({ abortSignal: AbortSignal.timeout(timeoutMs) });

  /** Runs a call; null when there is no such thing. A refusal of ours is a bug; anything else means that the store is away. */
  async function ask<T>(call: () => Promise<T>): Promise<T | null> {
    try {
      return await call();
    } catch (error) {
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
      if (status === 404) return null;
      if (status !== undefined && status >= 400 && status < 500 && status !== 408 && status !== 429) throw error;
      log.warn({ err: error }, 'the object store is away');
      throw unavailable('Files cannot be reached right now');
    }
  }

  /** Gives an upload's parts up, if it can be done now: what is left goes by the bucket's own rule. */
  async function abandon(Key: string, UploadId: string | undefined): Promise<void> {
    if (UploadId === undefined) return;
    await client
      .send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }), deadline())
      .catch((error: unknown) => log.warn({ err: error }, 'parts of an upload are left'));
  }

  async function keepPartsFor(DaysAfterInitiation: number): Promise<void> {
    const rule = { ID: 'unfinished-uploads', Status: 'Enabled' as const, Filter: { Prefix: '' } };
    const Rules = [{ ...rule, AbortIncompleteMultipartUpload: { DaysAfterInitiation } }];
    await client
      .send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules } }), deadline())
      .catch((error: unknown) => {
        // A store that knows no such rules, as a development one, says so at every start: nobody needs to be told.
        const level = error instanceof Error && error.name === 'NotImplemented' ? 'debug' : 'warn';
        log[level]({ err: error }, 'the bucket keeps its rules for unfinished uploads');
      });
  }

  return {
    async prepare() {
      const found = await ask(() => client.send(new HeadBucketCommand({ Bucket }), deadline()));
      if (found === null) {
        await ask(() => client.send(new CreateBucketCommand({ Bucket }), deadline())).catch((error: unknown) => {
          // Another process was faster.
          if (!(error instanceof S3ServiceException) || !error.name.startsWith('BucketAlready')) throw error;
        });
        await keepPartsFor(PARTS_KEPT_DAYS);
      }
      const CORSRules = [
        {
          AllowedOrigins: [options.webOrigin],
          AllowedMethods: [...options.webMethods],
          AllowedHeaders: ['content-type'],
          MaxAgeSeconds: 3_600,
        },
      ];
      await client
        .send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }), deadline())
        // Some stores have it in their own configuration.
        .catch((error: unknown) => log.warn({ err: error }, 'the bucket keeps the origins it allows'));
    },
    async uploadUrl(Key, { contentType, byteLength }, expiresIn) {
      const command = new PutObjectCommand({ Bucket, Key, ContentType: contentType, ContentLength: byteLength });
      // Signed headers: another type or length is another request, which the store refuses.
      const signableHeaders = new Set(['host', 'content-type', 'content-length']);
      const url = await getSignedUrl(signer, command, { expiresIn, signableHeaders });
      // No client sets the length itself: it follows from the body.
      return { url, headers: [{ name: 'content-type', value: contentType }] };
    },
    downloadUrl(Key, { contentType, fileName, expiresInSeconds, from }) {
      const command = new GetObjectCommand({
        Bucket,
        Key,
        // Whatever else the bytes may be read as, they are this, and never a page of the store's origin.
        ResponseContentType: contentType,
        ResponseContentDisposition: `attachment; filename="${fileName}"`,
        ResponseCacheControl: 'private, no-store',
      });
      return getSignedUrl(signer, command, { expiresIn: expiresInSeconds, ...(from && { signingDate: from }) });
    },
    async head(Key) {
      const found = await ask(() => client.send(new HeadObjectCommand({ Bucket, Key }), deadline()));
      return found && { contentType: found.ContentType ?? null, byteLength: found.ContentLength ?? 0 };
    },
    async copy(from, Key, ContentType) {
      const command = new CopyObjectCommand({
        Bucket,
        Key,
        CopySource: `${Bucket}/${from}`,
        MetadataDirective: 'REPLACE',
        ContentType,
      });
      return (await ask(() => client.send(command, deadline()))) !== null;
    },
    async beginning(Key, bytes) {
      return ask(async () => {
        const Range = `bytes=0-${bytes - 1}`;
        const { abortSignal } = deadline();
        const found = await client.send(new GetObjectCommand({ Bucket, Key, Range }), { abortSignal });
        // The deadline is for the body too.
        if (found.Body instanceof Readable) addAbortSignal(abortSignal, found.Body);
        const whole = /\/(\d+)$/.exec(found.ContentRange ?? '')?.[1];
        return {
          bytes: (await found.Body?.transformToByteArray()) ?? new Uint8Array(),
          byteLength: Number(whole ?? found.ContentLength ?? 0),
        };
      });
    },
    async upload(Key, body, ContentType) {
      let byteLength = 0;
      let bodyFailure: { readonly error: unknown } | null = null;
      const source = body[Symbol.asyncIterator]();
      async function* counted(): AsyncGenerator<Buffer> {
        try {
          for (;;) {
            const next = await source.next().catch((error: unknown) => {
              bodyFailure = { error };
              throw error;
            });
            if (next.done) return;
            const chunk = next.value;
            const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
            byteLength += bytes.byteLength;
            yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
          }
        } finally {
          await source.return?.();
        }
      }
      const Body = Readable.from(counted(), { objectMode: false });
      const params = { Bucket, Key, ContentType, Body };
      const sending = new Upload({ client: uploader, params, queueSize: 1, leavePartsOnError: true });
      try {
        await ask(() =>
          sending.done().catch((error: unknown) => {
            // Not the store's doing: past `ask`, which would take it for that.
            if (bodyFailure === null) throw error;
            return null;
          }),
        );
      } catch (error) {
        await abandon(Key, sending.uploadId);
        throw error;
      } finally {
        Body.destroy();
      }
      const failure = bodyFailure as { readonly error: unknown } | null;
      if (failure === null) return byteLength;
      await abandon(Key, sending.uploadId);
      throw failure.error;
    },
    async abortUploads(Key) {
      const found = await ask(() =>
        client.send(new ListMultipartUploadsCommand({ Bucket, Prefix: Key }), deadline()).catch(unlessUnknown),
      );
      for (const { Key: key, UploadId } of found?.Uploads ?? []) if (key === Key) await abandon(Key, UploadId);
    },
    async remove(Key) {
      await ask(() => client.send(new DeleteObjectCommand({ Bucket, Key }), deadline()));
    },
    close() {
      client.destroy();
      signer.destroy();
      uploader.destroy();
    },
  };
}

/** Stores that don't let their unfinished uploads be listed have none to list. */
function unlessUnknown(error: unknown): null {
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
  if (status === 501 || status === 405) return null;
  throw error;
}

/** A client of a store that speaks S3, Amazon's or another. */
export function createS3Client({
  endpoint,
  region,
  accessKey,
  secretKey,
  requestTimeoutMs,
}: Pick<ObjectStoreOptions, 'endpoint' | 'region' | 'accessKey' | 'secretKey'> & {
  readonly requestTimeoutMs?: number;
}): S3Client {
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    maxAttempts: 2,
    ...(requestTimeoutMs !== undefined && {
      requestHandler: { connectionTimeout: requestTimeoutMs, requestTimeout: requestTimeoutMs, throwOnRequestTimeout: true },
    }),
    // Not every store that speaks S3 knows the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  // `/bucket/` and `/bucket` are one to S3, but some stores check the signature of the second only.
  client.middlewareStack.add(
    (next) => (call) => {
      const request = call.request as { path: string };
      if (request.path.length > 1) request.path = request.path.replace(/\/$/, '');
      return next(call);
    },
    { step: 'build', name: 'bucketWithoutSlash' },
  );
  return client;
}
