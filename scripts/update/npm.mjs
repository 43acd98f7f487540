import { spawn } from 'node:child_process';

/** Runs npm as it is configured here — registry, proxy, certificates — and gives `{code, output, errors}`; it asks nothing and saves no funds. */
export function npm(args, cwd) {
  const cli = process.env.npm_execpath;
  const isKnown = cli?.endsWith('npm-cli.js') === true;
  const all = [...args, '--no-fund', '--no-update-notifier', '--ignore-scripts', '--loglevel=error'];
  // Outside of `npm run` the shell of Windows is needed to find npm.cmd: every argument is a fixed word, a name or a version.
  const options = { cwd, shell: !isKnown && process.platform === 'win32', stdio: ['ignore', 'pipe', 'pipe'] };
  return new Promise((resolve) => {
    const child = spawn(isKnown ? process.execPath : 'npm', isKnown ? [cli, ...all] : all, options);
    const pieces = { output: [], errors: [] };
    child.stdout.on('data', (piece) => pieces.output.push(piece));
    child.stderr.on('data', (piece) => pieces.errors.push(piece));
    child.on('error', (error) => resolve({ code: 127, output: '', errors: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: text(pieces.output), errors: text(pieces.errors) }));
  });
}

/** The first thing npm says about a fault, in one plain line. */
export function complaint({ output, errors }) {
  const { error, message } = parsed(output) ?? {};
  const code = error?.code || /^npm error code (\w+)/m.exec(errors)?.[1];
  const words = error?.summary || message || /^npm error (?!code |A complete log)(.+)$/m.exec(errors)?.[1];
  return plain([code, words].filter(Boolean).join(': ')) || 'npm gives no reason';
}

/** JSON or undefined. */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a registry says, fit for a terminal: one line, no control characters, not long. */
export function plain(value) {
  return String(value)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 160);
}

function text(pieces) {
  return Buffer.concat(pieces).toString();
}
