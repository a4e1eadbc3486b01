// `npm run codegen`: writes everything that is generated. `--allow-breaking` publishes what breaks clients or consumers.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generateDashboards } from './dashboards/dashboards.ts';
import {
  breakingChanges,
  breakingEvents,
  breakingRpc,
  type GeneratedFile,
  generateAsyncApi,
  generateClientOperations,
  generateGraphqlTypes,
  generateRpc,
  generateSettings,
  generateSupergraph,
} from './generate.ts';

const root = new URL('../../', import.meta.url);

function write(files: readonly GeneratedFile[]): void {
  for (const { path, content } of files) {
    const target = new URL(path, root);
    mkdirSync(dirname(target.pathname), { recursive: true });
    writeFileSync(target, content);
    console.log(`wrote ${path}`);
  }
}

const supergraph = generateSupergraph();
const breaking = [...(await breakingChanges(supergraph[1]?.content ?? '')), ...breakingEvents(), ...breakingRpc()];
if (breaking.length > 0 && !process.argv.includes('--allow-breaking')) {
  console.error(
    `Not published: this breaks clients (deprecate first, or pass --allow-breaking):\n${breaking.map((b) => `- ${b}`).join('\n')}`,
  );
  process.exit(1);
}
write(generateRpc());
write(supergraph);
write(generateAsyncApi());
write(generateClientOperations());
write(await generateSettings());
write(generateDashboards());
write(await generateGraphqlTypes());
