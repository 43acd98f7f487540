// Everything: the checks, the unit tests, the production build, and the tests in a real browser. One fault stops none of the rest.
import { runBrowserTests, runBuild, runChecks } from './check/run-checks.mjs';
import { printTotals } from './check/totals.mjs';

const checks = await runChecks();
const build = await runBuild();
const browser =
  build.failed === 0 ? await runBrowserTests() : { name: 'browser tests', passed: 0, failed: 1, skipped: [] };
process.exitCode = printTotals([...checks, build, browser]) ? 0 : 1;
