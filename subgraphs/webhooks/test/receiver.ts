import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that a receiver got. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** What the body says. */
  readonly body: { readonly id: string; readonly type: string; readonly objectId: string; readonly sequence: number };
  readonly at: number;
}

/** A partner's receiver of webhooks. */
export interface Receiver {
  readonly url: string;
  readonly port: number;
  readonly received: readonly Received[];
  /** How it answers from now on; 204 to everything at first. */
  answer(respond: (request: Received, response: ServerResponse) => void): void;
  /** Takes it off the network; what is under way breaks. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a receiver on this machine. */
export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let respond = (_: Received, response: ServerResponse): void => void response.writeHead(204).end();
  const listener: RequestListener = (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('error', () => {});
    response.on('error', () => {});
    request.on('end', () => {
      const text = Buffer.concat(parts).toString('utf8');
      const got = { path: request.url ?? '', headers: request.headers, text, body: JSON.parse(text), at: performance.now() };
      received.push(got);
      respond(got, response);
    });
  };
  let server = createServer(listener);
  let port = 0;
  const listen = async () => {
    server = createServer(listener);
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  };
  const goDown = async () => {
    if (!server.listening) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  };
  await listen();
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    port,
    received,
    answer(next) {
      respond = next;
    },
    goDown,
    comeBack: listen,
    close: goDown,
  };
}
