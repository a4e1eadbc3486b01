import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Domain, domains } from '../local/domains.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const platformFiles = ['platform/config/config.ts', 'platform/graphql/subgraph-config.ts'];

/** A setting as an operator meets it. */
interface Setting {
  readonly name: string;
  /** What holds without it; null when it must be given, empty when it may be left out. */
  readonly usual: string | null;
  readonly values: string;
  readonly meaning: string;
}

/** `docs/settings.md`: every environment variable that the services read, from the schemas that read them. */
export async function settingsReference(): Promise<string> {
  const { platformSchema } = await import('../../platform/graphql/subgraph-config.ts');
  const { gatewayConfig } = await import('../../gateway/config.ts');
  const ofEverySubgraph = settingsOf(platformSchema, platformFiles);
  const shared = new Set(ofEverySubgraph.map(({ name }) => name));
  const parts = [introduction, `## Every subgraph\n\n${table(ofEverySubgraph)}`];
  for (const domain of domains) {
    const { configSchema } = (await import(`${root}subgraphs/${domain.name}/config.ts`)) as { configSchema: z.ZodType };
    const own = settingsOf(configSchema, [`subgraphs/${domain.name}/config.ts`, ...platformFiles]);
    parts.push(`## ${domain.name}\n\n${table([...peersOf(domain), ...own.filter(({ name }) => !shared.has(name))])}`);
  }
  const ofGateway = settingsOf(gatewayConfig, ['gateway/config.ts', 'gateway/limits/limits.ts', ...platformFiles]);
  parts.push(`## gateway\n\n${table([...peersOf({ peers: ['auth'] }), ...subgraphAddresses, ...ofGateway])}`, others);
  return `${parts.join('\n\n')}\n`;
}

const introduction = `# Settings

Every process is told what it must know by environment variables, and reads them once, at its start. One that lacks something, or was given something that can't be, ends at
once and names every fault, never a value. This page is made from the schemas that read them (\`npm run codegen\`); \`npm start\` gives all of them by itself.

*Usual* is what holds when a variable is left out; **must be given** says that there is nothing usual.`;

const others = `## Every process

| setting | usual | values | what it says |
| --- | --- | --- | --- |
| \`OTEL_EXPORTER_OTLP_ENDPOINT\` | | URL | Where an OpenTelemetry collector listens over HTTP; without it no trace is recorded. Processes are started with \`--import @mint/platform/telemetry/register.ts\` |
| \`OTEL_SERVICE_NAME\` | \`mint\` | text | What its traces are called by |
| \`OTEL_TRACES_SAMPLER\`, \`OTEL_TRACES_SAMPLER_ARG\` | \`parentbased_always_on\` | a name of OpenTelemetry's, and its number | Which traces that begin here are recorded, e.g. \`parentbased_traceidratio\` and \`0.05\`; those that began elsewhere follow what was decided there |

## web

| setting | usual | values | what it says |
| --- | --- | --- | --- |
| \`OBJECT_STORE_ORIGIN\` | | origin | The store that documents and statements are put to and read from, which the pages' policy lets browsers reach: the origin of \`S3_PUBLIC_ENDPOINT\` |

## Commands

| setting | read by | what it says |
| --- | --- | --- |
| \`WALLET_DATABASE_URL\` | \`npm run ledger:check\` | The ledger to check; the one that \`npm start\` made when it is left out |
| \`MINT_ADMIN_PASSWORD\` | \`npm run admin:create\` | The first operator's password; asked for when it is left out |`;

const subgraphAddresses: readonly Setting[] = domains.map(({ name }) => ({
  name: `${name.toUpperCase()}_URL`,
  usual: null,
  values: 'URL',
  meaning: `Where ${name} serves its part of the graph; \`/graphql\` may be left out.`,
}));

function peersOf({ peers }: Pick<Domain, 'peers'>): Setting[] {
  return peers.map((peer) => ({
    name: `${peer.toUpperCase()}_RPC_URL`,
    usual: null,
    values: 'URL',
    meaning: `Where ${peer} serves its internal commands.`,
  }));
}

function table(settings: readonly Setting[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const code = (text: string) => (text === '' ? '' : `\`${cell(text)}\``);
  const rows = settings.map(
    ({ name, usual, values, meaning }) =>
      `| \`${name}\` | ${usual === null ? '**must be given**' : code(usual)} | ${cell(values)} | ${cell(meaning)} |`,
  );
  return ['| setting | usual | values | what it says |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The settings of a schema, with what their source says of them: the first of the files that says something is believed. */
function settingsOf(schema: z.ZodType, files: readonly string[]): Setting[] {
  if (!(schema instanceof z.ZodObject)) throw new Error('settings are an object');
  const comments = files.map(commentsIn);
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, type]) => {
    const meaning = comments.map((ofFile) => ofFile.get(name)).find((text) => text !== undefined);
    if (meaning === undefined) throw new Error(`${name} has no doc comment in ${files[0]}`);
    return { name, ...describe(type), meaning };
  });
}

/** What is said in a doc comment right above a setting. */
function commentsIn(file: string): ReadonlyMap<string, string> {
  const source = readFileSync(`${root}${file}`, 'utf8');
  const found = source.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*([A-Z][A-Z0-9_]+)[:,]/g);
  return new Map([...found].map(([, text = '', name = '']) => [name, text.replaceAll(/\s*\n\s*\* ?/g, ' ').trim()]));
}

function describe(schema: z.ZodType): Pick<Setting, 'usual' | 'values'> {
  let type = schema;
  let usual: string | null = null;
  for (;;) {
    if (type instanceof z.ZodDefault) {
      usual ??= valueAsWritten(type.def.defaultValue);
      type = type.def.innerType as z.ZodType;
    } else if (type instanceof z.ZodOptional) {
      usual ??= '';
      type = type.def.innerType as z.ZodType;
    } else if (type instanceof z.ZodPipe) type = type.def.in as z.ZodType;
    else return { usual, values: valuesOf(schema, type) };
  }
}

/** A default as one would write it in the environment; a path without where this checkout is. */
function valueAsWritten(value: unknown): string {
  return String(value).replace(root, '');
}

function valuesOf(whole: z.ZodType, type: z.ZodType): string {
  if (takesTruth(whole)) return 'true or false';
  if (type instanceof z.ZodEnum) return Object.keys(type.def.entries).join(', ');
  if (type instanceof z.ZodNumber) {
    const { minValue: min, maxValue: max } = type;
    const unbounded = max === null || max >= Number.MAX_SAFE_INTEGER;
    const least = Math.max(min ?? 0, 0);
    if (!unbounded) return `${min} to ${max}`;
    return whole.safeParse(least).success ? `number from ${least}` : `number above ${least}`;
  }
  const takes = (text: string) => whole.safeParse(text).success;
  return !takes('text') && urls.some(takes) ? 'URL' : 'text';
}

const urls = ['https://example.com', 'postgres://example.com/db', 'redis://example.com', 'smtp://example.com'];

/** Whether a setting is read by `z.stringbool`, which can be known only by what it takes. */
function takesTruth(schema: z.ZodType): boolean {
  const read = (value: string) => schema.safeParse(value);
  return read('yes').data === true && read('no').data === false;
}
