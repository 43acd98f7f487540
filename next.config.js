import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Headers every answer carries; the page's own policy is set per request in proxy.ts. */
const everywhere = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'referrer-policy', value: 'no-referrer' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'cross-origin-resource-policy', value: 'same-origin' },
  { key: 'x-frame-options', value: 'DENY' },
  // Chrome looks up the hosts of links on http pages, and a host can carry a text away.
  { key: 'x-dns-prefetch-control', value: 'off' },
  { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=()' },
];

const api = [
  { key: 'content-security-policy', value: "default-src 'none'; sandbox; frame-ancestors 'none'" },
  { key: 'cache-control', value: 'no-store, no-transform' },
];

/**
 * A worker obeys the policy of its own script, and only there: workers compile WebAssembly, load the page's scripts and
 * reach nothing else. In development the bundler's own connection must stay.
 */
const worker = {
  key: 'content-security-policy',
  value: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'",
};

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Next would answer an address with a slash at its end before any guard.
  skipTrailingSlashRedirect: true,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ['@libsql/client', 'libsql', 'postgres'],
  turbopack: { root: dirname(fileURLToPath(import.meta.url)) },
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/api/:path*', headers: api },
    ...(process.env.NODE_ENV === 'production' ? [{ source: '/_next/static/chunks/:path*', headers: [worker] }] : []),
  ],
};

export default config;
