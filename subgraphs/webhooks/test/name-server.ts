import { createSocket } from 'node:dgram';
import { isIPv4 } from 'node:net';

/** A name server of a test's own. */
export interface NameServer {
  /** `127.0.0.1:5300` */
  readonly address: string;
  /** How often the addresses of a name were asked for, A and AAAA together counting as once each. */
  asked(name: string, type: 'A' | 'AAAA'): number;
  close(): Promise<void>;
}

const types: Readonly<Record<number, 'A' | 'AAAA'>> = { 1: 'A', 28: 'AAAA' };

/**
 * Starts a name server. `answers` gives the addresses of a name the nth time it is asked for them, from 1; nothing for a name that there is not, and
 * 'SILENT' never answers.
 */
export async function openNameServer(answers: (name: string, time: number) => readonly string[] | 'SILENT'): Promise<NameServer> {
  const counts = new Map<string, number>();
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => {
    const labels: string[] = [];
    let at = 12;
    for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
      labels.push(query.toString('latin1', at + 1, at + 1 + length));
      at += 1 + length;
    }
    const name = labels.join('.');
    const type = types[query.readUInt16BE(at + 1)];
    const key = `${name} ${type}`;
    const time = (counts.get(key) ?? 0) + 1;
    counts.set(key, time);
    const found = answers(name, time);
    if (found === 'SILENT') return;
    const records = found
      .filter((address) => (type === 'A' ? isIPv4(address) : type === 'AAAA' && !isIPv4(address)))
      .map((address) => {
        const data = type === 'A' ? Buffer.from(address.split('.').map(Number)) : ipv6Bytes(address);
        const record = Buffer.alloc(12);
        record.writeUInt16BE(0xc00c, 0);
        record.writeUInt16BE(type === 'A' ? 1 : 28, 2);
        record.writeUInt16BE(1, 4);
        record.writeUInt16BE(data.length, 10);
        return Buffer.concat([record, data]);
      });
    const header = Buffer.from(query.subarray(0, 12));
    header.writeUInt16BE(found.length === 0 ? 0x8183 : 0x8180, 2);
    header.writeUInt16BE(records.length, 6);
    header.writeUInt32BE(0, 8);
    socket.send(Buffer.concat([header, query.subarray(12, at + 5), ...records]), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked: (name, type) => counts.get(`${name} ${type}`) ?? 0,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

/** The sixteen bytes of an IPv6 address in full or with one `::`. */
function ipv6Bytes(address: string): Buffer {
  const [head = '', tail = ''] = address.split('::');
  const words = (part: string) => (part === '' ? [] : part.split(':').map((word) => Number.parseInt(word, 16)));
  const [start, end] = [words(head), words(tail)];
  const all = [...start, ...Array.from({ length: 8 - start.length - end.length }, () => 0), ...end];
  const bytes = Buffer.alloc(16);
  for (const [place, word] of all.entries()) bytes.writeUInt16BE(word, place * 2);
  return bytes;
}
