// The contract's own journeys with money and notifications, with Hive Gateway where Mint's gateway usually stands.
import { vi } from 'vitest';

vi.stubEnv('MINT_ROUTER', 'hive');
await import('../contract/money.test.ts');
await import('../contract/notifications.test.ts');
