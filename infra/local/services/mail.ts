import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createAPIServer } from '@maildev/api';
import { registerUI } from '@maildev/ui/server';
import { MailDev } from 'maildev';
import { reasonOf, ServiceError, type ServiceSetting, secondsSince, untilHealthy } from './service.ts';

const MAILS_KEPT = 1000;

/** Starts the mail catcher inside this process: SMTP, a web page and its API under /api/email. It ends with the process. */
export async function startMail(
  setting: ServiceSetting & { smtpPort: number; webPort: number },
): Promise<{ smtpUrl: string; mailWebUrl: string; stop: () => Promise<void> }> {
  const startedAt = performance.now();
  const mailDirectory = join(setting.dataFolder, 'mail');
  mkdirSync(mailDirectory, { recursive: true });
  const mail = new MailDev({
    smtp: setting.smtpPort,
    ip: '127.0.0.1',
    disableWeb: true,
    mailDirectory,
    maxEmails: MAILS_KEPT,
    silent: true,
  });
  const { storage, smtp } = await mail.start().catch((error: unknown) => {
    throw new ServiceError(`The mail catcher could not start: ${reasonOf(error)}`);
  });
  // Built here because maildev's own page lets every web site that the browser visits read the mail.
  const web = createAPIServer({ storage, smtp, cors: { origin: false } });
  const stop = async (): Promise<void> => {
    web.server.server.closeAllConnections();
    await web.stop();
    await mail.stop();
  };
  const smtpUrl = `smtp://127.0.0.1:${setting.smtpPort}`;
  const mailWebUrl = `http://127.0.0.1:${setting.webPort}`;
  try {
    await web.registerPlugins();
    await registerUI(web.server);
    await web.server.listen({ host: '127.0.0.1', port: setting.webPort });
    const options = { timeoutMs: 5_000, signal: setting.signal };
    await untilHealthy('The mail catcher', () => greetSmtp(smtpUrl), options);
    await untilHealthy("The mail catcher's web page", () => getPage(mailWebUrl), options);
  } catch (error) {
    await stop();
    throw error;
  }
  setting.report(`Mail is ready on ${smtpUrl}, to read at ${mailWebUrl} (${secondsSince(startedAt)})`);
  return { smtpUrl, mailWebUrl, stop };
}

/** Throws unless an SMTP server says its greeting there within three seconds. */
export async function greetSmtp(url: string): Promise<void> {
  const { hostname, port, protocol } = new URL(url);
  // Behind TLS from the first byte there is no greeting to read: that the port opens must do.
  const isTls = protocol === 'smtps:';
  await new Promise<void>((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || (isTls ? 465 : 25)) });
    socket.setTimeout(3_000, () => socket.destroy(new Error('no greeting within 3 s')));
    socket.once('error', reject);
    if (isTls)
      socket.once('connect', () => {
        socket.destroy();
        resolve();
      });
    socket.once('data', (chunk: Buffer) => {
      if (chunk.toString().startsWith('220')) {
        socket.end('QUIT\r\n');
        resolve();
      } else socket.destroy(new Error('what answers there is no SMTP server'));
    });
    socket.once('close', () => reject(new Error('the connection was closed without a greeting')));
  });
}

async function getPage(url: string): Promise<void> {
  const response = await fetch(url, { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(3_000) });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`it answered ${response.status}`);
}
