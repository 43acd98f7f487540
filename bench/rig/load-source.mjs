import { fileURLToPath } from 'node:url';
import { createViteServer } from 'vitest/node';

const root = fileURLToPath(new URL('../..', import.meta.url));
// The real package throws outside a server bundle.
const alias = { 'server-only': fileURLToPath(new URL('../../lib/server/server-only.stub.ts', import.meta.url)) };

/** Hands a module of the sources, which are TypeScript, to `work`; the path begins at the root, as in "/lib/run/decoder.ts". */
export function withSource(path, work) {
  return withSources([path], work);
}

/** The same for several modules, which share what they import; `work` takes them in the order of the paths. */
export async function withSources(paths, work) {
  const server = await createViteServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    resolve: { alias },
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    return await work(...(await Promise.all(paths.map((path) => server.ssrLoadModule(path)))));
  } finally {
    await server.close();
  }
}
