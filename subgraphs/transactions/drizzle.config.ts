import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./tables.ts', './domain/schedules/tables.ts', './domain/payouts/tables.ts'],
  out: './migrations',
});
