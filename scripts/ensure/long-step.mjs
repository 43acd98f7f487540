import { spawn } from 'node:child_process';
import { Sentence } from './sentence.mjs';

/**
 * Runs a command that takes a while: says what it does, ticks while it runs, says how long it took.
 * Its own output appears only when it fails; then throws a Sentence.
 */
export async function longStep(title, command, args, { env = {}, cwd, shell = false, fault }) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.log(`${title} …`);
  const ticking = setInterval(() => console.log(`  … ${seconds()} s`), 10_000);
  try {
    const { code, output } = await runQuietly(command, args, { env: environment(env), cwd, shell });
    if (code !== 0) {
      process.stderr.write(`${output.trimEnd()}\n`);
      throw new Sentence(fault);
    }
    console.log(`  done in ${seconds()} s`);
  } finally {
    clearInterval(ticking);
  }
}

/** This process's environment with changes; a value of undefined takes the variable out. */
function environment(changes) {
  return Object.fromEntries(
    Object.entries({ ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...changes }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

/** Exit code and the joined output of a command; a command that cannot start has code 127. */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const pieces = [];
    child.stdout.on('data', (piece) => pieces.push(piece));
    child.stderr.on('data', (piece) => pieces.push(piece));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(pieces).toString() }));
  });
}
