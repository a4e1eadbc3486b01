import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { CloseCode, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';

/** Bytes that wait for a client to read them while it sends more: one that asks and never reads is cut off. */
const MAX_BACKLOG_BYTES = 4 * 1_024 * 1_024;

/** Joins one socket to the protocol's server. What goes wrong on a socket ends that socket only. */
export function serveSocket<Extra>(
  socket: WebSocket,
  server: Server<Extra>,
  extra: Extra,
  { keepAliveMs, log }: { readonly keepAliveMs: number; readonly log: Logger },
): void {
  let alive = true;
  const keepAlive = setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
  }, keepAliveMs).unref();
  socket.on('pong', () => {
    alive = true;
  });
  socket.on('error', (error) => log.debug({ err: error }, 'a live socket failed'));

  const closed = server.opened(
    {
      protocol: socket.protocol,
      // The next result is taken from its queue when this one has been written: that is what makes a slow reader's queue fill.
      send: (data) =>
        new Promise<void>((resolve) => {
          if (socket.readyState === socket.OPEN) socket.send(data, () => resolve());
          else resolve();
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) => {
        socket.on('message', (data) => {
          if (socket.bufferedAmount > MAX_BACKLOG_BYTES) return socket.terminate();
          handle(String(data)).catch((error: unknown) => {
            log.error({ err: error }, 'a live message could not be handled');
            socket.close(CloseCode.InternalServerError, 'Internal server error');
          });
        });
      },
    },
    extra,
  );
  socket.once('close', (code, reason) => {
    clearInterval(keepAlive);
    void closed(code, String(reason));
  });
}
