/** One room of the house: where it lies, which rooms it may import, which packages. DESIGN.md explains each. */
export type Room = {
  readonly path: string;
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
};

const PURE = ['lib/core', 'lib/schema', 'lib/chat', 'lib/params', 'lib/providers', 'lib/draft', 'lib/run'];

/** The rooms of lib in topological order: a room imports only rooms above it. */
export const LIB_ROOMS: readonly Room[] = [
  { path: 'lib/core', rooms: [], packages: [] },
  { path: 'lib/schema', rooms: ['lib/core'], packages: [] },
  { path: 'lib/chat', rooms: ['lib/core'], packages: ['zod/mini'] },
  { path: 'lib/params', rooms: ['lib/core', 'lib/schema'], packages: [] },
  { path: 'lib/providers', rooms: ['lib/core', 'lib/chat', 'lib/params'], packages: ['zod/mini'] },
  {
    path: 'lib/draft',
    rooms: ['lib/core', 'lib/schema', 'lib/chat', 'lib/params', 'lib/providers'],
    packages: ['zod/mini'],
  },
  { path: 'lib/run', rooms: ['lib/core', 'lib/chat'], packages: [] },
  {
    path: 'lib/tools',
    rooms: ['lib/core', 'lib/schema', 'lib/chat', 'lib/providers'],
    packages: ['@lezer/common', '@lezer/javascript', '@lezer/python'],
  },
  {
    path: 'lib/compare',
    rooms: ['lib/core', 'lib/schema', 'lib/params', 'lib/draft', 'lib/run'],
    packages: ['diff'],
  },
  { path: 'lib/snippets', rooms: ['lib/core'], packages: [] },
  {
    path: 'lib/importers',
    rooms: ['lib/core', 'lib/schema', 'lib/chat', 'lib/params', 'lib/providers', 'lib/draft'],
    packages: ['@lezer/common', '@lezer/javascript', '@lezer/python', 'unbash'],
  },
  { path: 'lib/sandbox', rooms: ['lib/core', 'lib/schema', 'lib/chat'], packages: [] },
  { path: 'lib/http', rooms: ['lib/core', 'lib/run'], packages: [] },
  {
    path: 'lib/mock',
    rooms: ['lib/core'],
    packages: ['quickjs-emscripten-core', '@jitl/quickjs-wasmfile-release-sync'],
  },
  { path: 'lib/store', rooms: [...PURE, 'lib/tools', 'lib/compare'], packages: ['zustand/vanilla'] },
  { path: 'lib/history', rooms: ['lib/core', 'lib/draft', 'lib/run', 'lib/compare'], packages: ['idb'] },
  {
    path: 'lib/server',
    rooms: [...PURE, 'lib/tools', 'lib/compare', 'lib/snippets', 'lib/importers', 'lib/sandbox', 'package.json'],
    packages: [
      'server-only',
      'undici',
      '@libsql/client',
      'postgres',
      'zod/mini',
      'next/headers',
      'next/server',
      'node:*',
    ],
  },
];

const LIB = LIB_ROOMS.map((room) => room.path);
const LIB_OF_STATE = LIB.filter((path) => path !== 'lib/server');
const LIB_OF_PANES = LIB_OF_STATE.filter(
  (path) => !['lib/http', 'lib/mock', 'lib/store', 'lib/history'].includes(path),
);
const VIEW = ['react', 'react-dom', 'next/dynamic'];

const PANES = ['request', 'response', 'parameters', 'code', 'share', 'providers', 'history', 'compare'].map(
  (name): Room => ({
    path: `components/${name}`,
    rooms: ['components/ui', 'components/editor', 'components/state', ...LIB_OF_PANES],
    packages: name === 'response' ? [...VIEW, 'marked'] : VIEW,
  }),
);

const COMPONENTS = ['components/ui', 'components/editor', 'components/state', ...PANES.map((room) => room.path)];
const PAGE = ['lib/core', 'lib/server'];

/** The rooms of the screen, of the routes, and of the tests in a browser. */
const OUTER_ROOMS: readonly Room[] = [
  { path: 'package.json', rooms: [], packages: [] },
  { path: 'components/ui', rooms: [], packages: ['react', 'react-dom', '@radix-ui/react-dropdown-menu'] },
  { path: 'components/editor', rooms: ['components/ui'], packages: [...VIEW, 'monaco-editor'] },
  {
    path: 'components/state',
    rooms: LIB_OF_STATE,
    packages: ['react', '@tanstack/react-query', 'zustand', 'zustand/vanilla', 'next/navigation'],
  },
  ...PANES,
  {
    path: 'components/workbench',
    rooms: [...COMPONENTS, ...LIB_OF_STATE],
    packages: [...VIEW, 'next/navigation'],
  },
  {
    path: 'components/sign-in',
    rooms: ['components/ui', 'components/state', 'components/workbench', 'lib/core', 'lib/http'],
    packages: VIEW,
  },
  { path: 'app/api', rooms: LIB, packages: ['next/server', 'node:*'] },
  {
    path: 'app',
    rooms: [...COMPONENTS, 'components/workbench', 'components/sign-in', ...PAGE],
    packages: ['next', 'next/*', 'react', 'geist/*'],
  },
  { path: 'proxy.ts', rooms: PAGE, packages: ['next/server', 'node:*'] },
  { path: 'instrumentation.ts', rooms: PAGE, packages: ['next', 'node:*'] },
  {
    path: 'e2e',
    rooms: [],
    packages: ['playwright', 'playwright/test', '@axe-core/playwright', 'openai', 'node:*'],
  },
];

export const ROOMS: readonly Room[] = [...LIB_ROOMS, ...OUTER_ROOMS];

/** What a test may import besides: any room of lib, and these. */
export const TEST_PACKAGES = [
  'vitest',
  'vitest/*',
  'fast-check',
  '@cfworker/json-schema',
  'fake-indexeddb',
  'fake-indexeddb/*',
  'openai',
  'undici',
  'react-dom/server',
  'node:*',
];
