// The fast check: types, lint and format, unused code, unit tests.

import { runChecks } from './check/run-checks.mjs';
import { printTotals } from './check/totals.mjs';
import { nodeComplaint } from './ensure/node-version.mjs';
import { ensurePackages } from './ensure/packages.mjs';
import { Sentence } from './ensure/sentence.mjs';

async function main() {
  const complaint = nodeComplaint();
  if (complaint) throw new Sentence(complaint);
  await ensurePackages();
  process.exitCode = printTotals(await runChecks()) ? 0 : 1;
}

main().catch((error) => {
  console.error(error instanceof Sentence ? error.message : error);
  process.exitCode = 1;
});
