import { defineConfig } from 'drizzle-kit';

export default defineConfig({ schema: './tables.ts', out: './migrations', dialect: 'postgresql' });
