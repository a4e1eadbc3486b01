import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // The house's own check (`npm test`) reads all of it with one compiler.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: ['@mint/sdk'],
  turbopack: { root: fileURLToPath(new URL('../../', import.meta.url)) },
  poweredByHeader: false,
  // The gateway's side of the house, or the proxy in front, compresses.
  compress: true,
};

export default config;
