/** The stream of notifications, being read. */
export interface Listening {
  readonly status: number;
  readonly type: string | null;
  /** All that has come. */
  heard(): string;
  close(): Promise<void>;
}

/** Opens the stream of somebody's notifications; with the id of the last one seen, it goes on from there. */
export async function listen(graphqlUrl: string, token: string, lastEventId?: string): Promise<Listening> {
  const aborting = new AbortController();
  const stream = await fetch(new URL('/api/v1/notifications/stream', graphqlUrl), {
    headers: { authorization: `Bearer ${token}`, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) },
    signal: aborting.signal,
  });
  let text = '';
  const reading = (async () => {
    for await (const part of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) text += part;
  })().catch(() => {});
  return {
    status: stream.status,
    type: stream.headers.get('content-type'),
    heard: () => text,
    close: async () => {
      aborting.abort();
      await reading;
    },
  };
}
