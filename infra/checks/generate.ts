import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, Kind, parse } from 'graphql';
import { type AsyncApi, asyncApiDocument, breakingEventChanges } from './asyncapi.ts';
import { composeSupergraph } from './composition.ts';
import { settingsReference } from './settings-reference.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One generated file: its path from the root of the repository, and what belongs in it. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

/** The composed supergraph, and the schema that clients see of it. */
export function generateSupergraph(): GeneratedFile[] {
  const { supergraphSdl, apiSdl } = composeSupergraph();
  return [
    { path: 'schema/supergraph.graphql', content: supergraphSdl },
    { path: 'schema/published.graphql', content: apiSdl },
  ];
}

/**
 * What in a new published schema would break a client of the one on disk.
 *
 * @returns A sentence a change; empty when nothing breaks, or when nothing was published yet.
 */
export async function breakingChanges(apiSdl: string): Promise<string[]> {
  const path = join(root, 'schema/published.graphql');
  if (!existsSync(path)) return [];
  const changes = await diff(buildSchema(readFileSync(path, 'utf8')), buildSchema(apiSdl));
  return changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking).map((change) => change.message);
}

const asyncApiPath = 'schema/events/__generated__/asyncapi.json';

/** The document of every event. */
export function generateAsyncApi(): GeneratedFile[] {
  return [{ path: asyncApiPath, content: `${JSON.stringify(asyncApiDocument(), null, 2)}\n` }];
}

/** What an operator can set. */
export async function generateSettings(): Promise<GeneratedFile[]> {
  return [{ path: 'docs/settings.md', content: await settingsReference() }];
}

/** What in the events would break a consumer of the document on disk; empty when nothing would, or nothing was published yet. */
export function breakingEvents(): string[] {
  const path = join(root, asyncApiPath);
  if (!existsSync(path)) return [];
  return breakingEventChanges(JSON.parse(readFileSync(path, 'utf8')) as AsyncApi, asyncApiDocument());
}

/** The names of our own clients' operations, which the gateway tells apart in what it measures. */
export function generateClientOperations(): GeneratedFile[] {
  const folder = join(root, 'clients/sdk/operations');
  const names = readdirSync(folder)
    .flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')).definitions)
    .flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? ''] : []))
    .sort();
  const content = `/** The operations of clients/sdk. */\nexport const clientOperations: readonly string[] = [\n${names.map((name) => `  '${name}',\n`).join('')}];\n`;
  return [{ path: 'gateway/operations/__generated__/client-operations.ts', content }];
}

const bin = join(root, 'node_modules/.bin');
const publishedRpcPath = 'schema/proto/__generated__/published.json';

/** Runs buf in the folder of the .proto files. Throws with what it printed when it fails. */
function buf(...args: string[]): void {
  execFileSync(join(bin, 'buf'), args, {
    cwd: join(root, 'schema/proto'),
    stdio: 'pipe',
    // It finds its plugin, protoc-gen-es, on PATH.
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
  });
}

/** The TypeScript of the internal commands, and the description of them that later changes are held against. */
export function generateRpc(): GeneratedFile[] {
  const folder = mkdtempSync(join(tmpdir(), 'mint-proto-'));
  try {
    buf('generate', '--output', folder);
    buf('build', '--exclude-source-info', '--output', join(folder, 'published.json'));
    const generated = join(folder, '__generated__');
    const sources = readdirSync(generated, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    return [
      ...sources.map((name) => ({
        path: `schema/proto/__generated__/${name}`,
        content: readFileSync(join(generated, name), 'utf8'),
      })),
      { path: publishedRpcPath, content: readFileSync(join(folder, 'published.json'), 'utf8') },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What in the internal commands would break a peer of the ones on disk; empty when nothing would, or nothing was published yet. */
export function breakingRpc(): string[] {
  const published = join(root, publishedRpcPath);
  if (!existsSync(published)) return [];
  try {
    buf('breaking', '--against', published);
    return [];
  } catch (error) {
    return String((error as { stdout?: Buffer }).stdout)
      .trim()
      .split('\n');
  }
}

/** The types of the graph, of each subgraph's resolvers and of the client's operations; `codegen.ts` says which. */
export async function generateGraphqlTypes(): Promise<GeneratedFile[]> {
  const { generate, loadCodegenConfig } = await import('@graphql-codegen/cli');
  const { config } = await loadCodegenConfig({ configFilePath: join(root, 'codegen.ts') });
  const files: { filename: string; content: string }[] = await generate({ ...config, cwd: root }, false);
  return files.map(({ filename, content }) => ({
    path: filename.replace(root, ''),
    // The preset can't be told to say so itself: a bundler then leaves out the operations that a page doesn't use.
    content: content.replaceAll('Document = new TypedDocumentString(', 'Document = /* @__PURE__ */ new TypedDocumentString('),
  }));
}
