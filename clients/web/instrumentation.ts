/** Next.js calls it once, before the first request. */
export async function register(): Promise<void> {
  const { NEXT_RUNTIME, METRICS_HOST, METRICS_PORT } = process.env;
  if (NEXT_RUNTIME !== 'nodejs' || !METRICS_PORT) return;
  const { serveMetrics } = await import('./metrics-server.ts');
  serveMetrics(METRICS_HOST ?? '127.0.0.1', Number(METRICS_PORT));
}
