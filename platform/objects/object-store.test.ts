import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newUuid } from '../ids/ids.ts';
import { clearBucket, objectsOf } from '../testing/bucket.ts';
import { startTcpProxy, type TcpProxy } from '../testing/tcp-proxy.ts';
import { type ObjectStore, openObjectStore } from './object-store.ts';

const log = pino({ level: 'silent' });
const bucket = `test-${newUuid()}`;
const MIB = 1_024 * 1_024;
let proxy: TcpProxy;
let store: ObjectStore;

function open(endpoint: string, timeoutMs?: number): ObjectStore {
  const access = { accessKey: process.env.S3_ACCESS_KEY ?? '', secretKey: process.env.S3_SECRET_KEY ?? '', region: 'us-east-1' };
  const where = { endpoint, publicEndpoint: endpoint, bucket, webOrigin: 'https://mint.test', webMethods: ['GET'] as const };
  return openObjectStore({ ...access, ...where, ...(timeoutMs !== undefined && { timeoutMs }) }, log);
}

beforeAll(async () => {
  proxy = await startTcpProxy(process.env.S3_ENDPOINT ?? '');
  store = open(`http://127.0.0.1:${proxy.port}`);
  await store.prepare();
});
afterEach(() => proxy.restore());
afterAll(async () => {
  await clearBucket(bucket);
  store.close();
  await proxy.stop();
});

async function read(key: string): Promise<Buffer> {
  const url = await store.downloadUrl(key, { contentType: 'text/plain', fileName: 'x.txt', expiresInSeconds: 60 });
  const response = await fetch(url);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** So many pieces of a mebibyte, each of one letter; says how far it has come. */
async function* pieces(count: number, begun: (piece: number) => void = () => {}): AsyncGenerator<string> {
  for (let piece = 0; piece < count; piece += 1) {
    begun(piece);
    yield String.fromCharCode(65 + piece).repeat(MIB);
  }
}

test.each([0, 1, 12])('an object of %i pieces is put as it comes', async (count) => {
  const expected = Buffer.from(Array.from({ length: count }, (_, i) => String.fromCharCode(65 + i).repeat(MIB)).join(''));
  expect(await store.upload(`pieces-${count}`, pieces(count), 'text/plain')).toBe(count * MIB);
  expect((await read(`pieces-${count}`)).equals(expected)).toBe(true);
});

test('what fails while it is written is thrown on, and there is no object', async () => {
  async function* breaking() {
    yield* pieces(7);
    throw new Error('out of ink');
  }
  await expect(store.upload('broken', breaking(), 'text/plain')).rejects.toThrow('out of ink');
  expect(await objectsOf(bucket)).not.toContain('broken');
});

test('a store that goes away in the middle is away, and no more is written for it', async () => {
  let furthest = 0;
  const body = pieces(40, (piece) => {
    furthest = piece;
    if (piece === 13) void proxy.cut();
  });
  await expect(store.upload('cut', body, 'text/plain')).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
  // One part of 5 MiB is sent while nothing more is read than the stream's own buffer.
  expect(furthest).toBeLessThan(25);
  expect(await objectsOf(bucket)).not.toContain('cut');
});

test('a store that takes a part and says nothing is away, after its time', async () => {
  const hasty = open(`http://127.0.0.1:${proxy.port}`, 50);
  proxy.freeze();
  await expect(hasty.upload('frozen', pieces(1), 'text/plain')).rejects.toMatchObject({
    extensions: { code: 'SERVICE_UNAVAILABLE' },
  });
  hasty.close();
});

/** A store that answers as it is told, and keeps what it was asked. */
async function standIn(
  answer: (asked: string) => { status: number; body: string },
): Promise<{ server: Server; asked: string[]; url: string }> {
  const asked: string[] = [];
  const server = createServer(({ method, url }, response) => {
    const line = `${method} ${url}`;
    asked.push(line);
    const { status, body } = answer(line);
    response.writeHead(status, { 'content-type': 'application/xml' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('parts of uploads that never ended are removed, of just that object', async () => {
  const upload = (key: string, id: string) => `<Upload><Key>${key}</Key><UploadId>${id}</UploadId></Upload>`;
  const list = `<ListMultipartUploadsResult>${upload('mine', 'one')}${upload('mine-too', 'two')}${upload('mine', 'three')}</ListMultipartUploadsResult>`;
  const { server, asked, url } = await standIn((line) =>
    line.startsWith('DELETE') ? { status: 204, body: '' } : { status: 200, body: list },
  );
  const other = open(url);
  await other.abortUploads('mine');
  expect(asked.slice(1).map((line) => new URL(line.split(' ')[1] ?? '', url).searchParams.get('uploadId'))).toEqual([
    'one',
    'three',
  ]);
  expect(asked.slice(1).every((line) => line.startsWith(`DELETE /${bucket}/mine?`))).toBe(true);
  other.close();
  server.close();
});

test('a store that cannot list its unfinished uploads has none to remove', async () => {
  await store.abortUploads('anything');
  await proxy.cut();
  await expect(store.abortUploads('anything')).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
});
