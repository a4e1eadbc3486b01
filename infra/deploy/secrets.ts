// `npm run deploy:secrets -- compose` prints the env file that infra/compose.yaml reads; `-- kubernetes --postgres <host:port> …` the Secrets that the Helm chart
// refers to. Every secret is made anew and kept nowhere: what is printed is all there is of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openSecrets } from '../local/secrets.ts';
import { composeEnvironment } from './compose-environment.ts';
import { kubernetesSecrets } from './kubernetes-secrets.ts';

const help = `npm run deploy:secrets -- compose > infra/.env
npm run deploy:secrets -- kubernetes --postgres <host:port> --redis <redis URL> --smtp <smtp URL> --s3-access-key <key> --s3-secret-key <key> [--prefix mint] | kubectl apply -f -
    and what the chart's migrations need, when they are to make the databases: --postgres-admin <URL of a superuser>`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    postgres: { type: 'string' },
    'postgres-admin': { type: 'string' },
    redis: { type: 'string' },
    smtp: { type: 'string' },
    's3-access-key': { type: 'string' },
    's3-secret-key': { type: 'string' },
    prefix: { type: 'string', default: 'mint' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'mint-secrets-'));
const secrets = await openSecrets(folder).finally(() => rmSync(folder, { recursive: true }));
const { postgres, redis, smtp, 's3-access-key': s3AccessKey, 's3-secret-key': s3SecretKey } = values;
if (positionals[0] === 'compose') {
  console.log(composeEnvironment(secrets));
} else if (positionals[0] === 'kubernetes' && postgres && redis && smtp && s3AccessKey && s3SecretKey) {
  const adminUrl = values['postgres-admin'];
  const addresses = { postgres, adminUrl, redisUrl: redis, smtpUrl: smtp, s3AccessKey, s3SecretKey };
  console.log(JSON.stringify(kubernetesSecrets(secrets, addresses, values.prefix), null, 2));
} else {
  console.error(help);
  process.exit(2);
}
