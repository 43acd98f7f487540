import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from '../ensure/build.mjs';
import { runQuietly } from '../ensure/long-step.mjs';
import { root } from '../ensure/root.mjs';
import { readBrowserReport, readUnitReport } from './reports.mjs';
import { TOOLS } from './tools.mjs';

const RESULTS = join(root, 'test-results');
const UNIT_REPORT = join(RESULTS, 'unit.json');
const BROWSER_REPORT = join(RESULTS, 'browser.json');

/** Types, lint, unused code and unit tests; the first three side by side, each counting as one. */
export async function runChecks() {
  // Route types are generated: a fresh clone has none, and old ones name routes that are gone.
  const typegen = await runQuietly(process.execPath, TOOLS.typegen, { cwd: root });
  const types = typegen.code === 0 ? check('types', TOOLS.types) : report('types', typegen, 0);
  const statics = await Promise.all([types, check('lint', TOOLS.lint), check('unused code', TOOLS.unused)]);
  return [...statics, await runUnitTests()];
}

/** The production build as one check. */
export async function runBuild() {
  try {
    await ensureBuild();
    return one('build', true);
  } catch (error) {
    console.error(error.message);
    return one('build', false);
  }
}

/** Every test in a real browser; needs the build. */
export async function runBrowserTests() {
  prepare(BROWSER_REPORT);
  const code = await runLoudly(TOOLS.browser, { PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER_REPORT });
  return { name: 'browser tests', ...readBrowserReport(BROWSER_REPORT, code) };
}

async function runUnitTests() {
  prepare(UNIT_REPORT);
  const code = await runLoudly(TOOLS.unit(UNIT_REPORT), {});
  return { name: 'unit tests', ...readUnitReport(UNIT_REPORT, code) };
}

async function check(name, args) {
  const started = Date.now();
  return report(name, await runQuietly(process.execPath, args, { cwd: root }), Date.now() - started);
}

function report(name, { code, output }, milliseconds) {
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  console.log(code === 0 ? `✓ ${name} (${seconds})` : `✗ ${name} (${seconds})\n${output.trimEnd()}`);
  return one(name, code === 0);
}

function one(name, passed) {
  return { name, passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: [] };
}

function prepare(reportFile) {
  mkdirSync(RESULTS, { recursive: true });
  rmSync(reportFile, { force: true });
}

function runLoudly(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
