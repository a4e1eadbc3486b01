import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  ConfigError,
  databaseConfig,
  kafkaConfig,
  readConfig,
  serverConfig,
  serviceIdentityConfig,
  tokenConfig,
} from './config.ts';

const schema = z.object({
  ...serverConfig,
  ...databaseConfig,
  ...kafkaConfig,
  ...serviceIdentityConfig,
  ...tokenConfig,
});
const key = { kty: 'OKP', crv: 'Ed25519', x: 'eA', d: 'ZA' };
const good = {
  PORT: '4001',
  RPC_PORT: '0',
  DATABASE_URL: 'postgres://mint:hunter2@localhost:5432/mint_auth',
  KAFKA_BROKERS: 'a:9092, b:9093',
  SERVICE_PRIVATE_KEY: JSON.stringify(key),
  SERVICE_TRUST: JSON.stringify({ keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'eA', kid: 'gateway' }] }),
  JWKS_URL: 'http://127.0.0.1:4001/.well-known/jwks.json',
};

function faultsOf(env: Record<string, string | undefined>): string {
  try {
    readConfig(schema, env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('configuration', () => {
  test('is typed values with defaults', () => {
    expect(readConfig(schema, good)).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 4001,
      LOG_LEVEL: 'info',
      DATABASE_MAX_CONNECTIONS: 10,
      KAFKA_BROKERS: ['a:9092', 'b:9093'],
      SERVICE_PRIVATE_KEY: key,
      TOKEN_ISSUER: 'https://mint.local',
    });
  });

  test('reports every fault at once, by name', () => {
    const faults = faultsOf({ ...good, PORT: '99999', DATABASE_URL: undefined, KAFKA_BROKERS: 'nowhere', JWKS_URL: '' });
    expect(faults).toContain('PORT is not valid: at most 65535');
    expect(faults).toContain('DATABASE_URL is missing');
    expect(faults).toContain('KAFKA_BROKERS is not valid: expected host:port');
    expect(faults).toContain('JWKS_URL is missing');
  });

  test('never repeats a value', () => {
    const faults = faultsOf({
      ...good,
      DATABASE_URL: 'mysql://mint:hunter2@localhost/x',
      SERVICE_PRIVATE_KEY: '{"d":"hunter2"',
      LOG_LEVEL: 'hunter2',
    });
    expect(faults).toContain('DATABASE_URL');
    expect(faults).toContain('SERVICE_PRIVATE_KEY');
    expect(faults).toContain('LOG_LEVEL');
    expect(faults).not.toContain('hunter2');
  });
});
