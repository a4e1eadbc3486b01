import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** The password given, else one line of standard input; from a terminal it is asked for, and what is typed is not shown. */
export function readPassword(given: string | undefined): Promise<string> {
  if (given) return Promise.resolve(given);
  const { stdin, stderr } = process;
  if (stdin.isTTY) stderr.write('Password: ');
  // The terminal's own echo goes nowhere.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: nowhere, terminal: stdin.isTTY });
  return new Promise((resolve, reject) => {
    lines.once('line', (line) => {
      resolve(line);
      if (stdin.isTTY) stderr.write('\n');
      lines.close();
    });
    lines.once('close', () => reject(new Error('no password was given')));
  });
}
