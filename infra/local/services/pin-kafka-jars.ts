// Writes infra/kafka/jars.json anew from the pom.xml beside it: every jar of the broker with its sum. Needs Maven; run after a change of version.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('../../kafka/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'mint-jars-'));
try {
  const result = spawnSync(
    'mvn',
    [
      '-q',
      '-B',
      '-f',
      join(here, 'pom.xml'),
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      '-Dmdep.useRepositoryLayout=true',
      `-DoutputDirectory=${work}`,
    ],
    { stdio: 'inherit' },
  );
  if (result.status !== 0) throw new Error('mvn failed; is it installed?');
  const jars = readdirSync(work, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.jar'))
    .toSorted()
    .map((path) => {
      const content = readFileSync(join(work, path));
      return { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
    });
  const kafka = jars.map(({ path }) => /kafka-clients-([\d.]+)\.jar$/.exec(path)?.[1]).find((version) => version);
  writeFileSync(join(here, 'jars.json'), `${JSON.stringify({ kafka, jars }, null, 2)}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
