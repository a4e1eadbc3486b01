import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const root = fileURLToPath(new URL('../../', import.meta.url));

const config: NextConfig = {
  // The image's build: a folder with the server and the libraries that it needs, and no others.
  ...(process.env.MINT_WEB_STANDALONE === 'true' ? { output: 'standalone' as const, outputFileTracingRoot: root } : {}),
  // The house's own check (`npm test`) reads all of it with one compiler.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: ['@mint/sdk'],
  turbopack: { root },
  poweredByHeader: false,
  // The gateway's side of the house, or the proxy in front, compresses.
  compress: true,
};

export default config;
