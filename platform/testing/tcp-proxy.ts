import { connect, createServer, type Server, type Socket } from 'node:net';

export interface TcpProxy {
  readonly host: string;
  readonly port: number;
  /** Breaks every connection and refuses new ones, as a server that has gone. */
  cut(): Promise<void>;
  /** Keeps connections but lets nothing through either way, as a server that hangs. */
  freeze(): void;
  /** Lets everything through again. */
  restore(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A proxy on 127.0.0.1 between a test and a server (`host:port`, or a URL), for taking the server away and bringing it back.
 * With `down: true` it starts as a server that is away: its port refuses connections until `restore`.
 */
export async function startTcpProxy(target: string, { down = false }: { down?: boolean } = {}): Promise<TcpProxy> {
  const { hostname, port: targetPort } = new URL(target.includes('://') ? target : `tcp://${target}`);
  const sockets = new Set<Socket>();
  let frozen = false;
  let server: Server | null = null;
  let port = 0;

  function track(socket: Socket): void {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    if (frozen) socket.pause();
  }

  function forward(downstream: Socket): void {
    const upstream = connect({ host: hostname, port: Number(targetPort) });
    for (const [from, to] of [
      [downstream, upstream],
      [upstream, downstream],
    ] as const) {
      track(from);
      from.on('data', (chunk) => to.write(chunk));
      from.on('end', () => to.end());
      from.on('close', () => to.destroy());
    }
  }

  async function open(): Promise<void> {
    if (server) return;
    const opened = createServer(forward);
    server = opened;
    await new Promise<void>((resolve, reject) => {
      opened.once('error', reject);
      opened.listen(port, '127.0.0.1', resolve);
    });
    const address = opened.address();
    if (address && typeof address === 'object') port = address.port;
  }

  async function cut(): Promise<void> {
    const closing = server;
    server = null;
    for (const socket of sockets) socket.destroy();
    if (closing) await new Promise((resolve) => closing.close(resolve));
  }

  await open();
  if (down) await cut();
  return {
    host: '127.0.0.1',
    port,
    cut,
    freeze() {
      frozen = true;
      for (const socket of sockets) socket.pause();
    },
    async restore() {
      frozen = false;
      for (const socket of sockets) socket.resume();
      await open();
    },
    stop: cut,
  };
}
