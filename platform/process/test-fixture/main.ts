// A process that stops in the way its first argument says, within the milliseconds of its second.
import { createLogger } from '../../telemetry/logger.ts';
import { stopOnSignal } from '../stop-on-signal.ts';

const [way, timeoutMs] = process.argv.slice(2);
const ways: Readonly<Record<string, () => Promise<void>>> = {
  'in order': async () => void process.stdout.write('closed\n'),
  'at the second signal': () =>
    new Promise((resolve) => {
      process.stdout.write('closing\n');
      process.once('SIGINT', () => resolve());
    }),
  'with last words in its log': async () => {
    const log = createLogger({ service: 'fixture' });
    // While the first is on its way, the second waits in memory, and is written as the process exits.
    log.info('closing');
    log.info('closed');
  },
  never: () => new Promise(() => {}),
  badly: () => Promise.reject(new Error('the pool was gone')),
};
const stop = ways[way ?? ''];
if (!stop) throw new Error(`no way called ${way}`);
stopOnSignal(process, stop, { timeoutMs: Number(timeoutMs) });
// Something that keeps it, as a server's port does.
setInterval(() => {}, 60_000);
process.stdout.write('running\n');
