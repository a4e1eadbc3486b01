import { mkdtempSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NginxOptions, type RunningNginx, startNginx } from './nginx.ts';
import { freeTcpPorts } from './ports.ts';
import { removeData } from './services.ts';

/** A program that nginx passes requests to: it says who it is, and remembers what it was told. */
export interface Upstream {
  readonly name: string;
  readonly url: string;
  readonly asked: IncomingMessage[];
  answer: (request: IncomingMessage, response: ServerResponse) => void;
}

/** What came back, to the letter. */
export interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** nginx before two gateways, a web app and kyc. */
export interface NginxWorld {
  readonly gateways: readonly [Upstream, Upstream];
  readonly web: Upstream;
  readonly kyc: Upstream;
  readonly nginx: RunningNginx;
  /** Everything that any of them was asked. */
  asked(): readonly IncomingMessage[];
  /** Another one before the same, with other settings. */
  startAnother(options?: Partial<NginxOptions>): Promise<RunningNginx>;
  /** A folder that goes with it. */
  newFolder(): string;
  /** Has everybody forget what they were asked, and answer as usual. */
  reset(): void;
  /** Asks for a path as it is written: `fetch` would tidy it up. Somebody else asks each time, so that nobody is too fast but who means to be. */
  ask(path: string, sending?: Sending): Promise<Answered>;
  stop(): Promise<void>;
}

/** With what a request is sent, and to which nginx. */
export interface Sending {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly at?: string;
}

/** Another client's address each time. */
export function someone(): string {
  people += 1;
  return `198.51.${people >> 8}.${people & 255}`;
}
let people = 0;

/** A POST of JSON. */
export const posted = (body: unknown) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

/** Starts nginx, and programs for it to pass requests to. It believes this machine when it says for whom it asks. */
export async function openNginxWorld(): Promise<NginxWorld> {
  const stack = new AsyncDisposableStack();
  const gateways = [await openUpstream('gateway', stack), await openUpstream('gateway', stack)] as const;
  const web = await openUpstream('web', stack);
  const kyc = await openUpstream('kyc', stack);
  const upstreams = [...gateways, web, kyc];
  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'mint-nginx-'));
    stack.defer(() => removeData(folder));
    return folder;
  };
  const startAnother = async (options: Partial<NginxOptions> = {}) => {
    const [port = 0] = await freeTcpPorts(1);
    const started = await startNginx({
      dataFolder: newFolder(),
      port,
      gateways: gateways.map(({ url }) => url),
      web: [web.url],
      kyc: kyc.url,
      ...options,
      settings: { MINT_EDGE_TRUSTED_PROXY: '127.0.0.1', ...options.settings },
    });
    stack.defer(() => started.stop());
    return started;
  };
  try {
    const nginx = await startAnother();
    return {
      gateways,
      web,
      kyc,
      nginx,
      asked: () => upstreams.flatMap(({ asked }) => asked),
      startAnother,
      newFolder,
      reset() {
        for (const upstream of upstreams) {
          upstream.asked.length = 0;
          upstream.answer = (_request, response) => response.end(upstream.name);
        }
      },
      ask: (path, { at = nginx.url, ...sending } = {}) => ask(at, path, sending),
      stop: () => stack.disposeAsync(),
    };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

async function openUpstream(name: string, stack: AsyncDisposableStack): Promise<Upstream> {
  const asked: IncomingMessage[] = [];
  const server: Server = createServer((incoming, response) => {
    asked.push(incoming);
    incoming.resume().on('end', () => upstream.answer(incoming, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stack.defer(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const upstream: Upstream = { name, url, asked, answer: (_request, response) => response.end(name) };
  return upstream;
}

function ask(at: string, path: string, { method = 'GET', headers, body }: Sending): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(at);
    const outgoing = request(
      { host: '127.0.0.1', port, path, method, headers: { 'x-forwarded-for': someone(), ...headers } },
      (incoming) => {
        let text = '';
        incoming.on('data', (chunk: Buffer) => {
          text += chunk.toString('latin1');
        });
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text }));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
