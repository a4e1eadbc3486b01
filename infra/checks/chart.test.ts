import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kubernetesSecrets } from '../deploy/kubernetes-secrets.ts';
import { domains } from '../local/domains.ts';
import { openSecrets } from '../local/secrets.ts';
import { buildManifestsTool, readManifests } from './manifests-tool.ts';
import { settingFaults } from './service-settings.ts';

interface Setting {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly secretKeyRef: { readonly name: string; readonly key: string } };
}
interface Container {
  readonly name: string;
  readonly env: readonly Setting[];
  readonly securityContext: unknown;
  readonly resources: { readonly requests?: { readonly cpu?: string }; readonly limits?: { readonly memory?: string } };
  readonly ports?: readonly { readonly containerPort: number }[];
  readonly startupProbe?: unknown;
  readonly livenessProbe?: unknown;
  readonly readinessProbe?: unknown;
}
interface Rule {
  readonly from?: readonly { readonly podSelector?: { readonly matchLabels: Labels } }[];
  readonly ports: readonly { readonly port: number }[];
}
type Labels = Readonly<Record<string, string>>;
interface Document {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly annotations?: Labels };
  readonly spec: {
    readonly template: {
      readonly metadata: { readonly labels: Labels; readonly annotations?: Labels };
      readonly spec: {
        readonly automountServiceAccountToken: boolean;
        readonly securityContext: unknown;
        readonly terminationGracePeriodSeconds: number;
        readonly containers: readonly Container[];
      };
    };
    readonly podSelector: { readonly matchLabels: Labels };
    readonly policyTypes: readonly string[];
    readonly ingress: readonly Rule[];
  };
}
interface Rendering {
  readonly documents: readonly Document[];
  readonly notes: string;
  readonly faults: readonly string[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const chart = join(root, 'infra/helm/mint');
const sets = ['minimal', 'everything', 'production'] as const;
const services = [...domains.map(({ name }) => name), 'gateway', 'web'].toSorted();
const folder = mkdtempSync(join(tmpdir(), 'mint-chart-'));
const component = (labels: Labels) => labels['app.kubernetes.io/component'] ?? '';

let program: string;
let renderings: Readonly<Record<string, Rendering>>;
/** The values of every Secret that `npm run deploy:secrets` makes, by its name and key. */
const secretValues = new Map<string, string>();
const rendering = (set: string): Rendering =>
  renderings[`${set}-values`] ?? { documents: [], notes: '', faults: ['not rendered'] };
const ofKind = (set: string, ...kinds: string[]) => rendering(set).documents.filter(({ kind }) => kinds.includes(kind));
const pods = (set: string) => ofKind(set, 'Deployment', 'Job').map(({ spec }) => spec.template);

beforeAll(async () => {
  program = await buildManifestsTool();
  renderings = await readManifests(program, ['chart', chart, ...sets.map((set) => join(chart, `ci/${set}-values.yaml`))]);
  const addresses = {
    postgres: 'postgres.example:5432',
    adminUrl: 'postgres://postgres:secret@postgres.example/postgres',
    redisUrl: 'rediss://redis.example:6379',
    smtpUrl: 'smtps://mail.example:465',
    s3AccessKey: 'key',
    s3SecretKey: 'secret',
  };
  const list = kubernetesSecrets(await openSecrets(folder), addresses, 'mint') as {
    items: { metadata: { name: string }; stringData: Record<string, string> }[];
  };
  for (const { metadata, stringData } of list.items) {
    for (const [key, value] of Object.entries(stringData)) secretValues.set(`${metadata.name} ${key}`, value);
  }
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(sets)('the chart with %s values', (set) => {
  test('is as Helm and Kubernetes want it', () => {
    expect(rendering(set).faults).toEqual([]);
    expect(rendering(set).notes).toContain('admin-create.ts');
  });

  test('runs every service, each asked how it is, and told to leave in time', () => {
    const deployments = ofKind(set, 'Deployment');
    expect(deployments.map(({ spec }) => component(spec.template.metadata.labels)).toSorted()).toEqual(services);
    for (const { spec } of deployments) {
      expect(spec.template.spec.terminationGracePeriodSeconds).toBeGreaterThan(25 + 5);
      for (const { startupProbe, livenessProbe, readinessProbe } of spec.template.spec.containers)
        expect([startupProbe, livenessProbe, readinessProbe]).not.toContain(undefined);
    }
    for (const kind of ['Service', 'PodDisruptionBudget']) expect(ofKind(set, kind)).toHaveLength(services.length);
  });

  test('gives no pod more than it needs', () => {
    for (const { spec } of pods(set)) {
      expect(spec).toMatchObject({
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      });
      for (const { securityContext, resources } of spec.containers) {
        expect(securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
        expect([resources.requests?.cpu, resources.limits?.memory]).not.toContain(undefined);
      }
    }
  });

  test('has every pod under a policy for both directions', () => {
    const under = ofKind(set, 'NetworkPolicy').filter(({ spec }) =>
      ['Ingress', 'Egress'].every((type) => spec.policyTypes.includes(type)),
    );
    const covered = under.map(({ spec }) => component(spec.podSelector.matchLabels));
    expect(
      pods(set)
        .map(({ metadata }) => component(metadata.labels))
        .toSorted(),
    ).toEqual(covered.toSorted());
  });

  test('migrates and makes topics before anything is replaced', () => {
    const jobs = ofKind(set, 'Job');
    expect(jobs.map(({ spec }) => component(spec.template.metadata.labels)).toSorted()).toEqual(['migrate', 'topics']);
    for (const { metadata } of jobs) expect(metadata.annotations?.['helm.sh/hook']).toBe('pre-install,pre-upgrade');
  });
});

test.each(services)('%s is told all that it reads, and nothing else', async (service) => {
  const { spec } = pods('minimal').find(({ metadata }) => component(metadata.labels) === service) ?? { spec: { containers: [] } };
  const env = spec.containers[0]?.env.map(({ name, value, valueFrom }) => {
    const { name: secret, key } = valueFrom?.secretKeyRef ?? {};
    return [name, value ?? secretValues.get(`${secret} ${key}`) ?? ''];
  });
  expect(env).toBeDefined();
  expect(await settingFaults(service, Object.fromEntries(env ?? []))).toEqual([]);
});

test('Prometheus finds every process where infra/prometheus says that it listens', () => {
  const scraped = readFileSync(join(root, 'infra/prometheus/prometheus.yml'), 'utf8');
  for (const { metadata } of pods('minimal').filter(({ metadata }) => services.includes(component(metadata.labels))))
    expect(scraped).toContain(`"${component(metadata.labels)}:${metadata.annotations?.['prometheus.io/port']}"`);
});

test('no secret is written into a manifest', () => {
  const settings = sets.flatMap((set) => pods(set).flatMap(({ spec }) => spec.containers.flatMap(({ env }) => env)));
  const inline = settings.filter(({ value }) => value !== undefined).map(({ name }) => name);
  expect(inline.filter((name) => /SECRET|PASSWORD|USERNAME|PRIVATE|_KEY$|DATABASE|REDIS_URL|SMTP/.test(name))).toEqual([]);
});

test('each domain listens where the others look for it, and is reached by those who call it', () => {
  for (const { name, port, rpcPort } of domains) {
    const deployment = pods('minimal').find(({ metadata }) => component(metadata.labels) === name);
    expect(deployment?.spec.containers[0]?.ports?.map(({ containerPort }) => containerPort)).toEqual([port, rpcPort]);
    const policy = ofKind('minimal', 'NetworkPolicy').find(({ spec }) => component(spec.podSelector.matchLabels) === name);
    const reach = (wanted: number) =>
      policy?.spec.ingress
        .filter(({ ports }) => ports.some((allowed) => allowed.port === wanted))
        .flatMap(({ from = [] }) => from.flatMap(({ podSelector }) => (podSelector ? [component(podSelector.matchLabels)] : [])))
        .toSorted() ?? [];
    expect(reach(rpcPort)).toEqual(
      [
        ...domains.filter(({ peers }) => peers.includes(name)).map((caller) => caller.name),
        ...(name === 'auth' ? ['gateway'] : []),
      ].toSorted(),
    );
    expect(reach(port)).toEqual(name === 'auth' ? services.filter((caller) => caller !== 'web') : ['gateway']);
  }
});

test('where somebody else makes the databases, each domain is migrated with its own credentials alone', () => {
  const job = pods('production').find(({ metadata }) => component(metadata.labels) === 'migrate');
  const seen = Object.fromEntries(
    job?.spec.containers.map(({ name, env }) => [name, env.map((setting) => setting.valueFrom?.secretKeyRef.name)]) ?? [],
  );
  expect(seen).toEqual(
    Object.fromEntries(domains.map(({ name }) => [name, [`mint-${name}`, ...(name === 'audit' ? ['mint-audit-owner'] : [])]])),
  );
});

test.each([
  [
    'a value that nothing reads',
    'publicUrl: https://mint.example\nreplicas: 3\nkafka: { brokers: [k:9092] }\nobjectStore: { endpoint: https://s3 }',
  ],
  [
    'a service that there is not',
    'publicUrl: https://mint.example\nkafka: { brokers: [k:9092] }\nobjectStore: { endpoint: https://s3 }\nservices: { walet: {} }',
  ],
  ['no address', 'kafka: { brokers: [k:9092] }\nobjectStore: { endpoint: https://s3 }'],
])('%s is refused', async (_what, values) => {
  const file = join(folder, 'wrong.yaml');
  writeFileSync(file, values);
  const { wrong } = await readManifests<Record<string, Rendering>>(program, ['chart', chart, file]);
  expect(wrong?.faults.join('\n')).toContain('values');
  expect(wrong?.documents).toEqual([]);
});
