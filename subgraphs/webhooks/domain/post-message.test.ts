import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type NameServer, openNameServer } from '../test/name-server.ts';
import { partnerCertificate } from '../test/partner-certificate.ts';
import { openReceiver, type Receiver } from '../test/receiver.ts';
import { openMessageSender, StoppedError } from './post-message.ts';
import { openHostResolver } from './resolve-host.ts';

let receiver: Receiver;
let names: NameServer;
/** What each name stands for; a name that turns is local once, and private from then on. */
const addresses: Readonly<Record<string, (time: number) => readonly string[] | 'SILENT'>> = {
  'local.test': () => ['127.0.0.1'],
  'partner.test': () => ['127.0.0.1'],
  'impostor.test': () => ['127.0.0.1'],
  'private.test': () => ['10.0.0.1'],
  'mixed.test': () => ['127.0.0.1', '10.0.0.1'],
  'mixed-six.test': () => ['127.0.0.1', 'fd00::1'],
  'metadata.test': () => ['169.254.169.254'],
  'mapped.test': () => ['::ffff:7f00:1'],
  'turning.test': (time) => (time === 1 ? ['127.0.0.1'] : ['10.0.0.1']),
  'silent.test': () => 'SILENT',
};
beforeAll(async () => {
  receiver = await openReceiver();
  names = await openNameServer((name, time) => addresses[name]?.(time) ?? []);
});
afterEach(() => receiver.answer((_, response) => response.writeHead(204).end()));
afterAll(async () => {
  await receiver?.close();
  await names?.close();
});

function open({ allowLocal = true, timeoutMs = 5_000 } = {}) {
  const resolveHost = openHostResolver({ servers: [names.address], allowLocal });
  return openMessageSender({ resolveHost, allowLocal, timeoutMs });
}
const post = (url: string, options?: { allowLocal?: boolean; timeoutMs?: number }) =>
  open(options).post(url, { 'content-type': 'application/json' }, '{}');
/** Whether nothing came in meanwhile. */
async function unheard<T>(work: () => Promise<T>): Promise<T> {
  const before = receiver.received.length;
  const result = await work();
  expect(receiver.received).toHaveLength(before);
  return result;
}

/** A server that says these bytes, whatever it is asked, and goes on as it is told. */
async function rawServer(speak: (socket: Socket) => void): Promise<{ url: string; server: Server }> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => speak(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

describe('what is sent', () => {
  test('arrives as it was given, and its answer is kept', async () => {
    receiver.answer((_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('thanks'));
    const outcome = await open().post(
      `${receiver.url}?a=1`,
      { 'content-type': 'application/json', 'webhook-id': 'evt_1' },
      '{"a":"ü"}',
    );
    expect(outcome).toMatchObject({ responseStatus: 200, responseBody: 'thanks', error: null });
    expect(receiver.received.at(-1)).toMatchObject({
      path: '/hooks?a=1',
      text: '{"a":"ü"}',
      headers: { 'webhook-id': 'evt_1', host: `127.0.0.1:${receiver.port}` },
    });
  });

  test.each([400, 401, 404, 410, 429, 500, 503])('and answered with %i was not taken', async (status) => {
    receiver.answer((_, response) => response.writeHead(status).end('no'));
    expect(await post(receiver.url)).toMatchObject({ responseStatus: status, responseBody: 'no', error: 'STATUS_REFUSED' });
  });

  test('and answered with something that a database can not keep is written all the same', async () => {
    receiver.answer((_, response) => response.writeHead(200).end(Buffer.from([0, 255, 65])));
    expect((await post(receiver.url)).responseBody).toBe('\uFFFD\uFFFDA');
  });

  test('is broken off, and says nothing of the endpoint, when the process ends', async () => {
    receiver.answer(() => sender.stop());
    const sender = open();
    await expect(sender.post(receiver.url, {}, '{}')).rejects.toThrow(StoppedError);
  });
});

describe('a receiver that', () => {
  test('points elsewhere is not followed', async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      receiver.answer((_, response) =>
        response.writeHead(status, { location: `http://127.0.0.1:${receiver.port}/secret` }).end(),
      );
      expect(await post(receiver.url)).toMatchObject({ responseStatus: status, error: 'REDIRECTED' });
    }
    expect(receiver.received.filter(({ path }) => path === '/secret')).toEqual([]);
  });

  test('never answers is left at the end of the time', async () => {
    receiver.answer(() => {});
    expect(await post(receiver.url, { timeoutMs: 200 })).toMatchObject({ responseStatus: null, error: 'TIMED_OUT' });
  });

  test('drips its answer is left at the end of the time', async () => {
    let timer: NodeJS.Timeout | undefined;
    const closed = new Promise<void>((resolve) => {
      receiver.answer((_, response) => {
        response.writeHead(200);
        timer = setInterval(() => response.write('a'), 10);
        response.on('close', resolve);
      });
    });
    expect(await post(receiver.url, { timeoutMs: 300 })).toMatchObject({ error: 'TIMED_OUT' });
    await closed;
    clearInterval(timer);
  });

  test('drips its headers is left at the end of the time', async () => {
    let timer: NodeJS.Timeout | undefined;
    const { url, server } = await rawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nx-drip: ');
      timer = setInterval(() => socket.write('a'), 10);
    });
    expect(await post(url, { timeoutMs: 300 })).toMatchObject({ responseStatus: null, error: 'TIMED_OUT' });
    clearInterval(timer);
    server.close();
  });

  test('answers more than 64 KiB is cut off; what it said with its status stands', async () => {
    let written = 0;
    const closed = new Promise<void>((resolve) => {
      receiver.answer((_, response) => {
        response.writeHead(200);
        const part = Buffer.alloc(16_384, 'a');
        const write = () => {
          // It would go on for a gigabyte.
          while (written < 1_000_000_000 && !response.destroyed) {
            written += part.length;
            if (!response.write(part)) {
              response.once('drain', write);
              return;
            }
          }
        };
        response.on('close', resolve);
        write();
      });
    });
    const outcome = await post(receiver.url);
    await closed;
    expect(outcome).toMatchObject({ responseStatus: 200, error: null });
    expect(outcome.responseBody).toHaveLength(2_048);
    expect(written).toBeLessThan(50_000_000);
  });

  test('answers headers without end is cut off', async () => {
    const { url, server } = await rawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      for (let line = 0; line < 2_000; line += 1) socket.write(`x-${line}: ${'a'.repeat(100)}\r\n`);
    });
    expect(await post(url)).toMatchObject({ responseStatus: null, error: 'INVALID_RESPONSE' });
    server.close();
  });

  test('speaks something other than HTTP is understood as that', async () => {
    const { url, server } = await rawServer((socket) => socket.end('220 smtp.example ESMTP\r\n'));
    expect(await post(url)).toMatchObject({ responseStatus: null, error: 'INVALID_RESPONSE' });
    server.close();
  });

  test('breaks the connection, or refuses it, has not answered', async () => {
    const { url, server } = await rawServer((socket) => socket.destroy());
    expect(await post(url)).toMatchObject({ responseStatus: null, error: 'CONNECTION_FAILED' });
    await new Promise((resolve) => server.close(resolve));
    expect(await post(url)).toMatchObject({ responseStatus: null, error: 'CONNECTION_FAILED' });
  });

  test('can not prove its name is not sent to', async () => {
    const server = createHttpsServer(partnerCertificate, (_, response) => response.end('secret'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await post(`https://127.0.0.1:${port}/`)).toMatchObject({ responseStatus: null, error: 'TLS_FAILED' });
    server.close();
  });
});

describe('with TLS', () => {
  let port = 0;
  const heard: (string | undefined)[] = [];
  const server = createHttpsServer(partnerCertificate, (request, response) => {
    heard.push(request.headers.host);
    response.writeHead(200).end('thanks');
  });
  const trusted = getCACertificates();
  beforeAll(async () => {
    setDefaultCACertificates([...trusted, partnerCertificate.cert]);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    setDefaultCACertificates(trusted);
    server.close();
  });

  test('what is sent reaches who has proven the name', async () => {
    expect(await post(`https://partner.test:${port}/hooks`)).toMatchObject({
      responseStatus: 200,
      responseBody: 'thanks',
      error: null,
    });
    expect(heard).toEqual([`partner.test:${port}`]);
  });

  test.each(['impostor.test', '127.0.0.1'])('and not who has proven another: %s', async (host) => {
    expect(await post(`https://${host}:${port}/hooks`)).toMatchObject({ responseStatus: null, error: 'TLS_FAILED' });
    expect(heard).toHaveLength(1);
  });

  test('nor who does without', async () => {
    expect(await unheard(() => post(`https://local.test:${receiver.port}/hooks`))).toMatchObject({ error: 'TLS_FAILED' });
  });
});

describe('a name', () => {
  const named = (name: string) => `http://${name}:${receiver.port}/hooks`;

  test('leads to its address', async () => {
    expect(await post(named('local.test'))).toMatchObject({ responseStatus: 204, error: null });
    expect(receiver.received.at(-1)?.headers.host).toBe(`local.test:${receiver.port}`);
  });

  test.each(['private.test', 'mixed.test', 'mixed-six.test', 'metadata.test', 'mapped.test'])(
    'that has any address inside of a network is not sent to: %s',
    async (name) => {
      const outcome = await unheard(() => post(named(name)));
      expect(outcome).toMatchObject({ responseStatus: null, error: 'ADDRESS_NOT_PUBLIC' });
    },
  );

  test('of this machine is not sent to in production', async () => {
    const url = `https://local.test:${receiver.port}/`;
    const outcome = await unheard(() => post(url, { allowLocal: false }));
    expect(outcome).toMatchObject({ responseStatus: null, error: 'ADDRESS_NOT_PUBLIC' });
  });

  test('is looked up once, and the connection goes where that said', async () => {
    expect(await post(named('turning.test'))).toMatchObject({ responseStatus: 204 });
    expect(names.asked('turning.test', 'A')).toBe(1);
    const outcome = await unheard(() => post(named('turning.test')));
    expect(outcome.error).toBe('ADDRESS_NOT_PUBLIC');
  });

  test('that there is not is said to be none; one that nobody answers for takes the time there is', async () => {
    expect(await post(named('nowhere.test'))).toMatchObject({ error: 'NAME_NOT_RESOLVED' });
    expect(await post(named('silent.test'), { timeoutMs: 200 })).toMatchObject({ error: 'TIMED_OUT' });
  });
});

describe('a URL that was let in by other rules', () => {
  test.each([
    'http://127.0.0.1:PORT/hooks',
    'https://user:password@127.0.0.1:PORT/',
    'https://2130706433:PORT/',
    'https://0177.0.0.1:PORT/',
    'https://[::1]:PORT/',
    'https://[::ffff:127.0.0.1]:PORT/',
    'https://localhost:PORT/',
  ])('%s is judged again when something is sent', async (url) => {
    const outcome = await unheard(() => post(url.replace('PORT', String(receiver.port)), { allowLocal: false }));
    expect(outcome).toMatchObject({ responseStatus: null, error: 'INVALID_URL' });
  });
});
