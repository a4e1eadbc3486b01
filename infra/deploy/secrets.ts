// `npm run deploy:secrets -- compose` writes the env file that infra/compose.yaml reads; `-- kubernetes --postgres <host:port> …` the Secrets that the Helm chart
// refers to. Every secret is made anew, and kept nowhere but there. A file that is there already is never written over: what it holds may be all there is of it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openSecrets } from '../local/secrets.ts';
import { composeEnvironment } from './compose-environment.ts';
import { kubernetesSecrets } from './kubernetes-secrets.ts';

const help = `npm run deploy:secrets -- compose [--to infra/.env]
npm run deploy:secrets -- kubernetes --postgres <host:port> --redis <redis URL> --smtp <smtp URL> --s3-access-key <key> --s3-secret-key <key> [--to infra/secrets.json]
    [--kafka-username <name> --kafka-password <password>] [--prefix mint] [--postgres-admin <URL of a superuser>, when the chart is to make the databases]`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    postgres: { type: 'string' },
    'postgres-admin': { type: 'string' },
    redis: { type: 'string' },
    smtp: { type: 'string' },
    'kafka-username': { type: 'string' },
    'kafka-password': { type: 'string' },
    's3-access-key': { type: 'string' },
    's3-secret-key': { type: 'string' },
    prefix: { type: 'string', default: 'mint' },
    to: { type: 'string' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'mint-secrets-'));
const secrets = await openSecrets(folder).finally(() => rmSync(folder, { recursive: true }));
const { postgres, redis, smtp, 's3-access-key': s3AccessKey, 's3-secret-key': s3SecretKey } = values;
if (positionals[0] === 'compose') {
  write(values.to ?? 'infra/.env', `${composeEnvironment(secrets)}\n`);
} else if (positionals[0] === 'kubernetes' && postgres && redis && smtp && s3AccessKey && s3SecretKey) {
  const { 'postgres-admin': adminUrl, 'kafka-username': username, 'kafka-password': password } = values;
  const kafka = username && password ? { username, password } : undefined;
  const addresses = { postgres, adminUrl, redisUrl: redis, smtpUrl: smtp, s3AccessKey, s3SecretKey, kafka };
  write(values.to ?? 'infra/secrets.json', JSON.stringify(kubernetesSecrets(secrets, addresses, values.prefix), null, 2));
} else {
  console.error(help);
  process.exit(2);
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
    console.log(`${path} has every secret of a new installation`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
