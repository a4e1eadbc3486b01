import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';

function logged(write: (log: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  write(createLogger({ service: 'wallet' }, sink));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('a line names its service, level and time', () => {
  const [line] = logged((log) => log.warn({ walletId: 'wal_1' }, 'low'));
  expect(line).toMatchObject({ service: 'wallet', level: 'warn', walletId: 'wal_1', msg: 'low' });
  expect(Number.isNaN(Date.parse(String(line?.time)))).toBe(false);
});

test('no secret and no address reaches a line, at the depths people log', () => {
  const lines = logged((log) => {
    log.info({ password: 'hunter2', email: 'ann@example.org', refreshToken: 'hunter2' });
    log.info({ input: { password: 'hunter2', token: 'hunter2', handle: 'ann' } });
    log.info({ request: { headers: { authorization: 'Bearer hunter2', cookie: 'mint=hunter2', 'x-mint-service': 'hunter2' } } });
    log.child({ secret: 'hunter2' }).info('child');
  });
  const text = JSON.stringify(lines);
  expect(text).not.toContain('hunter2');
  expect(text).not.toContain('ann@example.org');
  expect(text).toContain('"handle":"ann"');
});
