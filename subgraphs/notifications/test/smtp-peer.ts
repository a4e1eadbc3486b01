import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** A mail server that answers RCPT as it is told. */
export interface SmtpPeer {
  readonly url: string;
  /** The reply to each RCPT: `250 ok`, `550 no such user`, `451 later`. */
  reply: string;
  /** How many e-mails were offered. */
  offered: number;
  close(): Promise<void>;
}

/** Opens a mail server on a free port. It accepts data of any kind and keeps none. */
export async function openSmtpPeer(): Promise<SmtpPeer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let inData = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 peer');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      for (const line of chunk.toString('latin1').split('\r\n')) {
        if (inData) {
          if (line !== '.') continue;
          inData = false;
          say('250 taken');
        } else if (/^(EHLO|HELO|MAIL|RSET)/i.test(line)) say('250 ok');
        else if (/^RCPT/i.test(line)) {
          peer.offered += 1;
          say(peer.reply);
        } else if (/^DATA/i.test(line)) {
          inData = true;
          say('354 go on');
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const peer: SmtpPeer = {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reply: '250 ok',
    offered: 0,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return peer;
}
