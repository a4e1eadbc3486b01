import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { composeEnvironment } from '../deploy/compose-environment.ts';
import { domains } from '../local/domains.ts';
import { openSecrets } from '../local/secrets.ts';
import { buildManifestsTool, readManifests } from './manifests-tool.ts';
import { settingFaults } from './service-settings.ts';

interface Service {
  readonly image: string;
  readonly build?: { readonly target: string; readonly args?: { readonly ROOM: string } };
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly mem_limit?: string;
  readonly cpus?: number;
  readonly restart: string;
  readonly privileged?: boolean;
  readonly profiles?: readonly string[];
  readonly environment: Readonly<Record<string, string | null>>;
  readonly healthcheck?: unknown;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports?: readonly { readonly host_ip?: string; readonly published: string }[];
  readonly volumes?: readonly { readonly type: string; readonly source: string; readonly read_only?: boolean }[];
  readonly networks?: Readonly<Record<string, unknown>>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const file = join(root, 'infra/compose.yaml');
const product = [...domains.map(({ name }) => name), 'gateway', 'web'];
const runsOnce = (service: Service) => service.restart.startsWith('on-failure');
/** Their images have no program that could ask. */
const unasked = ['otel-collector', 'tempo', 'loki'];

let services: Readonly<Record<string, Service>>;
let internal: unknown;
const hosts = (path: string, address: RegExp) =>
  [...readFileSync(join(root, path), 'utf8').matchAll(address)].map(([, host = '']) => host);
const all = () => Object.entries(services);
const namesOf = (wanted: (service: Service, name: string) => boolean) =>
  all()
    .filter(([name, service]) => wanted(service, name))
    .map(([name]) => name)
    .toSorted();

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mint-compose-'));
  try {
    const environment = join(folder, 'env');
    writeFileSync(environment, composeEnvironment(await openSecrets(folder)));
    const project = await readManifests<{
      services: Record<string, Service>;
      networks: { inside: { internal: boolean } };
    }>(await buildManifestsTool(), ['compose', file, environment]);
    services = project.services;
    internal = project.networks.inside.internal;
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 600_000);

describe('compose', () => {
  test('runs the whole product, each from its own image', () => {
    for (const name of product) {
      const room = { gateway: 'gateway', web: undefined }[name] ?? `subgraphs/${name}`;
      expect(services[name]?.image).toBe(`mint/${name}:local`);
      expect(services[name]?.build).toMatchObject(
        name === 'web' ? { target: 'web' } : { target: 'service', args: { ROOM: room } },
      );
    }
    expect(namesOf(({ build }) => build !== undefined)).toEqual([...product, 'migrate'].toSorted());
  });

  test.each(product)('tells %s all that it reads, and nothing else', async (name) => {
    const env = Object.entries(services[name]?.environment ?? {}).map(([setting, value]) => [setting, value ?? '']);
    expect(await settingFaults(name, Object.fromEntries(env))).toEqual([]);
  });

  test('has everything listen where the others look for it', () => {
    for (const { name, port, rpcPort, peers, database } of domains) {
      const env = services[name]?.environment ?? {};
      expect([env.PORT, env.RPC_PORT]).toEqual([String(port), String(rpcPort)]);
      expect(services.gateway?.environment[`${name.toUpperCase()}_URL`]).toBe(`http://${name}:${port}`);
      expect(env.DATABASE_URL).toMatch(new RegExp(`^postgres://${database}:[^@]+@postgres:5432/${database}$`));
      expect(services.migrate?.environment[`${name.toUpperCase()}_DATABASE_URL`]).toBe(env.DATABASE_URL);
      for (const peer of domains.filter((other) => peers.includes(other.name)))
        expect(env[`${peer.name.toUpperCase()}_RPC_URL`]).toBe(`http://${peer.name}:${peer.rpcPort}`);
    }
  });

  test('takes what others have made from one image, whatever its tag may come to mean', () => {
    const ours = all().flatMap(([, { build, image }]) => (build ? [image] : []));
    expect(namesOf(({ image }) => !ours.includes(image) && !/^[a-z/-]+:[\w.-]+@sha256:[0-9a-f]{64}$/.test(image))).toEqual([]);
  });

  test('gives nobody more than they need', () => {
    const loose = namesOf(
      ({ user, read_only, cap_drop, security_opt, mem_limit, cpus, privileged }) =>
        !/^[1-9]\d*:\d+$/.test(user ?? '') ||
        read_only !== true ||
        privileged === true ||
        cap_drop?.join() !== 'ALL' ||
        security_opt?.join() !== 'no-new-privileges:true' ||
        !mem_limit ||
        !cpus,
    );
    // It gives a volume to MinIO, and has no network.
    expect(loose).toEqual(['minio-volume']);
    expect(namesOf(({ cap_add }) => cap_add !== undefined)).toEqual(['minio-volume']);
  });

  test('publishes the way in, and the rest on this machine only', () => {
    const published = all().flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port.host_ip}:${port.published}`));
    expect(published.toSorted()).toEqual([
      'grafana 127.0.0.1:3001',
      'mailpit 127.0.0.1:8025',
      'minio 127.0.0.1:9000',
      'nginx 127.0.0.1:8080',
      'prometheus 127.0.0.1:9090',
    ]);
    expect(internal).toBe(true);
    expect(namesOf(({ networks }) => networks !== undefined && 'outside' in networks)).toEqual(
      ['grafana', 'mailpit', 'minio', 'nginx', 'prometheus', 'webhooks'].toSorted(),
    );
  });

  test('mounts files that are there, to be read', () => {
    const mounts = all().flatMap(([name, { volumes = [] }]) =>
      volumes.filter(({ type }) => type === 'bind').map((mount) => ({ name, ...mount })),
    );
    expect(mounts.filter(({ read_only }) => read_only !== true)).toEqual([]);
    expect(mounts.filter(({ source }) => source.startsWith(root) && !existsSync(source))).toEqual([]);
    expect(mounts.filter(({ source }) => !source.startsWith(root)).map(({ name, source }) => `${name} ${source}`)).toEqual([
      'alloy /var/run/docker.sock',
    ]);
  });

  test('asks everybody how they are, and begins what waits for it then', () => {
    const asked = namesOf((service) => service.healthcheck !== undefined || service.build !== undefined);
    expect(namesOf((service, name) => !runsOnce(service) && !asked.includes(name))).toEqual(unasked.toSorted());
    for (const { depends_on = {}, profiles } of Object.values(services)) {
      for (const [name, { condition }] of Object.entries(depends_on)) {
        const awaited = services[name];
        expect(awaited?.profiles ?? []).toEqual(awaited?.profiles === undefined ? [] : profiles);
        expect(condition).toBe(
          awaited !== undefined && runsOnce(awaited)
            ? 'service_completed_successfully'
            : unasked.includes(name)
              ? 'service_started'
              : 'service_healthy',
        );
      }
    }
  });

  test('is scraped, written to and asked by the names that it has', () => {
    const names = [
      ...hosts('infra/prometheus/prometheus.yml', /"([a-z-]+):\d+"/g),
      ...hosts('infra/tempo/tempo.yaml', /https?:\/\/([a-z-]+):\d+/g),
      ...hosts('infra/alloy/config.alloy', /https?:\/\/([a-z-]+):\d+/g),
      ...hosts('infra/grafana/provisioning/datasources/datasources.yaml', /https?:\/\/([a-z-]+):\d+/g),
      ...hosts('infra/otel/collector.yaml', /:-([a-z-]+):\d+/g),
      ...hosts('infra/nginx/edge.env', /server ([a-z-]+):\d+/g),
    ];
    expect(new Set(names).size).toBeGreaterThan(18);
    expect(names.filter((name) => services[name] === undefined && name !== 'localhost')).toEqual([]);
    const scraped = readFileSync(join(root, 'infra/prometheus/prometheus.yml'), 'utf8');
    for (const name of product.filter((each) => each !== 'web'))
      expect(scraped).toContain(`"${name}:${services[name]?.environment.PORT}"`);
  });

  test('has every variable in the example', () => {
    const example = readFileSync(join(root, 'infra/.env.example'), 'utf8');
    const named = [...example.matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name);
    const read = [...readFileSync(file, 'utf8').matchAll(/(?<!\$)\$\{([A-Z][A-Z0-9_]*)/g)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set([...read, 'COMPOSE_PROFILES', 'OPERATOR_SERVICE_PRIVATE_KEY']));
  });
});
