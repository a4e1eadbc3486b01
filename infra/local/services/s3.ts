import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { reasonOf, type S3Access, ServiceError, type ServiceSetting, secondsSince, untilHealthy } from './service.ts';

/** Starts the S3 server inside this process; it checks signatures and ends with the process. */
export async function startS3(
  setting: ServiceSetting & { port: number },
): Promise<{ access: S3Access; stop: () => Promise<void> }> {
  const startedAt = performance.now();
  const directory = join(setting.dataFolder, 's3');
  mkdirSync(directory, { recursive: true });
  const s3 = new S3rver({ silent: true, directory, vhostBuckets: false });
  const server = createServer(s3.callback());
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new ServiceError(`The S3 server could not start: ${reasonOf(error)}`)));
    server.listen(setting.port, '127.0.0.1', resolve);
  });
  const stop = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  // The server's one account, written in its source.
  const access = { endpoint: `http://127.0.0.1:${setting.port}`, accessKey: 'S3RVER', secretKey: 'S3RVER' };
  try {
    await untilHealthy('The S3 server', () => askS3(access.endpoint), { timeoutMs: 5_000, signal: setting.signal });
  } catch (error) {
    await stop();
    throw error;
  }
  setting.report(`S3 is ready on 127.0.0.1:${setting.port} (${secondsSince(startedAt)})`);
  return { access, stop };
}

/** Throws unless an S3 server answers there: even one that refuses us says so in its own XML. */
export async function askS3(endpoint: string): Promise<void> {
  const response = await fetch(endpoint, { signal: AbortSignal.timeout(3_000) });
  const answer = await response.text();
  if (response.status >= 500) throw new Error(`it answered ${response.status}`);
  if (!/<(Error|ListAllMyBucketsResult)[\s>]/.test(answer)) throw new Error('what answers there is no S3 server');
}
