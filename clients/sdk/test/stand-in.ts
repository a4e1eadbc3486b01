import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** What a gateway would say to one subscription: messages of the protocol without their id, and the code it closes the socket with. */
export type Script = readonly (
  | { readonly type: 'next' | 'error' | 'complete'; readonly payload?: unknown }
  | { readonly close: number }
)[];

/** A server in the gateway's place that says what a test has it say: for what a real gateway says only on a bad day. */
export interface StandIn {
  readonly url: string;
  /** Each operation asked for over HTTP, by the name in its text, with the token it came with. */
  readonly asked: { readonly operation: string; readonly authorization: string | undefined }[];
  /** The variable `after` of each subscription. */
  readonly subscribed: (string | null)[];
  stop(): Promise<void>;
}

/**
 * Starts it on 127.0.0.1.
 *
 * @param answer The body of the answer to an operation over HTTP.
 * @param script What the nth subscription is told, from 0.
 * @param accepts Whether a connection with this token is accepted; otherwise it is closed with 4403.
 */
export async function startStandIn({
  answer = () => ({ data: { notifications: { nodes: [] } } }),
  script = () => [],
  accepts = () => true,
}: {
  readonly answer?: (operation: string, variables: Record<string, unknown>, authorization: string | undefined) => unknown;
  readonly script?: (turn: number) => Script;
  readonly accepts?: (authorization: string | undefined) => boolean;
}): Promise<StandIn> {
  const asked: StandIn['asked'] = [];
  const subscribed: (string | null)[] = [];
  const server = createServer((request, response) => {
    void readText(request).then((text) => {
      const { query, variables } = JSON.parse(text) as { query: string; variables: Record<string, unknown> };
      const operation = /^\s*(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '';
      const { authorization } = request.headers;
      asked.push({ operation, authorization });
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(answer(operation, variables, authorization)));
    });
  });
  const sockets = new WebSocketServer({ server, handleProtocols: () => 'graphql-transport-ws' });
  sockets.on('connection', (socket) => {
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as { type: string; id?: string; payload?: Record<string, unknown> };
      if (message.type === 'connection_init') {
        if (accepts(message.payload?.authorization as string | undefined)) socket.send('{"type":"connection_ack"}');
        else socket.close(4403, 'Forbidden');
      }
      if (message.type === 'subscribe') {
        const { after } = (message.payload?.variables ?? { after: null }) as { after: string | null };
        const turn = subscribed.push(after) - 1;
        tell(socket, message.id ?? '', script(turn));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    asked,
    subscribed,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function tell(socket: WebSocket, id: string, script: Script): void {
  for (const step of script) {
    if ('close' in step) socket.close(step.close);
    else socket.send(JSON.stringify({ id, ...step }));
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}
