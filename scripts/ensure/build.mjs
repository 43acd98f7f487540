import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintFiles, stampMatches, writeStamp } from './fingerprint.mjs';
import { longStep } from './long-step.mjs';
import { root } from './root.mjs';

const STAMP = join(root, '.next/.ensure');
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

/** Builds the app unless the last build was made of exactly these sources. */
export async function ensureBuild() {
  const fingerprint = fingerprintFiles(root, SOURCES, (path) => !/\.test\.tsx?$/.test(path));
  if (existsSync(join(root, '.next/BUILD_ID')) && stampMatches(STAMP, fingerprint)) return;
  const title = existsSync(join(root, '.next/BUILD_ID'))
    ? 'Building the app'
    : 'Building the app (first start only, about 20 s)';
  await longStep(title, process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    env: { NODE_ENV: undefined },
    fault: 'The build failed: its messages stand above.',
  });
  writeStamp(STAMP, fingerprint);
}
