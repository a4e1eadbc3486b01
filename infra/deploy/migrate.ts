// `node infra/deploy/migrate.ts [domain…]`: makes databases and roles where they are missing, and brings them to the newest schema; every domain's when
// none is named. What it reads from the environment stands at `migrateDomains`.
import { domains } from '../local/domains.ts';
import { migrateDomains } from './migrate-domains.ts';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !domains.some((domain) => domain.name === name));
if (unknown.length > 0) {
  console.error(`No such domain: ${unknown.join(', ')}. There are ${domains.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
try {
  await migrateDomains({
    domains: domains.filter(({ name }) => names.length === 0 || names.includes(name)),
    env: process.env,
    report: (line) => console.log(line),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
