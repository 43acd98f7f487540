// Makes what is asked for stand, and does nothing where it stands already:
//   node scripts/ensure.mjs deps    packages as the lock file names them
//   node scripts/ensure.mjs app     packages and the production build
//   node scripts/ensure.mjs tests   packages and the tools the tests need (Chromium, curl, and what runs the snippets)
// Node built-ins only: this runs before anything is installed.
import { nodeComplaint } from './ensure/node-version.mjs';
import { Sentence } from './ensure/sentence.mjs';

const wanted = new Set(process.argv.slice(2));
const known = ['deps', 'app', 'tests'];

async function main() {
  const complaint = nodeComplaint();
  if (complaint) throw new Sentence(complaint);
  for (const name of wanted) {
    if (!known.includes(name)) throw new Sentence(`"${name}" is not one of ${known.join(', ')}.`);
  }
  // Loaded late, so that an old Node reads nothing it cannot parse.
  const { ensurePackages } = await import('./ensure/packages.mjs');
  await ensurePackages();
  if (wanted.has('app')) await (await import('./ensure/build.mjs')).ensureBuild();
  if (wanted.has('tests')) await (await import('./ensure/test-tools.mjs')).ensureTestTools();
}

main().catch((error) => {
  console.error(error instanceof Sentence ? error.message : error);
  if (process.env.npm_lifecycle_event === 'pretest') console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
