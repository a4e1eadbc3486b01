import type { Transport } from '@connectrpc/connect';
import { createGrpcTransport } from '@connectrpc/connect-node';
import { sendCause } from './cause-headers.ts';

/** The largest message that is sent or taken, in bytes. */
export const MESSAGE_MAX_BYTES = 1_048_576;

/** The way to a service in another process: gRPC over HTTP/2, one connection, kept alive. The address is like `http://wallet:5002`. */
export function httpTransport(url: string): Transport {
  return createGrpcTransport({
    baseUrl: url,
    interceptors: [sendCause],
    readMaxBytes: MESSAGE_MAX_BYTES,
    writeMaxBytes: MESSAGE_MAX_BYTES,
    // A peer that vanished without closing is noticed by ping, not by each call's deadline.
    pingIntervalMs: 30_000,
    pingTimeoutMs: 5_000,
    idleConnectionTimeoutMs: 15 * 60_000,
  });
}

/**
 * A transport that looks for its peer at the first call: for services of one process that call each other both ways, where one must start first.
 */
export function lateTransport(resolve: () => Transport): Transport {
  let found: Transport | undefined;
  const peer = () => (found ??= resolve());
  return {
    unary: (...call) => peer().unary(...call),
    stream: (...call) => peer().stream(...call),
  };
}
