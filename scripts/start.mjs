// Serves the built app (`node scripts/start.mjs`) or the one being worked on (`node scripts/start.mjs dev`).
// The server itself says its address, its mode and which providers have a key.
import { nodeComplaint } from './ensure/node-version.mjs';
import { Sentence } from './ensure/sentence.mjs';

async function main() {
  const complaint = nodeComplaint();
  if (complaint) throw new Sentence(complaint);
  const { readAddress } = await import('./start/address.mjs');
  const { checkFree } = await import('./start/free-port.mjs');
  const { serve } = await import('./start/serve.mjs');
  const mode = process.argv[2] === 'dev' ? 'dev' : 'start';
  const address = readAddress(mode);
  await checkFree(address);
  process.exitCode = await serve(mode, address);
}

main().catch((error) => {
  console.error(error instanceof Sentence ? error.message : error);
  process.exitCode = 1;
});
