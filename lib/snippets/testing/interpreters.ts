import { spawnSync } from 'node:child_process';

/** The first Python 3 on this machine that can import `requests`; undefined where none can. */
export function findPython(): string | undefined {
  const found = ['python3', '/usr/bin/python3'].find(
    (command) => spawnSync(command, ['-c', 'import requests'], { stdio: 'ignore' }).status === 0,
  );
  return required(found, 'python3 with the requests package');
}

/** `bash` where it and curl run; undefined elsewhere. */
export function findBash(): string | undefined {
  const runs = spawnSync('bash', ['-c', 'curl --version'], { stdio: 'ignore' }).status === 0;
  return required(runs ? 'bash' : undefined, 'bash with curl');
}

/** With CI=true nothing is skipped; elsewhere the reason is said once. */
function required(found: string | undefined, what: string): string | undefined {
  if (found !== undefined) return found;
  const reason = `Snippets are not executed: ${what} is not here.`;
  if (process.env.CI === 'true') throw new Error(reason);
  process.stderr.write(`${reason}\n`);
  return undefined;
}
