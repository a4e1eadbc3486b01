// `npm run bench [-- name … --record]`: runs each benchmark of this folder, or those named, one after the other, against services of
// its own. Each compares with a reference in the same run and prints ratios; `--record` keeps them beside it. Options go to each.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressVariables } from '@mint/local/services/address-variables.ts';
import { removeData, startServices } from '@mint/local/services/services.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const root = join(folder, '..');
const available = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  .map((entry) => entry.name);
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const unknown = named.filter((name) => !available.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark called ${unknown.join(', ')}: there are ${available.join(', ')}.`);
  process.exit(2);
}

const dataFolder = join(root, '.local', 'bench');
const services = await startServices({ dataFolder, ports: 'free', env: process.env, report: (line) => console.log(line) });
let failed = false;
try {
  for (const name of named.length > 0 ? named : available) {
    console.log(`\n── ${name}`);
    // The mail catcher runs in this process, so it must not stand still meanwhile.
    const benchmark = spawn(process.execPath, [join(folder, name, 'run.ts'), ...options], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...addressVariables(services) },
    });
    const [status] = await once(benchmark, 'exit');
    failed ||= status !== 0;
  }
} finally {
  await services.stop();
  removeData(dataFolder);
}
process.exit(failed ? 1 : 0);
